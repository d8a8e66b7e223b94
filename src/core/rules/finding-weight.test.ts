// What is told beside a value: the questions, enablers and edge days of those parts alone that weigh on it.
import { describe, expect, it } from 'vitest';
import { cap, counter, type Finding, join, leafFinding, no, raise, type Truth, yes } from './finding.ts';

/** A leaf whose question, enabler and clause carry its name. */
const leaf = (name: string, least: Truth, most: Truth = least, edge = false): Finding =>
  leafFinding(
    { least, most, questions: [name], enablers: [name], against: edge ? no : least, clauses: [{ reason: name, least, most, facts: [name] }] },
    least === most ? [] : [name],
  );
const open = (name: string) => leaf(name, no, yes);

describe('while a value is open, those weigh that can still change it', () => {
  it('in "all": whoever may come out below the best still possible', () => {
    expect(join([open('a'), leaf('officer', counter), leaf('met', yes)], 'all').questions).toEqual(['a']);
  });
  it('in "any": whoever may come out above the least already certain', () => {
    expect(join([open('a'), leaf('officer', counter), leaf('unmet', no)], 'any').questions).toEqual(['a']);
  });
});

describe('once a value is settled', () => {
  it('the questions are those of the parts that make it so', () => {
    expect(join([leaf('unmet', no), leaf('officer', counter)], 'all').questions).toEqual(['unmet']);
    expect(join([leaf('unmet', no), leaf('officer', counter)], 'any').questions).toEqual(['officer']);
  });
  it('"all" is opened by what would open the part in the way, "any" by what would open any part', () => {
    expect(join([leaf('unmet', no), leaf('officer', counter)], 'all').enablers).toEqual(['unmet']);
    expect(join([leaf('unmet', no), leaf('officer', counter)], 'any').enablers).toEqual(['unmet', 'officer']);
    expect(join([leaf('met', yes), leaf('unmet', no)], 'any').enablers).toEqual([]);
  });
  it('it rests on an edge day where, counted against the child, it would be less', () => {
    const today = leaf('today', yes, yes, true);
    expect(join([today, leaf('met', yes)], 'all').edge).toBe(true);
    expect(join([today, leaf('unmet', no)], 'any').edge).toBe(true);
    expect(join([today, leaf('met', yes)], 'any').edge).toBe(false);
    expect(join([today, leaf('unmet', no)], 'all').edge).toBe(false);
  });
});

describe('between a confirm below and a discretion above nothing weighs', () => {
  it('neither a leaf', () => {
    const both = cap(join([raise(open('a'), 'confirm')], 'all'), 'discretion');
    expect([both.least, both.most, both.clauses, both.missing]).toEqual([counter, counter, [], []]);
  });
  it('nor a branch', () => {
    const both = cap(join([raise(join([open('a'), open('b')], 'any'), 'confirm')], 'all'), 'discretion');
    expect([both.least, both.most, both.clauses, both.missing]).toEqual([counter, counter, [], []]);
  });
});
