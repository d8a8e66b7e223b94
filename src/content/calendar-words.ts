// The lines of the family's calendar in words, for screen, paper and calendar file alike. What a child and a service are called comes from the caller.
import type { CalendarEntry } from '../core/calendar/calendar-entry.ts';
import { type CalendarLine, knownDays } from '../core/calendar/calendar-lines.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import { type PlainDate, yearOf } from '../core/facts/calendar.ts';
import type { Language } from './languages.ts';
import { entitlementSentence } from './service-words.ts';
import { t } from './words.ts';

/** How whoever tells a line says days, children and services. */
export interface CalendarVoice {
  /** How many children the family has: three or more together are called every child. */
  readonly children: number;
  readonly language?: Language;
  date(day: PlainDate): string;
  child(id: string): string;
  entitlement(id: string): string;
}

export interface CalendarLineWords {
  readonly who: string;
  readonly what: string;
  readonly when: string;
  /** What to know about the day; none where it is plain. */
  readonly notes: readonly string[];
}

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

function whenWords(entry: CalendarEntry, today: PlainDate, checklist: Checklist, voice: CalendarVoice, say: Say): string {
  switch (entry.kind) {
    case 'opens': {
      const how = entry.to === 'likely' ? 'likely' : 'ask';
      const date = voice.date(entry.on);
      if (entry.line) return say(`opens.line.${how}`, { year: yearOf(entry.line) });
      if (!entry.supposes) return say(`opens.${how}`, { date });
      const stage = t(`facts:${entry.supposes.fact}.options.${String(entry.supposes.value)}.label`, {}, voice.language);
      return say(`opens.supposing.${how}`, { date, stage });
    }
    case 'closes':
      return entry.on < today ? say('closes.today') : say(`closes.${entry.to === 'not-now' ? 'not-now' : 'ask'}`, { date: voice.date(entry.on) });
    case 'window': {
      const { from, until } = knownDays(entry);
      const values = { label: t(`parameters:amounts.${entry.parameter}`, {}, voice.language), from: voice.date(from), until: voice.date(until) };
      return say(entry.announced ? 'window.announced' : 'window.usual', values);
    }
    case 'renew':
      return entitlementSentence(checklist, entry.entitlement, 'advice', entry.advice, voice.language);
    case 'again':
      return say('again.when');
  }
}

function notesOf(entry: CalendarEntry, voice: CalendarVoice, say: Say): readonly string[] {
  if (entry.kind !== 'opens' && entry.kind !== 'closes') return [];
  if (entry.line) return [say('notes.line', { line: voice.date(entry.line) })];
  return [...(entry.usual && !entry.supposes ? [say('notes.usual')] : []), ...(entry.rough ? [say('notes.rough')] : [])];
}

function whoWords(children: readonly string[], voice: CalendarVoice, say: Say): string {
  if (children.length === 0) return say('household');
  if (children.length > 2 && children.length === voice.children) return say('everyone');
  return children.map((id) => voice.child(id)).join(t('paper:comma', {}, voice.language));
}

/** True where the day before or after a day told is for the window to decide (services.md §12.3): said once, below the lines. */
export const hasEdge = (lines: readonly CalendarLine[]): boolean =>
  lines.some(({ entry }) => (entry.kind === 'opens' || entry.kind === 'closes') && entry.edge);

/** One line in words. @param today the day of the calendar */
export function calendarLineWords(checklist: Checklist, line: CalendarLine, today: PlainDate, voice: CalendarVoice): CalendarLineWords {
  const say: Say = (key, values = {}) => t(`calendar:${key}`, values, voice.language);
  return {
    who: whoWords(line.children, voice, say),
    what: line.entry.kind === 'again' ? say('again.what') : line.entitlements.map((id) => voice.entitlement(id)).join(t('paper:comma', {}, voice.language)),
    when: whenWords(line.entry, today, checklist, voice, say),
    notes: notesOf(line.entry, voice, say),
  };
}
