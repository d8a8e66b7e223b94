// The mapping assistant: looks at the columns of a ledger and writes what they probably mean, for a person to put right.
// What a cell says is mapped only where the vocabulary knows the word; the rest stands there with null, to be decided.
import type { Checklist } from '../../core/checklist/checklist.ts';
import { bareName, findHeader, type Header, headerDepth } from './find-header.ts';
import { readIdNumber } from './id-number.ts';
import type { LedgerMap, MapColumn } from './map.ts';
import { harmless, plain, textOf } from './plain-text.ts';
import { readDate } from './read-date.ts';
import { yesOrNo } from './read-value.ts';
import { type Cell, firstRows, isBlank, type Row, type Table } from './table.ts';
import { vocabulary } from './vocabulary.ts';

export interface Proposal {
  readonly map: LedgerMap;
  /** Values without a meaning yet. */
  readonly open: readonly { readonly column: string; readonly text: string }[];
  /** Facts no column gives. */
  readonly missing: readonly string[];
}

type Meaning = Pick<MapColumn, 'fact' | 'use' | 'adds'>;

/** Rows looked at for what cells say, and how many different texts a column of choices may hold. */
const looked = 5000;
const mostTexts = 60;

const lower = (text: string): string => bareName(text).toLowerCase();
const lastPart = (name: string): string => name.split('/').at(-1)?.replace(/#\d+$/, '') ?? name;
const isAdult = (name: string): boolean => vocabulary.adult.some((word) => plain(name).includes(word));

/** Which child a group of columns is about: 第一个孩子, 孩子2, 子女三. */
function childIn(name: string): number | undefined {
  const [, sign] =
    /(?:孩子|儿童|子女|小孩|child)(?:第|之)?([一二三四五六七八1-8])/i.exec(plain(name)) ??
    /第([一二三四五六七八1-8])(?:个|名)?(?:孩子|儿童|子女|小孩|孩)/.exec(plain(name)) ??
    [];
  return sign === undefined ? undefined : '一二三四五六七八'.indexOf(sign) + 1 || Number(sign);
}

interface Known {
  readonly meaning: Meaning;
  readonly weight: number;
}

/** Every way a column can be called, with what it then means: the vocabulary's, and the names of what can be received. */
function namesKnown(checklist: Checklist, entitlementName: (id: string) => string): (name: string) => readonly Meaning[] {
  const listed = vocabulary.columns.flatMap(({ names, ...meaning }) => names.map((name) => [lower(name), meaning] as const));
  const received = checklist.services.flatMap((s) =>
    s.entitlements.map((e) => [lower(entitlementName(e.id)), { fact: 'child.receives', adds: e.id }] as const),
  );
  const given = (name: string, known: string, meaning: Meaning): boolean => {
    if (meaning.fact === 'child.receives' && meaning.adds !== undefined) return name.includes(known) && /领|享|接种|参加|已/.test(name);
    return name === known || (known.length > 2 && name.includes(known));
  };
  return (full) => {
    const name = lower(lastPart(full));
    const found = [...received, ...listed].flatMap(([known, meaning]): readonly Known[] =>
      given(name, known, meaning) ? [{ meaning, weight: known.length }] : [],
    );
    const best = Math.max(0, ...found.map((k) => k.weight));
    const chosen = found.filter((k) => k.weight === best).map((k) => k.meaning);
    const aboutAdult =
      isAdult(full) && chosen.every((m) => m.use === 'id-number' || m.fact === 'child.sex' || m.fact === 'child.birth-date' || m.fact === 'child.disability');
    return aboutAdult ? [] : chosen;
  };
}

/** What the vocabulary makes of a text for a fact; null for nothing. */
function meantBy(fact: string, text: string): string | number | null {
  const said = plain(text).toLowerCase();
  for (const [value, words] of vocabulary.values[fact] ?? [])
    if (words.some((word) => (word.length === 1 ? said === plain(word) || (said.startsWith(plain(word)) && said.length < 5) : said.includes(plain(word)))))
      return value;
  return null;
}

function textsIn(rows: readonly Row[], at: number): { readonly texts: readonly string[]; readonly blanks: number } {
  const cells = rows.map((row): Cell => row.cells[at] ?? null);
  return { texts: [...new Set(cells.filter((cell) => !isBlank(cell)).map(textOf))], blanks: cells.filter(isBlank).length };
}

/** The column as it stands in the map, with what its cells say. */
function columnFor(checklist: Checklist, name: string, meaning: Meaning, texts: readonly string[], blanks: number): MapColumn {
  const child = meaning.fact?.startsWith('household.') || meaning.use === 'household-key' ? undefined : childIn(name);
  const head: MapColumn = { column: name, ...meaning, ...(child === undefined ? {} : { child }) };
  const type = checklist.facts.get(meaning.fact ?? '')?.type;
  if (meaning.fact === undefined || type === undefined || type === 'date' || type === 'county' || type === 'number') return head;
  if (meaning.adds !== undefined || type === 'boolean') {
    const odd = texts.filter((text) => yesOrNo(text) === null && !vocabulary.unsaid.includes(text));
    const onlyYes = texts.length > 0 && texts.every((text) => yesOrNo(text) === true) && blanks > 0;
    return {
      ...head,
      ...(odd.length > 0 && odd.length <= mostTexts ? { values: Object.fromEntries(odd.map((text) => [harmless(text), null])) } : {}),
      ...(onlyYes && meaning.fact === 'child.receives' ? { blank: false } : {}),
    };
  }
  const fact = meaning.fact;
  if (texts.length > mostTexts)
    return {
      ...head,
      contains: (vocabulary.values[fact] ?? []).flatMap(([value, words]) =>
        words.filter((word) => word.length > 1).map((word): [string, string | number] => [word, value]),
      ),
    };
  const said = texts.filter((text) => !vocabulary.unsaid.includes(text));
  return { ...head, values: Object.fromEntries(said.map((text) => [harmless(text), meantBy(fact, text)])) };
}

/** Where one column answers two facts, a text that one of them knows need not mean anything to the other. */
function settleTogether(columns: readonly MapColumn[]): readonly MapColumn[] {
  const known = (text: string) => columns.some((c) => (c.values?.[text] ?? null) !== null);
  return columns.map((c) =>
    c.values ? { ...c, values: Object.fromEntries(Object.entries(c.values).map(([text, value]) => [text, value === null && known(text) ? '' : value])) } : c,
  );
}

function describe(checklist: Checklist, header: Header, rows: readonly Row[], known: ReturnType<typeof namesKnown>): readonly MapColumn[] {
  return header.names.flatMap((name, at): readonly MapColumn[] => {
    if (name === '') return [];
    const { texts, blanks } = textsIn(rows, at);
    const meanings = known(name);
    if (meanings.length > 0) return settleTogether(meanings.map((meaning) => columnFor(checklist, harmless(name), meaning, texts, blanks)));
    const identity = texts.length > 0 && !isAdult(name) && texts.filter((text) => readIdNumber(text) !== null).length * 10 >= texts.length * 8;
    return [{ column: harmless(name), use: identity ? 'id-number' : 'ignore' }];
  });
}

/** A birth date must read as one in most rows, or the column is something else. */
const isBirth = (rows: readonly Row[], at: number, dateSystem: '1900' | '1904'): boolean => {
  const cells = rows.map((row): Cell => row.cells[at] ?? null).filter((cell) => !isBlank(cell));
  return cells.length === 0 || cells.filter((cell) => readDate(cell, dateSystem) !== null).length * 2 >= cells.length;
};

/** @returns null when no sheet has a header with known names */
export async function proposeMap(table: Table, checklist: Checklist, entitlementName: (id: string) => string): Promise<Proposal | null> {
  const known = namesKnown(checklist, entitlementName);
  const columns = new Map<string, MapColumn[]>();
  for (const sheet of table.sheets) {
    const rows = await firstRows(sheet, looked);
    const header = findHeader(rows.slice(0, headerDepth), (name) => known(name).length > 0);
    if (!header) continue;
    const below = rows.filter((row) => row.number > header.last);
    const found = describe(checklist, header, below, known).map((column) => {
      const at = header.names.findIndex((name) => harmless(name) === column.column);
      return column.fact === 'child.birth-date' && !isBirth(below, at, sheet.dateSystem) ? { column: column.column, use: 'ignore' as const } : column;
    });
    for (const column of found) {
      const same = columns.get(bareName(column.column)) ?? [];
      const twin = same.find((c) => c.fact === column.fact && c.use === column.use && c.adds === column.adds);
      if (twin) Object.assign(twin, column.values || twin.values ? { values: { ...column.values, ...twin.values } } : {});
      else same.push({ ...column });
      columns.set(bareName(column.column), same);
    }
  }
  const all = [...columns.values()].flat();
  if (all.every((c) => c.fact === undefined && c.use !== 'id-number')) return null;
  const open = all.flatMap((c) => Object.entries(c.values ?? {}).flatMap(([text, value]) => (value === null ? [{ column: c.column, text }] : [])));
  const given = new Set(
    all.flatMap((c) => [
      c.fact,
      ...(c.use === 'id-number' ? ['child.birth-date', 'child.sex'] : []),
      ...(c.use === 'hukou-address' ? ['child.hukou-place'] : []),
    ]),
  );
  const missing = [...checklist.facts.values()].filter((f) => f['asked-when'] === undefined && !given.has(f.id)).map((f) => f.id);
  return { map: { format: 1, everywhere: {}, columns: all }, open, missing };
}
