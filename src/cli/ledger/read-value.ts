// What one cell says of one fact, by the map. A cell that is not understood is a fault, never a guess.
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { FactValue } from '../../core/facts/family.ts';
import type { MapColumn } from './map.ts';
import { plain, textOf } from './plain-text.ts';
import { readDate } from './read-date.ts';
import type { Places } from './read-place.ts';
import { type Cell, isBlank } from './table.ts';
import { vocabulary } from './vocabulary.ts';

/** Why a cell was not understood; the words are in locales, `ledger:faults`. */
export type CellFault = 'date' | 'value' | 'number' | 'county' | 'hukou' | 'id-number';

/** The value; `undefined` where nothing is said; or a fault. */
export type ReadValue = { readonly value: FactValue | undefined } | { readonly fault: CellFault };

const nothing: ReadValue = { value: undefined };
const lower = (text: string): string => plain(text).toLowerCase();
const words = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(lower));
const yes = words(vocabulary.yes);
const no = words(vocabulary.no);
const unsaid = words(vocabulary.unsaid);

/** What a cell says for yes or no; null for neither. */
export const yesOrNo = (text: string): boolean | null => (yes.has(lower(text)) ? true : no.has(lower(text)) ? false : null);

const mostHeld = 5000;
/** Remembers what has been read: a column says the same few things over and over. */
function remembering(read: (cell: Cell) => ReadValue): (cell: Cell) => ReadValue {
  const held = new Map<Cell, ReadValue>();
  return (cell) => {
    const known = held.get(cell);
    if (known) return known;
    const found = read(cell);
    if (held.size < mostHeld && !(cell instanceof Date)) held.set(cell, found);
    return found;
  };
}

/** The map's `""`: this text says nothing of the fact. */
const asValue = (value: FactValue | null): ReadValue => (value === null ? { fault: 'value' } : value === '' ? nothing : { value });

/** A reader of one column's cells for its fact. */
export function valueReader(column: MapColumn, checklist: Checklist, places: Places, dateSystem: '1900' | '1904'): (cell: Cell) => ReadValue {
  const type = column.adds === undefined ? (checklist.facts.get(column.fact ?? '')?.type ?? 'choice') : 'boolean';
  const exact = new Map(Object.entries(column.values ?? {}).map(([text, value]) => [lower(text), value]));
  const holding = (column.contains ?? []).map(([text, value]) => [lower(text), value] as const);
  const mapped = (text: string): FactValue | null | undefined => {
    const whole = exact.get(text);
    return whole === undefined ? holding.find(([part]) => text.includes(part))?.[1] : whole;
  };
  const set = (cell: Cell, text: string): ReadValue => {
    const whole = mapped(text);
    if (whole === '') return nothing;
    const pieces =
      whole === undefined
        ? String(cell)
            .normalize('NFKC')
            .split(/[、,;/\s]+/)
            .filter(Boolean)
        : [];
    const found = whole === undefined ? pieces.map((piece) => mapped(lower(piece))) : [whole];
    if (found.length === 0 || found.some((value) => typeof value !== 'string')) return { fault: 'value' };
    const members = [...new Set(found.map(String))];
    return members.length > 1 && members.includes('none') ? { fault: 'value' } : { value: members };
  };
  const byType = (cell: Cell, text: string): ReadValue => {
    switch (type) {
      case 'date': {
        const date = readDate(cell, dateSystem);
        return date === null ? { fault: 'date' } : { value: date };
      }
      case 'county': {
        const code = places.county(cell);
        return code === null ? { fault: 'county' } : { value: code };
      }
      case 'number': {
        const number = /^\d{1,2}(?=$|[年岁个月])/.exec(text)?.[0];
        return number === undefined ? { fault: 'number' } : { value: Number(number) };
      }
      case 'boolean': {
        const said = typeof cell === 'boolean' ? cell : yesOrNo(text);
        return said === null ? { fault: 'value' } : { value: said };
      }
      case 'set':
        return set(cell, text);
      case 'choice':
        return { fault: 'value' };
    }
  };
  const blank: ReadValue = column.blank === undefined || column.blank === null ? nothing : { value: type === 'set' ? [String(column.blank)] : column.blank };
  return remembering((cell) => {
    if (isBlank(cell)) return blank;
    const text = lower(textOf(cell));
    if (unsaid.has(text)) return nothing;
    const value = type === 'set' ? undefined : mapped(text);
    return value === undefined ? byType(cell, text) : asValue(value);
  });
}
