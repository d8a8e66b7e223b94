// The family's calendar: what opens, closes, is taken in, must be renewed or looked at again, from the rules and the answers alone.
// Nothing is promised that rests on an answer which will have grown old by then.
import type { Checklist } from '../checklist/checklist.ts';
import type { Entitlement } from '../checklist/schema.ts';
import { addMonths, type PlainDate } from '../facts/calendar.ts';
import type { Child, Family } from '../facts/family.ts';
import { evaluate } from '../rules/evaluate.ts';
import { yes } from '../rules/finding.ts';
import { type CalendarEntry, type FamilyCalendar, inOrder, type LookAgain, type Renewal } from './calendar-entry.ts';
import { type LookAhead, lookAhead } from './look-ahead.ts';
import { answerDays, basisOf, supposedTurns, turnsOf } from './turns.ts';
import { windowsOf } from './yearly-windows.ts';

/** How far ahead the calendar looks. Months. */
export const calendarMonths = 18;

function renewalsOf(entitlement: Entitlement, ahead: LookAhead): readonly Renewal[] {
  const reader = ahead.readerOn(ahead.today);
  return entitlement.advice
    .filter((a) => a.renews && (!a.when || evaluate(a.when, reader).least === yes))
    .map((a) => ({ kind: 'renew', on: null, child: entitlement.about === 'household' ? null : ahead.child.id, entitlement: entitlement.id, advice: a.key }));
}

function entriesOf(entitlements: readonly Entitlement[], ahead: LookAhead, until: PlainDate): readonly CalendarEntry[] {
  const also = answerDays(ahead, until);
  const turned = entitlements.map((e) => [e, turnsOf(e, ahead, also, until)] as const);
  const again = [...new Set(turned.flatMap(([, { unsettledOn }]) => unsettledOn))].map((on): LookAgain => {
    const facts = [...ahead.agesOn].flatMap(([fact, day]) => (day === on ? [fact] : []));
    const parameters = facts.flatMap((id) => ahead.checklist.facts.get(id)?.['holds-until'] ?? []);
    return {
      kind: 'again',
      on,
      child: entitlements.every((e) => e.about === 'household') ? null : ahead.child.id,
      facts,
      entitlements: turned.flatMap(([e, { unsettledOn }]) => (unsettledOn.includes(on) ? [e.id] : [])),
      rests: basisOf(ahead.readerOn(on), parameters, on),
    };
  });
  return [
    ...turned.flatMap(([, { turns }]) => turns),
    ...entitlements.flatMap((e) => [...supposedTurns(e, ahead, until), ...windowsOf(e, ahead, until), ...renewalsOf(e, ahead)]),
    ...again,
  ];
}

/** The calendar of a family from a day on, the day its answers were given, for {@link calendarMonths}. */
export function familyCalendar(checklist: Checklist, family: Family, from: PlainDate): FamilyCalendar {
  const until = addMonths(from, calendarMonths);
  const all = [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)];
  const ofChildren = all.filter((e) => e.about === 'child');
  const ofHousehold = all.filter((e) => e.about === 'household');
  const nobody: Child = { id: '', answers: {} };
  const entries = [
    ...family.children.flatMap((child) => entriesOf(ofChildren, lookAhead(checklist, family.household, child, from), until)),
    ...entriesOf(ofHousehold, lookAhead(checklist, family.household, nobody, from), until),
  ];
  return { from, until, entries: inOrder(entries) };
}
