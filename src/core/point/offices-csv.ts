// A county's offices from a table: comma-separated lines whose columns have Open Referral's (HSDS 3) names, as `table.field`.
// All rows or none; every fault with the line it stands in.
import { mostOffices } from './limits.ts';
import type { PointOffice } from './point.ts';

/**
 * The columns, in the order of a new table. `taxonomy_term.code` is our kind of office, by id or by name. Where `schedule.description` is empty,
 * days (`MO,TU`) and times are put together. A second line of the same office adds hours.
 */
export const officeColumns = [
  'taxonomy_term.code',
  'organization.name',
  'location.name',
  'address.attention',
  'address.address_1',
  'phone.number',
  'schedule.description',
  'schedule.byday',
  'schedule.opens_at',
  'schedule.closes_at',
] as const;
type Column = (typeof officeColumns)[number];

/** `about` is the column or the field where there is one. */
export interface LineFault {
  readonly line: number;
  readonly why:
    | 'no-columns'
    | 'unknown-kind'
    | 'no-name'
    | 'bad-day'
    | 'bad-time'
    | 'quotes'
    | 'too-many'
    | 'bad-text'
    | 'bad-phone'
    | 'too-many-of-kind'
    | 'cells';
  readonly about: string;
}

/** The offices of a table and the lines they begin in; with a fault among them none counts, and they are there to be looked at further. */
export interface OfficesRead {
  readonly offices: readonly PointOffice[];
  readonly lines: readonly number[];
  readonly faults: readonly LineFault[];
}

const unread = (why: LineFault['why'], about: string): OfficesRead => ({ offices: [], lines: [], faults: [{ line: 1, why, about }] });

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** RFC 4180, with `;` and tab as separators, too, for that is what some tables save. Null where a quote is not closed. */
function rowsOf(text: string): readonly Row[] | null {
  const clean = text.replace(/^\uFEFF/, '');
  const head = clean.slice(0, clean.search(/[\r\n]|$/));
  const separator = [',', '\t', ';'].find((one) => head.includes(one)) ?? ',';
  const rows: Row[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some(Boolean)) rows.push({ line: begun, cells });
    cells = [];
    cell = '';
    begun = line;
  };
  for (let i = 0; i < clean.length; i += 1) {
    const sign = clean[i] ?? '';
    const isEnd = sign === '\n' || (sign === '\r' && clean[i + 1] !== '\n');
    if (isEnd) line += 1;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (clean[i + 1] === '"') {
        cell += sign;
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (isEnd) endRow();
    else cell += sign;
  }
  if (quoted) return null;
  endRow();
  return rows;
}

const days: Readonly<Record<string, string>> = { MO: '一', TU: '二', WE: '三', TH: '四', FR: '五', SA: '六', SU: '日' };
const order = Object.keys(days);

/** 「周一至周五」, 「周一、周三」; null where it is no list of days. */
function dayWords(text: string): string | null {
  const asked = text.split(/[,、;\s]+/).filter(Boolean);
  if (asked.some((day) => !(day in days))) return null;
  const at = order.filter((day) => asked.includes(day)).map((day) => order.indexOf(day));
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const name = (i: number) => `周${days[order[i] ?? ''] ?? ''}`;
  if (at.length > 2 && last - first === at.length - 1) return `${name(first)}至${name(last)}`;
  return at.map(name).join('、');
}

/** `9:00`, `09:00:00` and `09:00+08:00` are one time; null where it is none. */
function timeWords(text: string): string | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  return hour !== undefined && Number(hour) < 25 && Number(minute) < 60 ? `${Number(hour)}:${minute}` : null;
}

/** @param kindOf the kind of office somebody means by an id or a name; null when none */
export function readOffices(text: string, kindOf: (words: string) => string | null): OfficesRead {
  const rows = rowsOf(text);
  if (rows === null) return unread('quotes', '');
  const [head, ...body] = rows;
  const at = (column: Column) => head?.cells.findIndex((cell) => cell.toLowerCase() === column) ?? -1;
  const needed = (['taxonomy_term.code', 'organization.name'] as const).filter((column) => at(column) < 0);
  if (needed.length > 0 || body.length === 0) return unread('no-columns', needed.join(', '));

  const faults: LineFault[] = [];
  const offices = new Map<string, { office: PointOffice; line: number }>();
  for (const { line, cells } of body) {
    const cell = (column: Column) => cells[at(column)] ?? '';
    const fault = (why: LineFault['why'], about: string) => void faults.push({ line, why, about });
    if (cells.length > (head?.cells.length ?? 0)) fault('cells', String(cells.length));
    const kind = kindOf(cell('taxonomy_term.code'));
    if (kind === null) fault('unknown-kind', cell('taxonomy_term.code'));
    const own = cell('location.name');
    const name = own === '' ? cell('organization.name') : own;
    if (name === '') fault('no-name', '');
    const byDay = dayWords(cell('schedule.byday'));
    if (byDay === null) fault('bad-day', cell('schedule.byday'));
    const times = (['schedule.opens_at', 'schedule.closes_at'] as const).map(cell);
    const said = times.map(timeWords);
    const told = times.some(Boolean);
    if (told && said.includes(null)) fault('bad-time', times.join('–'));
    const hours = cell('schedule.description') || [byDay, told ? said.join('–') : ''].filter(Boolean).join(' ');
    const office: PointOffice = {
      kind: kind ?? '',
      name,
      window: cell('address.attention'),
      address: cell('address.address_1'),
      phone: cell('phone.number'),
      hours,
    };
    const key = [office.kind, name, office.window, office.address].join('\n');
    const before = offices.get(key);
    if (!before) offices.set(key, { office, line });
    else
      offices.set(key, {
        ...before,
        office: { ...before.office, hours: [before.office.hours, hours].filter(Boolean).join('；'), phone: before.office.phone || office.phone },
      });
  }
  if (offices.size > mostOffices) faults.push({ line: body[mostOffices]?.line ?? 1, why: 'too-many', about: String(offices.size) });
  const found = [...offices.values()];
  return { offices: found.map((f) => f.office), lines: found.map((f) => f.line), faults };
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The table of these offices; of none, the columns alone. A mark at its head, so that spreadsheets read it as Unicode. */
export function writeOffices(offices: readonly PointOffice[]): string {
  const lines = offices.map(({ kind, name, window, address, phone, hours }) =>
    [kind, name, '', window, address, phone, hours, '', '', ''].map(quoted).join(','),
  );
  return `\uFEFF${[officeColumns.join(','), ...lines].join('\r\n')}\r\n`;
}
