// A point's settings as a file, and as what somebody typed: read strictly, all of it or none, with every fault by its place.
import * as v from 'valibot';
import { isPhone, isPlainText, longest, mostOfAKind, mostOffices, patienceLimits } from '../core/point/limits.ts';
import { type LineFault, type OfficesRead, readOffices } from '../core/point/offices-csv.ts';
import { type Point, papers, sizes, themes } from '../core/point/point.ts';
import { languages, sourceLanguage } from './languages.ts';

/** What of the checklist a point's settings name. */
export interface PointWorld {
  readonly kinds: ReadonlySet<string>;
  readonly counties: ReadonlySet<string>;
}

/** A fault: where (`offices.2.phone`) and what is wrong there. */
export interface PointFault {
  readonly at: string;
  readonly why:
    | 'text'
    | 'long'
    | 'phone'
    | 'choice'
    | 'number'
    | 'shape'
    | 'no-name'
    | 'no-county'
    | 'too-many'
    | 'empty'
    | 'language'
    | 'size'
    | 'no-file'
    | 'newer'
    | 'large';
}

export type PointRead = { readonly kind: 'read'; readonly point: Point } | { readonly kind: 'faults'; readonly faults: readonly PointFault[] };

const format = 'qingdan-point';
const version = 1;
/** Characters of a file. Sixty offices with everything written out are a quarter of it. */
const mostCharacters = 64_000;

const text = (most: number) =>
  v.pipe(
    v.string('shape'),
    v.check(isPlainText, 'text'),
    v.check((s) => s === s.trim(), 'text'),
    v.check((s) => s.length <= most, 'long'),
  );
const phone = v.pipe(
  text(longest.phone),
  v.check((s) => s === '' || isPhone(s), 'phone'),
);
const oneOf = <const T extends readonly string[]>(options: T) => v.picklist(options, 'choice');
const seconds = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number('shape'), v.integer('number'), v.minValue(least, 'number'), v.maxValue(most, 'number'));

function shapeOf({ kinds, counties }: PointWorld) {
  const office = v.strictObject(
    {
      kind: v.pipe(
        v.string('shape'),
        v.check((id) => kinds.has(id), 'choice'),
      ),
      name: v.pipe(text(longest.officeName), v.minLength(1, 'no-name')),
      window: text(longest.window),
      address: text(longest.address),
      phone,
      hours: text(longest.hours),
    },
    'shape',
  );
  return v.strictObject(
    {
      name: text(longest.name),
      duty: text(longest.duty),
      phone,
      address: text(longest.address),
      county: v.pipe(
        v.string('shape'),
        v.check((code) => code === '' || counties.has(code), 'choice'),
      ),
      offices: v.pipe(
        v.array(office, 'shape'),
        v.check((all) => all.length <= mostOffices, 'too-many'),
        v.check((all) => all.every((one) => all.filter((other) => other.kind === one.kind).length <= mostOfAKind), 'too-many'),
      ),
      paper: oneOf(['', ...papers]),
      languages: v.pipe(
        v.array(oneOf(languages), 'shape'),
        v.check((some) => some.length === 0 || some.includes(sourceLanguage), 'language'),
      ),
      sizes: v.array(oneOf(sizes), 'shape'),
      size: oneOf(sizes),
      theme: oneOf(themes),
      low: v.boolean('shape'),
      quiet: seconds(patienceLimits.quiet),
      countdown: seconds(patienceLimits.countdown),
    },
    'shape',
  );
}

/** What one field asks of another. */
function faultsBetween({ offices, county, sizes: offered, size }: Point): readonly PointFault[] {
  return [
    ...(offices.length > 0 && county === '' ? [{ at: 'county', why: 'no-county' as const }] : []),
    ...(offered.length > 0 && !offered.includes(size) ? [{ at: 'size', why: 'size' as const }] : []),
  ];
}

/** Checks settings, from a form or a file. */
export function checkPoint(value: unknown, world: PointWorld): PointRead {
  const parsed = v.safeParse(shapeOf(world), value);
  const faults = parsed.success
    ? faultsBetween(parsed.output)
    : parsed.issues.map((issue) => ({ at: v.getDotPath(issue) ?? '', why: issue.message as PointFault['why'] }));
  return parsed.success && faults.length === 0 ? { kind: 'read', point: parsed.output } : { kind: 'faults', faults };
}

/** The settings as a file for the next kiosk: neither the staff code nor the four digits of the slips, which each device has of its own. */
export const writePointFile = (point: Point): string => `${JSON.stringify({ format, version, point }, null, 1)}\n`;

/** Reads such a file. */
export function readPointFile(file: string, world: PointWorld): PointRead {
  const refuse = (why: PointFault['why']): PointRead => ({ kind: 'faults', faults: [{ at: '', why }] });
  if (file.length > mostCharacters) return refuse('large');
  let read: unknown;
  try {
    read = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('no-file');
  }
  const head = v.safeParse(v.looseObject({ format: v.literal(format), version: v.number() }), read);
  if (!head.success) return refuse('no-file');
  if (head.output.version !== version) return refuse('newer');
  const whole = v.safeParse(v.strictObject({ format: v.literal(format), version: v.literal(version), point: v.unknown() }), read);
  return whole.success ? checkPoint(whole.output.point, world) : refuse('shape');
}

/** The faults of a table's offices as faults of its lines. */
const lineFault = ({ at, why }: PointFault, lines: readonly number[]): LineFault => {
  const [, index = '', field = ''] = at.split('.');
  const told = why === 'phone' ? 'bad-phone' : why === 'no-name' ? 'no-name' : why === 'too-many' ? 'too-many-of-kind' : 'bad-text';
  return { line: lines[Number(index)] ?? lines.at(-1) ?? 1, why: told, about: field };
};

/** Told of a line by the table itself. */
const toldAlready = (faults: readonly LineFault[], { line, why }: LineFault): boolean =>
  faults.some((f) => f.line === line && (f.why === why || f.why === 'too-many'));

/** The offices of a table, checked as those of a form are: none where there is a fault in any line. */
export function readOfficesTable(table: string, world: PointWorld, point: Point, kindOf: (words: string) => string | null): Omit<OfficesRead, 'lines'> {
  if (table.length > mostCharacters) return { offices: [], faults: [{ line: 1, why: 'too-many', about: '' }] };
  const { offices, lines, faults } = readOffices(table, kindOf);
  const checked = checkPoint({ ...point, offices }, world);
  const further = checked.kind === 'read' ? [] : checked.faults.filter(({ at }) => at.startsWith('offices')).map((fault) => lineFault(fault, lines));
  const all = [...faults, ...further.filter((fault) => fault.about !== 'kind' && !toldAlready(faults, fault))].sort((a, b) => a.line - b.line);
  return { offices: all.length === 0 ? offices : [], faults: all };
}
