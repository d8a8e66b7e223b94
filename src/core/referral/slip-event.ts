// What a point learns of a slip it gave out, one event at a time: the number, what came back, by which way. Nothing of a child.
import { type Failure, failures, mostPapers, type Outcome, outcomes } from '../codec/slip-code.ts';
import { readTypedNumber } from '../codec/typed-number.ts';
import { isDate, type PlainDate } from '../facts/calendar.ts';

/** Ways an outcome comes home (README.md). */
export const ways = ['stub', 'telephone', 'return-code', 'day-file'] as const;
export type Way = (typeof ways)[number];
/** What was learned where nothing came back; `not-reached`: nobody answered, to be tried again. */
export const silences = ['not-gone', 'refused', 'closed', 'wrong-place', 'papers-missing', 'not-reached'] as const;
export type Silence = (typeof silences)[number];
/** Why a number became no slip: paper that jammed and was thrown away; a slip made by mistake. */
export const voidings = ['spoiled', 'mistake'] as const;
/** Most copies of one slip. */
const mostCopies = 9;

type Content =
  /** A number was taken, before anything was printed. `office`: the receiving office's number in `checklist/codes.json`. */
  | { readonly kind: 'taken'; readonly by: 'printer'; readonly office: number; readonly validUntil: PlainDate }
  /** A copy was printed, and came out whole or did not. */
  | { readonly kind: 'printed'; readonly by: 'printer'; readonly copy: number; readonly whole: boolean }
  | { readonly kind: 'void'; readonly by: 'printer'; readonly why: (typeof voidings)[number] }
  /** What the receiving office says. */
  | {
      readonly kind: 'outcome';
      readonly by: Way;
      readonly outcome: Outcome;
      /** With `failed`: why, if it was said. */
      readonly failure: Failure | null;
      /** With `elsewhere`: where to, if it was said. */
      readonly office: number | null;
      /** With `missing`: the papers, by number, ascending. */
      readonly papers: readonly number[];
    }
  /** What the point learned when it asked after a slip of which nothing came back. */
  | { readonly kind: 'nothing'; readonly by: 'due-list'; readonly why: Silence }
  /** Of events that contradict each other, somebody asked which one holds. All are kept. */
  | { readonly kind: 'decided'; readonly by: 'due-list'; readonly holds: string; readonly over: readonly string[] };

/** An event before it has its id. */
export type NewSlipEvent = Content & {
  /** The slip's number as it is printed. */
  readonly number: string;
  /** The day it happened or was learned. */
  readonly on: PlainDate;
};
/** The id is made from the content, so the same event twice is one. */
export type SlipEvent = NewSlipEvent & { readonly id: string };

const own = (e: NewSlipEvent): readonly (string | number | boolean | null | readonly (string | number)[])[] => {
  if (e.kind === 'taken') return [e.office, e.validUntil];
  if (e.kind === 'printed') return [e.copy, e.whole];
  if (e.kind === 'outcome') return [e.outcome, e.failure, e.office, e.papers];
  return e.kind === 'decided' ? [e.holds, e.over] : [e.why];
};

/** Gives an event its id. Lists are put in order, so that they are the same whoever made them. */
export function slipEvent(event: NewSlipEvent): SlipEvent {
  const e: NewSlipEvent =
    event.kind === 'outcome'
      ? { ...event, papers: [...event.papers].sort((a, b) => a - b) }
      : event.kind === 'decided'
        ? { ...event, over: [...event.over].sort() }
        : event;
  return { ...e, id: JSON.stringify([e.number, e.on, e.kind, e.by, ...own(e)]) };
}

/** The last day a number can say. */
const lastDay: PlainDate = '2099-12-31';

/** True for a number as it is printed, its check digit good. */
function isNumber(value: unknown): value is string {
  const typed = typeof value === 'string' ? readTypedNumber(value, lastDay) : null;
  return typed?.kind === 'number' && typed.number === value;
}

type Loose = Readonly<Record<string, unknown>>;

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined => list.find((v) => v === value);
const isCode = (value: unknown, most: number): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most;

function outcomeOf(value: Loose, by: Way): Content | null {
  const outcome = oneOf(outcomes, value['outcome']);
  const { failure, office, papers } = value;
  const why = failure === null ? null : oneOf(failures, failure);
  if (!outcome || why === undefined || (why !== null && outcome !== 'failed')) return null;
  if (office !== null && (!isCode(office, 255) || outcome !== 'elsewhere')) return null;
  if (!Array.isArray(papers) || papers.length > (outcome === 'missing' ? mostPapers : 0) || !papers.every((p) => isCode(p, 65_535))) return null;
  return { kind: 'outcome', by, outcome, failure: why, office, papers };
}

function contentOf(value: Loose): Content | null {
  const { kind, office, validUntil, copy, whole, holds, over } = value;
  const way = oneOf(ways, value['by']);
  if (kind === 'outcome') return way ? outcomeOf(value, way) : null;
  if (kind === 'taken') return isCode(office, 255) && isDate(validUntil) ? { kind, by: 'printer', office, validUntil } : null;
  if (kind === 'printed') return isCode(copy, mostCopies) && typeof whole === 'boolean' ? { kind, by: 'printer', copy, whole } : null;
  if (kind === 'void') {
    const why = oneOf(voidings, value['why']);
    return why ? { kind, by: 'printer', why } : null;
  }
  if (kind === 'nothing') {
    const why = oneOf(silences, value['why']);
    return why ? { kind, by: 'due-list', why } : null;
  }
  if (kind !== 'decided' || typeof holds !== 'string' || !Array.isArray(over) || !over.every((id) => typeof id === 'string')) return null;
  return { kind, by: 'due-list', holds, over };
}

/** Reads an event that was kept or handed over, field by field. @returns null for anything else, an id that is not its content's included */
export function readSlipEvent(value: unknown): SlipEvent | null {
  if (typeof value !== 'object' || value === null) return null;
  const loose = value as Loose;
  const { number, on } = loose;
  if (!isNumber(number) || !isDate(on)) return null;
  const content = contentOf(loose);
  const event = content && slipEvent({ ...content, number, on });
  return event && event.id === loose['id'] && event.by === loose['by'] ? event : null;
}
