// The days in the year on which something is taken in: those announced, and for a window that comes again each year
// the days it last had, as a reason to ask in time. Never invents a day. Knows no words.
import { parametersNamed } from '../checklist/checklist.ts';
import type { Entitlement, Parameter } from '../checklist/schema.ts';
import { addMonths, type PlainDate, yearOf } from '../facts/calendar.ts';
import type { FactReader } from '../facts/read-facts.ts';
import { evaluate } from '../rules/evaluate.ts';
import { no } from '../rules/finding.ts';
import type { Basis, Window } from './calendar-entry.ts';
import { type LookAhead, verdictOf } from './look-ahead.ts';

interface Days {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly announced: boolean;
  readonly knownFor: number;
  readonly basis: Basis;
}

/** The parameter of this county, else the general one. */
function parameterFor(reader: FactReader, id: string): Parameter | undefined {
  const county = reader.read('household.residence-county');
  const named = parametersNamed(reader.checklist, id);
  return named.find((p) => county.kind === 'known' && p.counties?.includes(String(county.value))) ?? named.find((p) => p.counties === undefined);
}

/** The announced days of a window, and the last ones moved on year by year. */
function daysOf(parameter: Parameter, until: PlainDate): readonly Days[] {
  const known = parameter.history.flatMap(({ value, grade, source }): readonly Days[] =>
    typeof value === 'object' && 'until' in value
      ? [{ ...value, announced: true, knownFor: yearOf(value.from), basis: { parameter: parameter.id, grade, source } }]
      : [],
  );
  const last = [...known].sort((a, b) => a.from.localeCompare(b.from)).at(-1);
  if (!parameter.yearly || !last) return known;
  const years = Math.max(0, yearOf(until) - yearOf(last.from));
  const again = Array.from({ length: years }, (_, i) => ({
    ...last,
    from: addMonths(last.from, 12 * (i + 1)),
    until: addMonths(last.until, 12 * (i + 1)),
    announced: false,
  }));
  return [...known, ...again];
}

/** The windows of an entitlement for a child, from today (one that is open now included) to `until`. */
export function windowsOf(entitlement: Entitlement, ahead: LookAhead, until: PlainDate): readonly Window[] {
  const reader = ahead.readerOn(ahead.today);
  return entitlement.windows.flatMap((id) => {
    const parameter = parameterFor(reader, id);
    if (!parameter) return [];
    return daysOf(parameter, until)
      .filter((d) => d.until >= ahead.today && d.from <= until)
      .filter((d) => {
        const first = ahead.readerOn(d.from > ahead.today ? d.from : ahead.today);
        const concerned = !parameter.concerns || evaluate(parameter.concerns, first).most > no;
        return concerned && verdictOf(entitlement, first) !== 'not-now';
      })
      .map(
        (d): Window => ({
          kind: 'window',
          child: entitlement.about === 'household' ? null : ahead.child.id,
          entitlement: entitlement.id,
          on: d.from,
          until: d.until,
          parameter: id,
          announced: d.announced,
          knownFor: d.knownFor,
          rests: [d.basis],
        }),
      );
  });
}
