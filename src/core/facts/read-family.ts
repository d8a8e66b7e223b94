// From unknown content (a file, a form) to a family, or to everything that is wrong with it, field by field.
import type { Checklist } from '../checklist/checklist.ts';
import type { Fact } from '../checklist/schema.ts';
import { addMonths, isDate, type PlainDate, rangeOf } from './calendar.ts';
import { contradictionOf } from './contradictions.ts';
import { type Answers, type Child, childLimits, type FactValue, type Family } from './family.ts';

/** What is wrong with a field. The words are in locales, namespace `problems`, keyed by `code`. */
export interface FamilyProblem {
  /** e.g. `household.home`, or `children[0].child.birth-date`. */
  readonly field: string;
  readonly code:
    | 'not-an-object'
    | 'no-children'
    | 'too-many-children'
    | 'child-id'
    | 'unknown-fact'
    | 'wrong-subject'
    | 'bad-value'
    | 'bad-date'
    | 'unknown-county'
    | 'not-born-yet'
    | 'too-old'
    | 'date-in-future'
    | 'here-before-birth'
    | 'arrival-differs';
  readonly fact?: string;
  readonly value?: string;
  readonly allowed?: string;
}

export type ReadFamily =
  | { readonly kind: 'ready'; readonly family: Family; readonly dropped: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly FamilyProblem[] };

/** The age at which the last programme has ended (services.md §12.3: "0–18" runs to the 19th birthday). Years. */
export const oldestAge = 19;

/** Never read, never kept: danger is no fact (qinghai-list.md §4.4). */
const danger = 'child.danger';

const isRecord = (x: unknown): x is Readonly<Record<string, unknown>> => typeof x === 'object' && x !== null && !Array.isArray(x);
const show = (x: unknown): string => (typeof x === 'string' ? x : (JSON.stringify(x) ?? typeof x));

/** What one fact may hold; undefined when the value is fine. */
function faultOf(checklist: Checklist, fact: Fact, value: unknown): Pick<FamilyProblem, 'code' | 'allowed'> | undefined {
  if (value === 'unknown' || value === 'skip') return undefined;
  switch (fact.type) {
    case 'date':
      return rangeOf(value) ? undefined : { code: 'bad-date' };
    case 'county':
      return typeof value === 'string' && checklist.prefectures.some((p) => p.counties.some((c) => c.code === value)) ? undefined : { code: 'unknown-county' };
    case 'boolean':
      return typeof value === 'boolean' ? undefined : { code: 'bad-value', allowed: 'true, false' };
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 30 ? undefined : { code: 'bad-value', allowed: '0–30' };
    case 'choice':
      return (fact.values ?? []).some((v) => v === value) ? undefined : { code: 'bad-value', allowed: [...(fact.values ?? []), 'unknown', 'skip'].join(', ') };
    case 'set': {
      const allowed = fact.values?.map(String) ?? [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers].map((e) => e.id);
      if (!Array.isArray(value) || value.length === 0)
        return fact.values === undefined && Array.isArray(value) ? undefined : { code: 'bad-value', allowed: `[${allowed.join(', ')}]` };
      const none = value.includes('none') && value.length > 1;
      return !none && value.every((x) => typeof x === 'string' && (allowed.includes(x) || x === 'unknown' || x === 'skip'))
        ? undefined
        : { code: 'bad-value', allowed: `[${allowed.join(', ')}]` };
    }
  }
}

/**
 * What is wrong with one answer, seen with the child's other answers and the date. Empty when nothing is.
 * Used by the interview at the question itself, and for files.
 */
export function problemsOf(checklist: Checklist, field: string, id: string, value: FactValue, others: Answers, date: PlainDate): readonly FamilyProblem[] {
  const fact = checklist.facts.get(id);
  if (!fact) return [{ field, code: 'unknown-fact', fact: id }];
  const fault = faultOf(checklist, fact, value);
  if (fault) return [{ field, fact: id, value: show(value), ...fault }];
  const range = rangeOf(value);
  if (id === 'child.birth-date' && range) {
    if (range.earliest > date) return [{ field, code: 'not-born-yet', fact: id, value: show(value) }];
    if (addMonths(range.latest, oldestAge * 12) < date) return [{ field, code: 'too-old', fact: id, value: show(value) }];
  }
  if (id === 'child.arrived-on' && range && range.earliest > date) return [{ field, code: 'date-in-future', fact: id, value: show(value) }];
  const contradiction = contradictionOf(id, value, others, date);
  return contradiction ? [{ field, code: contradiction, fact: id, value: show(value) }] : [];
}

function readAnswers(
  checklist: Checklist,
  at: string,
  subject: 'child' | 'household',
  input: Readonly<Record<string, unknown>>,
  date: PlainDate,
  problems: FamilyProblem[],
): Answers {
  const answers = input as Answers;
  for (const [id, value] of Object.entries(input)) {
    const field = `${at}${id}`;
    const fact = checklist.facts.get(id);
    if (!fact) problems.push({ field, code: 'unknown-fact', fact: id });
    else if (fact.about !== subject) problems.push({ field, code: 'wrong-subject', fact: id, allowed: fact.about });
    else problems.push(...problemsOf(checklist, field, id, value as FactValue, answers, date));
  }
  return answers;
}

/**
 * Reads `{ household: {fact: value}, children: [{id, fact: value}] }`.
 * A `child.danger` is dropped unread and named in `dropped`.
 */
export function readFamily(checklist: Checklist, input: unknown, date: PlainDate): ReadFamily {
  if (!isRecord(input)) return { kind: 'problems', problems: [{ field: '(file)', code: 'not-an-object' }] };
  const problems: FamilyProblem[] = [];
  const dropped: string[] = [];
  const clean = (record: Readonly<Record<string, unknown>>, at: string) =>
    Object.fromEntries(
      Object.entries(record).filter(([k]) => {
        if (k === danger) dropped.push(`${at}${k}`);
        return k !== danger;
      }),
    );
  const rawHousehold = input['household'] ?? {};
  if (!isRecord(rawHousehold)) problems.push({ field: 'household', code: 'not-an-object' });
  const household = isRecord(rawHousehold) ? readAnswers(checklist, '', 'household', clean(rawHousehold, 'household.'), date, problems) : {};

  const rawChildren = input['children'];
  const list = Array.isArray(rawChildren) ? (rawChildren as readonly unknown[]) : [];
  if (list.length < childLimits.fewest) problems.push({ field: 'children', code: 'no-children' });
  if (list.length > childLimits.most) problems.push({ field: 'children', code: 'too-many-children', value: String(list.length) });
  const children = list.slice(0, childLimits.most).map((raw, i): Child => {
    const at = `children[${i}].`;
    if (!isRecord(raw)) {
      problems.push({ field: `children[${i}]`, code: 'not-an-object' });
      return { id: String(i), answers: {} };
    }
    const { id, ...facts } = raw;
    const known = typeof id === 'string' && id.length > 0 && id.length <= 40;
    if (!known || list.slice(0, i).some((other) => isRecord(other) && other['id'] === id))
      problems.push({ field: `${at}id`, code: 'child-id', value: show(id) });
    return { id: show(id), answers: readAnswers(checklist, at, 'child', clean(facts, at), date, problems) };
  });
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'ready', family: { household, children }, dropped };
}

/** The date a file asks to be assessed on: its own, or null; `problem` when it is no date. */
export function dateIn(input: unknown): PlainDate | null | 'problem' {
  const date = isRecord(input) ? input['date'] : undefined;
  if (date === undefined) return null;
  return isDate(date) ? date : 'problem';
}
