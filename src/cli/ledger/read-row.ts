// A row of a ledger to a household and its children, by the map. Every row becomes something: children, or a title, a total,
// a signature, an empty line, or a row that cannot be read and is listed.
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import type { FactValue } from '../../core/facts/family.ts';
import { type FamilyProblem, problemsOf } from '../../core/facts/read-family.ts';
import { bareName, type Header } from './find-header.ts';
import { readIdNumber } from './id-number.ts';
import type { LedgerMap, MapColumn } from './map.ts';
import { plain, textOf } from './plain-text.ts';
import { placesOf } from './read-place.ts';
import { type CellFault, type ReadValue, valueReader } from './read-value.ts';
import { remember } from './remember.ts';
import { type Cell, isBlank, type Row } from './table.ts';
import { vocabulary } from './vocabulary.ts';

/** One cell that was not understood, or cannot be true. */
export interface Fault {
  readonly column: string;
  readonly reason: CellFault | 'no-birth-date' | FamilyProblem['code'];
}

export interface ReadChild {
  /** 1 for a row's first child. */
  readonly place: number;
  readonly answers: Readonly<Record<string, FactValue>>;
  /** Entitlements of which the row says whether the child receives them. */
  readonly told: ReadonlySet<string>;
}

/** What a row is that is not about a child. */
export const asideKinds = ['title', 'header', 'blank', 'total', 'signature'] as const;
export type AsideKind = (typeof asideKinds)[number];

export type ReadRow =
  | { readonly kind: AsideKind }
  | {
      readonly kind: 'children';
      readonly household: Readonly<Record<string, FactValue>>;
      /** Those whose birth date is known; none when the row must be listed as not assessed. */
      readonly children: readonly ReadChild[];
      readonly labels: readonly string[];
      readonly faults: readonly Fault[];
    };

interface Reader {
  readonly at: number;
  readonly column: MapColumn;
  readonly read: (cell: Cell) => ReadValue;
}

const receives = 'child.receives';
const checked = ['child.months-here', 'child.arrived-on'] as const;

/** Which columns of a header the map speaks of; those it names and the sheet has not. */
export function columnsOf(map: LedgerMap, header: Header): { readonly found: readonly (readonly [number, MapColumn])[]; readonly absent: readonly string[] } {
  const names = header.names.map(bareName);
  const placed = map.columns.map((column) => [names.indexOf(bareName(column.column)), column] as const);
  return { found: placed.filter(([at]) => at !== -1), absent: [...new Set(placed.filter(([at]) => at === -1).map(([, c]) => c.column))] };
}

/** A reader of the rows of one sheet, to be given them in order. Assumes a map that fits the checklist. */
export function rowReader(checklist: Checklist, map: LedgerMap, header: Header, dateSystem: '1900' | '1904', date: PlainDate): (row: Row) => ReadRow {
  const places = placesOf(checklist);
  const entitlements = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers].map((e) => e.id);
  const { found } = columnsOf(map, header);
  const reader = ([at, column]: readonly [number, MapColumn]): Reader => ({ at, column, read: valueReader(column, checklist, places, dateSystem) });
  const used = (use: MapColumn['use']) => found.filter(([, c]) => c.use === use);
  const facts = found.filter(([, c]) => c.fact !== undefined).map(reader);
  const household = facts.filter((r) => r.column.fact?.startsWith('household.'));
  const most = Math.max(1, ...map.columns.map((c) => c.child ?? 1));
  const groups = Array.from({ length: most }, (_, i) => {
    const mine = ({ column }: Pick<Reader, 'column'>) => (column.child ?? 1) === i + 1;
    const ids = used('id-number').filter(([, column]) => mine({ column }));
    return {
      place: i + 1,
      /** Columns that only this child has: where all are empty, there is no such child. */
      own: [...facts.filter((r) => r.column.child === i + 1).map((r) => r.at), ...ids.map(([at]) => at)],
      facts: facts.filter(
        (r) => !r.column.fact?.startsWith('household.') && (mine(r) || (r.column.child === undefined && most > 1 && r.column.fact !== 'child.birth-date')),
      ),
      ids,
      hukou: used('hukou-address').filter(([, column]) => column.child === undefined || mine({ column })),
    };
  });
  const labels = used('label').map(([at]) => at);
  const [keyAt] = used('household-key').map(([at]) => at);
  const everywhere = Object.entries(map.everywhere);
  const shared = Object.fromEntries(everywhere.filter(([fact]) => fact.startsWith('household.')));
  const own = Object.fromEntries(everywhere.filter(([fact]) => fact.startsWith('child.')));
  let before: { readonly key: string; readonly household: Readonly<Record<string, FactValue>> } = { key: '', household: {} };

  const asideOf = (row: Row): AsideKind | null => {
    const texts = row.cells.map(textOf).filter(Boolean);
    const [first = ''] = texts;
    const starts = (words: readonly string[]) => words.some((word) => first.replace(/^[(（]?\d*[)）、.]?/, '').startsWith(plain(word)));
    if (texts.length === 0) return 'blank';
    if (starts(vocabulary.titles.total) || (texts[1] !== undefined && /^\d+$/.test(first) === false && vocabulary.titles.total.includes(texts[1])))
      return 'total';
    if (starts(vocabulary.titles.signature)) return 'signature';
    const again = row.cells.filter((cell, i) => !isBlank(cell) && header.names[i]?.split('/').some((part) => part === textOf(cell))).length;
    return again * 2 > texts.length ? 'header' : null;
  };

  const take = (into: Record<string, FactValue>, told: string[], readers: readonly Reader[], row: Row, faults: Fault[]): void => {
    for (const { at, column, read } of readers) {
      const { fact = '', adds } = column;
      const result = read(row.cells[at] ?? null);
      if ('fault' in result) {
        faults.push({ column: column.column, reason: result.fault });
        continue;
      }
      const { value } = result;
      if (value === undefined) continue;
      if (fact === receives) told.push(...(adds === undefined ? entitlements : [adds]));
      if (adds === undefined) into[fact] = fact === receives && Array.isArray(value) && value[0] === 'none' ? [] : value;
      else if (value === true) into[fact] = [...(Array.isArray(into[fact]) ? into[fact] : []), adds];
    }
  };

  const sets = new Map<string, ReadonlySet<string>>();
  /** One set for all rows that tell of the same entitlements. */
  const oneOf = (ids: readonly string[]): ReadonlySet<string> => {
    const key = ids.join();
    const set = sets.get(key) ?? new Set(ids);
    sets.set(key, set);
    return set;
  };
  const births = remember<FamilyProblem['code'] | null>();
  const contradictions = remember<FamilyProblem['code'] | null>();

  const childOf = (group: (typeof groups)[number], row: Row, home: Readonly<Record<string, FactValue>>, faults: Fault[]): ReadChild | null => {
    const answers: Record<string, FactValue> = { ...own };
    const told: string[] = [];
    take(answers, told, group.facts, row, faults);
    const birthColumn = group.facts.find((r) => r.column.fact === 'child.birth-date');
    for (const [at, column] of group.ids) {
      const cell = row.cells[at] ?? null;
      if (isBlank(cell) || (answers['child.birth-date'] !== undefined && answers['child.sex'] !== undefined)) continue;
      const known = readIdNumber(cell);
      if (known === null) faults.push({ column: column.column, reason: 'id-number' });
      else {
        answers['child.birth-date'] ??= known.birth;
        answers['child.sex'] ??= known.sex;
      }
    }
    const residence = home['household.residence-county'];
    for (const [at, column] of group.hukou) {
      const cell = row.cells[at] ?? null;
      if (isBlank(cell) || answers['child.hukou-place'] !== undefined) continue;
      const place = places.hukou(cell, typeof residence === 'string' ? residence : undefined);
      if (place === null) faults.push({ column: column.column, reason: 'hukou' });
      else answers['child.hukou-place'] = place;
    }
    const born = answers['child.birth-date'];
    const birthName = birthColumn?.column.column ?? group.ids[0]?.[1].column ?? '';
    if (born === undefined) {
      if (!faults.some((f) => f.column === birthName)) faults.push({ column: birthName, reason: 'no-birth-date' });
      return null;
    }
    const impossible = births(String(born), () => problemsOf(checklist, '', 'child.birth-date', born, {}, date)[0]?.code ?? null);
    if (impossible !== null) {
      faults.push({ column: birthName, reason: impossible });
      return null;
    }
    const [months, arrived] = checked;
    for (const fact of checked) {
      const value = answers[fact];
      if (value === undefined) continue;
      const said = `${fact} ${value} ${born} ${answers[months]} ${answers[arrived]}`;
      const wrong = contradictions(said, () => problemsOf(checklist, '', fact, value, answers, date)[0]?.code ?? null);
      if (wrong === null) continue;
      faults.push({ column: group.facts.find((r) => r.column.fact === fact)?.column.column ?? fact, reason: wrong });
      delete answers[fact];
    }
    return { place: group.place, answers, told: oneOf(told) };
  };

  return (row) => {
    if (row.number < header.first) return { kind: row.cells.every(isBlank) ? 'blank' : 'title' };
    if (row.number <= header.last) return { kind: 'header' };
    const key = keyAt === undefined ? '' : String(row.cells[keyAt] ?? '').trim();
    const faults: Fault[] = [];
    const home: Record<string, FactValue> = { ...shared, ...(key !== '' && key === before.key ? before.household : {}) };
    const said: Record<string, FactValue> = {};
    take(said, [], household, row, faults);
    Object.assign(home, said);
    const present = groups.filter((g) => g.place === 1 || g.own.some((at) => !isBlank(row.cells[at])));
    const children = present.flatMap((group) => childOf(group, row, home, faults) ?? []);
    const aside = children.length === 0 ? asideOf(row) : null;
    if (aside !== null) return { kind: aside };
    before = { key, household: home };
    return { kind: 'children', household: home, children, labels: labels.map((at) => textOf(row.cells[at])), faults };
  };
}
