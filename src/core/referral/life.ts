// The life of a referral: from the events a point has of a slip to its state, who acts next and by when. README.md draws it.
// Events come in any order and more than once; what they say together is the same.
import { addDays, daysBetween, type PlainDate } from '../facts/calendar.ts';
import type { SlipEvent } from './slip-event.ts';

/** Names of Primero's and Gravity's referrals, those this paper can tell apart. */
export const states = [
  'unknown-slip',
  'print-not-confirmed',
  'issued',
  'accepted',
  'on-hold',
  'rejected',
  'completed',
  'failed',
  'cancelled',
  'expired',
  'entered-in-error',
  'contradicted',
] as const;
export type State = (typeof states)[number];

export interface Life {
  readonly number: string;
  readonly state: State;
  /** Who acts next; null once nobody has to. */
  readonly next: 'family' | 'office' | 'point' | null;
  /** The last day for it; null where no clock runs. */
  readonly due: PlainDate | null;
  /** The receiving office's number; null while the slip is unknown here. */
  readonly office: number | null;
  readonly validUntil: PlainDate | null;
  /** Events that cannot all be so; empty where there are none, or where somebody decided. */
  readonly contradiction: readonly SlipEvent[];
  /** Every event once, by day. */
  readonly history: readonly SlipEvent[];
}

/** Working days an office has after it took a slip: the project's own (policy/qinghai-list.md §5.5), no office's promise. Holidays are not known. */
const workingDaysForResult = 10;

/** The day a number of working days later, Monday to Friday. */
export function addWorkingDays(from: PlainDate, count: number): PlainDate {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    // 2024-01-01 was a Monday.
    if (((daysBetween('2024-01-01', day) % 7) + 7) % 7 < 5) left -= 1;
  }
  return day;
}

/** What an event says of the whole matter; null where it says nothing of it. */
function claimOf(event: SlipEvent): State | null {
  if (event.kind === 'void') return 'entered-in-error';
  if (event.kind === 'nothing') {
    const said: Partial<Record<typeof event.why, State>> = { refused: 'cancelled', 'wrong-place': 'rejected', 'papers-missing': 'on-hold' };
    return said[event.why] ?? null;
  }
  if (event.kind !== 'outcome') return null;
  return ({ received: 'accepted', missing: 'on-hold', elsewhere: 'rejected', done: 'completed', failed: 'failed' } as const)[event.outcome];
}

const ends: readonly State[] = ['rejected', 'completed', 'failed', 'cancelled', 'entered-in-error'];
const detailOf = (event: SlipEvent): string | number | null => (event.kind === 'outcome' ? (event.failure ?? event.office) : null);

/** Two ends agree when they are the same, and neither says more than the other differently. */
const agree = (a: SlipEvent, b: SlipEvent): boolean =>
  claimOf(a) === claimOf(b) && (detailOf(a) === null || detailOf(b) === null || detailOf(a) === detailOf(b));

/** The end of a slip, and what stands against it unless somebody decided. Whoever decided must have known all of it. */
function endOf(history: readonly SlipEvent[]): { readonly end: SlipEvent | null; readonly against: readonly SlipEvent[] } {
  const all = history.filter((e) => ends.includes(claimOf(e) ?? 'issued'));
  const holding = history.flatMap((e) => {
    const knewAll = e.kind === 'decided' && all.every((x) => x.id === e.holds || e.over.includes(x.id));
    return knewAll ? all.filter((x) => x.id === e.holds) : [];
  });
  const ones = holding.length > 0 ? holding : all;
  const agreed = ones.every((a) => ones.every((b) => agree(a, b)));
  // Of those that agree, the one that says most, and that first.
  const end = ones.find((e) => detailOf(e) !== null) ?? ones[0] ?? null;
  return agreed ? { end, against: [] } : { end: null, against: all };
}

type Now = Pick<Life, 'state' | 'next' | 'due'>;

/** State, next and clock of a slip that nobody ended. */
function openState(history: readonly SlipEvent[], validUntil: PlainDate, today: PlainDate): Now {
  const running = history.filter((e) => ['accepted', 'on-hold'].includes(claimOf(e) ?? ''));
  const last = running.at(-1);
  const wasWhole = history.some((e) => e.kind === 'printed' && e.whole);
  if (!last && !wasWhole) return { state: 'print-not-confirmed', next: 'point', due: history.find((e) => e.kind === 'taken')?.on ?? null };
  const claim = last && claimOf(last);
  const state = claim ?? 'issued';
  const due = claim === 'accepted' && last ? addWorkingDays(last.on, workingDaysForResult) : validUntil;
  if (today <= due) return { state, next: claim === 'accepted' ? 'office' : 'family', due };
  const asked = history.some((e) => e.kind === 'nothing' && e.why !== 'not-reached' && e.on > due);
  if (asked) return { state: 'expired', next: null, due: null };
  return { state: claim ? state : 'expired', next: 'point', due };
}

/** `received` and `missing` of one day: the paper was missing when it was looked at, after it was received. */
const rank = (e: SlipEvent): number => ({ taken: 0, printed: 1, void: 2, outcome: 3, nothing: 5, decided: 6 })[e.kind] + (claimOf(e) === 'on-hold' ? 1 : 0);
const inOrder = (a: SlipEvent, b: SlipEvent): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : rank(a) - rank(b) || (a.id < b.id ? -1 : Number(a.id > b.id)));

/** @param events of one slip, in any order, doubles among them; at least one */
export function lifeOf(events: readonly SlipEvent[], today: PlainDate): Life {
  const history = [...new Map(events.map((e) => [e.id, e])).values()].sort(inOrder);
  const taken = history.filter((e) => e.kind === 'taken');
  const first = taken[0];
  const { end, against } = endOf(history);
  // A number taken twice for different slips is two slips on one number.
  const contradiction = taken.length > 1 ? [...taken, ...against] : against;
  const slip = { number: history[0]?.number ?? '', office: first?.office ?? null, validUntil: first?.validUntil ?? null, contradiction, history };
  if (contradiction.length > 0) return { ...slip, state: 'contradicted', next: 'point', due: null };
  if (!first) return { ...slip, state: 'unknown-slip', next: 'point', due: null };
  const state = end && claimOf(end);
  // Whoever was sent elsewhere goes there, or comes for another slip; this one is over.
  if (state) return { ...slip, state, next: state === 'rejected' ? 'family' : null, due: null };
  return { ...slip, ...openState(history, first.validUntil, today) };
}

/** The lives of all slips, by number. */
export function livesOf(events: readonly SlipEvent[], today: PlainDate): readonly Life[] {
  const byNumber = new Map<string, SlipEvent[]>();
  for (const event of events) byNumber.set(event.number, [...(byNumber.get(event.number) ?? []), event]);
  return [...byNumber.values()].map((own) => lifeOf(own, today)).sort((a, b) => (a.number < b.number ? -1 : 1));
}

/** The slips that wait for the point: nothing came back by their day, a print nobody confirmed, a contradiction. The longest waiting first. */
export const dueList = (lives: readonly Life[]): readonly Life[] =>
  lives.filter((life) => life.next === 'point').sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : Number((a.due ?? '') > (b.due ?? ''))));

/** Days a number is kept after its slip's last day: the project's own rule, so that the yearly audit (未成年人网络保护条例 art. 37) still counts it. */
const daysKept = 365;

/** True once a slip's number is to be erased. Of a slip unknown here the days run from its last event. */
export const isPastKeeping = (life: Life, today: PlainDate): boolean => addDays(life.validUntil ?? life.history.at(-1)?.on ?? today, daysKept) < today;
