// The sums as they may be shown and handed on: one to nine visits are hidden, and what would uncover them.
import { isDate } from '../facts/calendar.ts';
import { hideSmall, type Shown, type SumLine } from './hide-small.ts';
import { type Counted, countedIn, sumsOf, type VisitSums } from './visit-sums.ts';

export interface PublishedRow {
  /** A day, a language, a service or a document. */
  readonly id: string;
  /** Visits and slips; the language's visits; likely and ask; needed and missing. */
  readonly counts: readonly Shown[];
}

export interface PublishedSums {
  readonly visits: Shown;
  readonly slips: Shown;
  readonly days: readonly PublishedRow[];
  /** The visits of which the following say something. */
  readonly counted: Shown;
  readonly languages: readonly PublishedRow[];
  readonly services: readonly PublishedRow[];
  readonly papers: readonly PublishedRow[];
}

/** @param services ids in the order of the list; every one has a row */
export function publishSums(sums: VisitSums, services: readonly string[]): PublishedSums {
  const counts: number[] = [];
  const lines: SumLine[] = [];
  const put = (n: number): number => counts.push(n) - 1;
  const of = countedIn(sums);
  const count = (part: Counted, id: string): number => sums[`${part} ${id}`] ?? 0;
  const days = Object.keys(sumsOf(sums, 'visits'))
    .filter(isDate)
    .sort()
    .map((id) => ({ id, at: [put(count('visits', id)), put(count('slips', id))] as const }));
  const [visits, slips] = ([0, 1] as const).map((column) => {
    const total = put(days.reduce((n, day) => n + (counts[day.at[column]] ?? 0), 0));
    lines.push({ parts: days.map((day) => day.at[column]), total });
    return total;
  });
  const counted = put(of);
  const languages = Object.entries(sumsOf(sums, 'language')).map(([id, n]) => ({ id, at: [put(n)] }));
  lines.push({ parts: languages.flatMap((row) => row.at), total: counted });
  const serviceRows = services.map((id) => {
    const [likely, ask] = [count('likely', id), count('ask', id)];
    const at = [put(likely), put(ask)];
    lines.push({ parts: [...at, put(of - likely - ask)], total: counted });
    return { id, at };
  });
  const papers = Object.entries(sumsOf(sums, 'needed'))
    .sort(([, a], [, b]) => b - a)
    .map(([id, needed]) => {
      const lacking = count('missing', id);
      const [total, missing] = [put(needed), put(lacking)];
      lines.push({ parts: [missing, put(needed - lacking)], total }, { parts: [total, put(of - needed)], total: counted });
      return { id, at: [total, missing] };
    });
  const shown = hideSmall(counts, lines);
  const at = (place = -1): Shown => shown[place] ?? 'hidden';
  const rows = (all: readonly { readonly id: string; readonly at: readonly number[] }[]) => all.map((row) => ({ id: row.id, counts: row.at.map(at) }));
  return {
    visits: at(visits),
    slips: at(slips),
    days: rows(days),
    counted: at(counted),
    languages: rows(languages),
    services: rows(serviceRows),
    papers: rows(papers),
  };
}
