import { describe, expect, it } from 'vitest';
import { counterNode, is, readerOf, tinyChecklist } from '../../../tests/support/tiny-checklist.ts';
import type { RuleNode } from '../checklist/schema.ts';
import { evaluate } from './evaluate.ts';
import { explainRule, type RuleLine } from './explain-rule.ts';

const checklist = tinyChecklist();
const rule: RuleNode = {
  all: [
    { ...is('child.sex', 'F'), source: { id: 'law', at: 'art. 1' } },
    { any: [{ age: { from: 'three', under: 'six' }, reason: 'three-to-six' }, { not: is('child.boarding', true) }] },
    { confirm: { of: is('child.permit', 'child', { enabler: 'permit' }), question: 'without' } },
    counterNode(),
  ],
};
const all = (line: RuleLine): readonly RuleLine[] => [line, ...line.below.flatMap(all)];

describe('a rule laid open', () => {
  const laidOpen = () => explainRule(rule, readerOf(checklist, { 'child.sex': 'F', 'child.permit': 'none' }));

  it('keeps every node, with what it names', () => {
    const line = laidOpen();
    expect(all(line).map((l) => l.joint)).toEqual(['all', 'clause', 'any', 'clause', 'not', 'clause', 'confirm', 'clause', 'counter']);
    expect(line.below[0]?.source).toEqual({ id: 'law', at: 'art. 1' });
    expect(line.below[1]?.below[0]?.parameters).toEqual(['three', 'six']);
    expect(line.below[2]).toMatchObject({ question: 'without', least: 1, most: 1 });
    expect(line.below[2]?.below[0]).toMatchObject({ reason: 'permit-is-child', enabler: 'permit', least: 0, most: 0 });
    expect(line.below[3]).toMatchObject({ joint: 'counter', question: 'ask-there', least: 1, most: 1 });
  });

  it('gives each node its own value, and what that still waits for', () => {
    const line = laidOpen();
    const reader = readerOf(checklist, { 'child.sex': 'F', 'child.permit': 'none' });
    const { least, most, missing } = evaluate(rule, reader);
    expect(line).toMatchObject({ least, most, missing });
    expect(line.below[0]).toMatchObject({ least: 2, most: 2, missing: [] });
    expect(line.below[1]).toMatchObject({ least: 0, most: 2, missing: ['child.birth-date', 'child.boarding'] });
  });
});
