// A clause of a rule as a short sentence, for whoever reads a change of the rules. All words from locales.
import { type Checklist, parameterAt, parametersNamed } from '../core/checklist/checklist.ts';
import { factNamed } from '../core/checklist/references.ts';
import type { RuleNode } from '../core/checklist/schema.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import type { Answers, FactValue } from '../core/facts/family.ts';
import type { Words } from './words.ts';

/** One edition on a date, with the words to speak of it. */
export interface Telling {
  readonly checklist: Checklist;
  readonly date: PlainDate;
  readonly words: Words;
}

const factName = (words: Words, id: string): string => words(`facts:${id}.label`) ?? id;

export function valueName(words: Words, fact: string, value: FactValue): string {
  if (Array.isArray(value)) return value.map((v) => valueName(words, fact, v)).join(words('paper:comma') ?? ', ');
  return (
    words(`facts:${fact}.options.${String(value)}.label`) ?? words(`facts:common.${String(value)}.label`) ?? words(`places:${String(value)}`) ?? String(value)
  );
}

/** `school-from (6 years of age)`: the parameter and what it is on the date. */
function limitName({ checklist, date, words }: Telling, id: string): string {
  const value = parameterAt(checklist, id, date)?.value;
  const unit = parametersNamed(checklist, id)[0]?.unit;
  const shown = typeof value === 'object' ? Object.values(value).join('–') : value;
  return words('diff:limit', { id, value: shown === undefined ? '?' : (words(`parameters:units.${unit}`, { value: shown, year: '' }) ?? shown) }) ?? id;
}

/** @param node a leaf of a rule */
export function clauseText(node: RuleNode, telling: Telling): string {
  const { words } = telling;
  const say = (operator: string, values: Readonly<Record<string, string>>) => words(`diff:clause.${operator}`, values) ?? JSON.stringify(node);
  const text = ((): string => {
    if ('counter' in node) return say('counter', { question: node.counter });
    if ('age' in node)
      return Object.entries(node.age)
        .map(([side, id]) => say(`age-${side}`, { limit: limitName(telling, String(id)) }))
        .join(words('paper:comma') ?? ', ');
    if ('school-line' in node)
      return say('school-line', { limit: limitName(telling, node['school-line'].age), line: limitName(telling, node['school-line'].line) });
    if ('here-for' in node) return say('here-for', { limit: limitName(telling, node['here-for']['at-least']) });
    if ('in-zone' in node)
      return say('in-zone', { values: node['in-zone'].values.map((v) => words(`diff:zones.${v}`) ?? v).join(words('paper:comma') ?? ', ') });
    if ('since' in node) return say('since', { limit: limitName(telling, node.since.parameter) });
    const named = factNamed(node);
    if (!named) return say('always', {});
    const [parameter] = Object.entries(node).flatMap(([, v]) => (typeof v === 'object' && 'parameter' in v ? [v.parameter] : []));
    return say(named.operator, {
      fact: factName(words, named.id),
      values: named.values.map((v) => valueName(words, named.id, v)).join(words('paper:comma') ?? ', '),
      limit: parameter === undefined ? '' : limitName(telling, parameter),
    });
  })();
  return node.enabler === undefined ? text : `${text} (${words(`enablers:${node.enabler}.name`) ?? node.enabler})`;
}

/** Answers in words: `Date of birth 2020-03-01; Residence permit: none`. */
export function answersText(answers: Answers, words: Words): string {
  const told = Object.entries(answers).map(([id, value]) => words('diff:answer', { fact: factName(words, id), value: valueName(words, id, value) }) ?? id);
  return told.length === 0 ? (words('diff:nothing-answered') ?? '') : told.join(words('diff:between') ?? '; ');
}
