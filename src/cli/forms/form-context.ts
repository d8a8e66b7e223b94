// What every printed form is made from: the rules, the words of one language, the day.
import { entitlementRoot, reasonRoot } from '../../content/key-grammar.ts';
import { type Checklist, parameterAt, parametersNamed } from '../../core/checklist/checklist.ts';
import type { Citation, Entitlement } from '../../core/checklist/schema.ts';
import { type PlainDate, yearOf } from '../../core/facts/calendar.ts';
import type { Words } from '../words.ts';

export interface FormContext {
  readonly checklist: Checklist;
  readonly lang: string;
  readonly date: PlainDate;
  /** Words by key; the key itself where there are none, so that a gap is seen. */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Words by key, or empty text. */
  maybe(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Binds the words of a language to the rules. */
export function formContext(checklist: Checklist, words: Words, lang: string, date: PlainDate): FormContext {
  return {
    checklist,
    lang,
    date,
    say: (key, values = {}) => words(key, values) ?? key,
    maybe: (key, values = {}) => words(key, values) ?? '',
  };
}

/** One of the standing words of an entitlement or enabler. */
export const wordOf = (c: FormContext, id: string, part: string): string => c.maybe(`${entitlementRoot(c.checklist, id)}.${part}`);

/** A reason in words, met or not met. */
export const reasonOf = (c: FormContext, id: string, reason: string, holds: 'yes' | 'no'): string =>
  c.maybe(`${reasonRoot(c.checklist, id)}.${reason}.${holds}`) || c.say(`ui:definition.${reason}.${holds}`);

/** A question for the officer in words. */
export const questionOf = (c: FormContext, id: string, key: string): string => wordOf(c, id, `questions.${key}`) || c.say(`ui:questions.${key}`);

const dateWords = (c: FormContext, date: PlainDate): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return c.say('paper:date', { year, month: Number(month), day: Number(day), iso: date });
};

/** A dated figure with its unit and year, or that it is not known for the day. */
export function figureWords(c: FormContext, id: string): string {
  const entry = parameterAt(c.checklist, id, c.date);
  const unit = parametersNamed(c.checklist, id)[0]?.unit;
  if (!entry || !unit) return c.say('forms:rules.not-known');
  const { value } = entry;
  const inUnit = (values: Readonly<Record<string, string | number>>) => c.say(`parameters:units.${unit}`, values);
  if (typeof value === 'number') return inUnit({ value, year: yearOf(entry.from) });
  if (typeof value === 'string') return inUnit({ value: dateWords(c, value) });
  if ('month-day' in value) return inUnit({ value: value['month-day'] });
  return value.until < c.date ? c.say('forms:rules.not-known') : inUnit({ from: dateWords(c, value.from), until: dateWords(c, value.until) });
}

/** Citations as a reader looks them up: each document once, with its number, its articles, and how well it is known. */
export function basisWords(c: FormContext, citations: readonly Citation[]): string {
  const placeOf = ({ at = '' }: Citation): string => {
    const articles = /^arts?\. ([\d, -]+)$/.exec(at)?.[1];
    if (articles !== undefined) return c.say('results:basis.articles', { articles });
    return /^[一二三四五六七八九十]/.test(at) ? at : '';
  };
  const places = new Map<string, string[]>();
  for (const citation of citations) places.set(citation.id, [...new Set([...(places.get(citation.id) ?? []), placeOf(citation)])]);
  return [...places]
    .flatMap(([id, at]) => {
      const source = c.checklist.sources.get(id);
      return source ? [[source.title, source.number, ...at].filter(Boolean).join(' ') + c.say(`results:basis.grade.${source.grade}`)] : [];
    })
    .join(c.say('paper:semicolon'));
}

/** The kinds of office of an entitlement, each once, the usual one first. */
export const officesOf = (e: Entitlement): readonly string[] => [...new Set([...e.routes].reverse().flatMap((r) => r.offices))];
