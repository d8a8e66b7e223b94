// Puts stand-ins where a file breaks its shape, so that everything else in it is still checked: all faults at once, not one layer a time.
// What it returns is for checking only; a mended file is never used as a rule.
import * as v from 'valibot';
import type { Path } from './walk-rule.ts';

/** A file made whole again; `taken` are the places that hold a stand-in or lost an element. */
export interface Mended {
  readonly value: unknown;
  readonly taken: readonly Path[];
}

type Tree = Record<string | number, unknown>;

const mostRounds = 60;
const standIns: readonly unknown[] = [
  null,
  false,
  0,
  1,
  'x',
  'child.x',
  '2000-01-01',
  '12345',
  [],
  {},
  { always: true, reason: 'x' },
  { id: 'x' },
  [{ id: 'x' }],
  { on: '2000-01-01', next: '2000-01-01' },
];

/** Where an issue stands in the file. */
export const pathOf = (issue: v.BaseIssue<unknown>): Path => (issue.path ?? []).map((p) => (typeof p.key === 'number' ? p.key : String(p.key)));

/** True when `path` is `place` or lies below it. */
export const isWithin = (path: Path, place: Path): boolean => place.every((step, i) => path[i] === step);

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const holderOf = (root: unknown, path: Path): unknown => path.slice(0, -1).reduce<unknown>((at, step) => (at as Tree | undefined)?.[step], root);

function withValue(root: unknown, path: Path, value: unknown): unknown {
  const copy = copyOf(root);
  const holder = holderOf(copy, path);
  const last = path.at(-1);
  if (last === undefined || typeof holder !== 'object' || holder === null) return copy;
  if (value === undefined) delete (holder as Tree)[last];
  else (holder as Tree)[last] = value;
  return copy;
}

/** The literals an issue says it expected, e.g. `("here" | "online")`. */
const literalsOf = (issue: v.BaseIssue<unknown>): readonly string[] => [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((m) => m[1] ?? '');

function mendPlace(schema: v.GenericSchema, root: unknown, issue: v.BaseIssue<unknown>): { readonly root: unknown; readonly path: Path } | null {
  const path = pathOf(issue);
  if (path.length === 0) return null;
  for (const standIn of [undefined, ...literalsOf(issue), ...standIns]) {
    const next = withValue(root, path, standIn);
    const left = v.safeParse(schema, next).issues ?? [];
    if (!left.some((other) => isWithin(pathOf(other), path))) return { root: next, path };
  }
  const place = path.slice(0, path.map((step) => typeof step).lastIndexOf('number') + 1);
  if (place.length === 0) return null;
  const copy = copyOf(root);
  (holderOf(copy, place) as unknown[]).splice(Number(place.at(-1)), 1);
  return { root: copy, path: place.slice(0, -1) };
}

/** @returns null when no stand-in makes the file whole */
export function mend(schema: v.GenericSchema, value: unknown): Mended | null {
  const taken: Path[] = [];
  let root = copyOf(value);
  for (let round = 0; round < mostRounds; round += 1) {
    const result = v.safeParse(schema, root);
    if (result.success) return { value: result.output, taken };
    const mended = mendPlace(schema, root, result.issues[0]);
    if (!mended) return null;
    taken.push(mended.path);
    root = mended.root;
  }
  return null;
}
