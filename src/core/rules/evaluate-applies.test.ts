import { describe, expect, it } from 'vitest';
import { fact, is, readerOf, tinyChecklist, today } from '../../../tests/support/tiny-checklist.ts';
import type { Checklist } from '../checklist/checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Answers } from '../facts/family.ts';
import { evaluate } from './evaluate.ts';

const tiny = tinyChecklist();
const run = (node: RuleNode, answers: Answers = {}, date: PlainDate = today, checklist: Checklist = tiny) => evaluate(node, readerOf(checklist, answers, date));
const words = ['no', 'counter', 'yes'] as const;
/** `no`, `counter`, `yes`, or a range like `no–yes`; an edge day has ` (edge)`. */
const truthOf = (...args: Parameters<typeof run>): string => {
  const f = run(...args);
  return `${f.least === f.most ? words[f.least] : `${words[f.least]}–${words[f.most]}`}${f.edge ? ' (edge)' : ''}`;
};

describe('a fact that does not apply is set aside, and comes back', () => {
  const dead = is('child.parent1-state', 'dead');
  const answers: Answers = { 'child.lives-with': 'one-parent', 'child.parent1-state': 'dead' };

  it('applies: its answer decides', () => {
    expect(truthOf(dead, answers)).toBe('yes');
  });

  it('does not apply: its answer is not read, and it is not missing', () => {
    expect(truthOf(dead, { ...answers, 'child.lives-with': 'both', 'child.parents-can-care': 'unknown' })).toBe('yes');
    expect(run(is('child.parents-can-care', 'no'), { 'child.lives-with': 'one-parent', 'child.parents-can-care': 'no' })).toMatchObject({
      least: 1,
      most: 1,
      missing: [],
    });
    expect(run(is('child.parents-can-care', 'no'), { 'child.lives-with': 'nobody' })).toMatchObject({ least: 1, most: 1, missing: [] });
  });

  it('comes back when it applies again', () => {
    const care = is('child.parents-can-care', 'no');
    const before: Answers = { 'child.lives-with': 'both', 'child.parents-can-care': 'no' };
    expect(truthOf(care, before)).toBe('yes');
    expect(truthOf(care, { ...before, 'child.lives-with': 'one-parent' })).toBe('counter');
    expect(truthOf(care, { ...before, 'child.lives-with': 'one-parent', 'child.sex': 'F' })).toBe('counter');
    expect(truthOf(care, before)).toBe('yes');
  });

  it('while it is not known whether it applies, it is missing', () => {
    expect(run(dead)).toMatchObject({ least: 0, most: 2, missing: ['child.parent1-state'] });
  });

  it('while it is not known whether it applies, its answer waits: what opens it may set it aside', () => {
    const given: Answers = { 'child.lives-with': 'both', 'child.parent1-state': 'dead' };
    expect(run(dead, given)).toMatchObject({ least: 0, most: 2, missing: ['child.parent1-state'] });
    expect(truthOf(dead, { ...given, 'child.parents-can-care': 'yes' })).toBe('no');
    expect(truthOf(dead, { ...given, 'child.parents-can-care': 'no' })).toBe('yes');
  });

  it('a fact that asks for itself ends', () => {
    const loop = tinyChecklist({ facts: [fact('child.loop', 'boolean', { 'asked-when': is('child.loop', true) })] });
    expect(truthOf(is('child.loop', true), { 'child.loop': true }, today, loop)).toMatch(/^(yes|counter)$/);
  });
});

describe('implied facts', () => {
  const able = is('child.parent1-state', 'able');
  const dead = is('child.parent1-state', 'dead');

  it('parents who can care are able: not asked, and known', () => {
    const answers: Answers = { 'child.lives-with': 'both', 'child.parents-can-care': 'yes' };
    expect([truthOf(able, answers), truthOf(dead, answers)]).toEqual(['yes', 'no']);
  });

  it('goes before an answer that was set aside', () => {
    const answers: Answers = { 'child.lives-with': 'both', 'child.parents-can-care': 'yes', 'child.parent1-state': 'dead' };
    expect([truthOf(able, answers), truthOf(dead, answers)]).toEqual(['yes', 'no']);
  });

  it('is not implied when its own ground is set aside', () => {
    const answers: Answers = { 'child.lives-with': 'one-parent', 'child.parents-can-care': 'yes' };
    expect(run(able, answers)).toMatchObject({ least: 0, most: 2, missing: ['child.parent1-state'] });
  });

  it('is not implied by an answer left unsaid', () => {
    expect(run(able, { 'child.lives-with': 'both', 'child.parents-can-care': 'unknown' })).toMatchObject({
      least: 0,
      most: 2,
      missing: ['child.parent1-state'],
    });
  });
});
