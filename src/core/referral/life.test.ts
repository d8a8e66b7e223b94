import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { slipNumber } from '../codec/slip-number.ts';
import { addDays } from '../facts/calendar.ts';
import { addWorkingDays, dueList, isPastKeeping, lifeOf, livesOf } from './life.ts';
import { type NewSlipEvent, readSlipEvent, type SlipEvent, silences, slipEvent, voidings, ways } from './slip-event.ts';

vi.setConfig({ testTimeout: 30_000 });

const number = slipNumber('4827', '2026-11-26', 3);
const issued = '2026-11-26';
const validUntil = '2026-12-26';
type Of<K extends NewSlipEvent['kind']> = Omit<Extract<NewSlipEvent, { kind: K }>, 'kind' | 'by' | 'number' | 'on'>;

const taken = (change: Partial<Of<'taken'>> = {}): SlipEvent =>
  slipEvent({ kind: 'taken', by: 'printer', number, on: issued, office: 4, validUntil, ...change });
const printed = (whole: boolean, copy = 1): SlipEvent => slipEvent({ kind: 'printed', by: 'printer', number, on: issued, copy, whole });
const voided = slipEvent({ kind: 'void', by: 'printer', number, on: issued, why: 'spoiled' });
const said = (outcome: Of<'outcome'>['outcome'], on = '2026-11-30', change: Partial<Of<'outcome'>> & { by?: (typeof ways)[number] } = {}): SlipEvent =>
  slipEvent({ kind: 'outcome', by: 'stub', number, on, outcome, failure: null, office: null, papers: [], ...change });
const asked = (why: Of<'nothing'>['why'], on: string): SlipEvent => slipEvent({ kind: 'nothing', by: 'due-list', number, on, why });
const decided = (holds: SlipEvent, ...over: readonly SlipEvent[]): SlipEvent =>
  slipEvent({ kind: 'decided', by: 'due-list', number, on: '2026-12-02', holds: holds.id, over: over.map((e) => e.id) });
const given = [taken(), printed(true)];
const now = (events: readonly SlipEvent[], today = '2026-12-01') => {
  const { state, next, due } = lifeOf(events, today);
  return [state, next, due];
};

describe('the five boxes', () => {
  it.each<[string, SlipEvent, readonly unknown[]]>([
    ['received', said('received'), ['accepted', 'office', '2026-12-14']],
    ['missing', said('missing', '2026-11-30', { papers: [9, 3] }), ['on-hold', 'family', validUntil]],
    ['elsewhere', said('elsewhere', '2026-11-30', { office: 2 }), ['rejected', 'family', null]],
    ['done', said('done'), ['completed', null, null]],
    ['failed', said('failed', '2026-11-30', { failure: 'not-met' }), ['failed', null, null]],
  ])('%s', (_, event, expected) => {
    expect(now([...given, event])).toEqual(expected);
  });

  it('one after the other: the last that does not end it counts, an end ends it', () => {
    expect(now([...given, said('received'), said('missing', '2026-12-01')])).toEqual(['on-hold', 'family', validUntil]);
    expect(now([...given, said('missing'), said('received', '2026-12-01')])).toEqual(['accepted', 'office', '2026-12-15']);
    expect(now([...given, said('received'), said('missing')])[0]).toBe('on-hold');
    expect(now([...given, said('done'), said('received', '2026-12-01')])[0]).toBe('completed');
  });
});

describe('before anything comes back', () => {
  it('a number was taken and nobody said whether the print was whole: the point says it', () => {
    expect(now([taken()])).toEqual(['print-not-confirmed', 'point', issued]);
    expect(now([taken(), printed(false)])).toEqual(['print-not-confirmed', 'point', issued]);
  });
  it('the second copy was whole: the slip is out', () => {
    expect(now([taken(), printed(false), printed(true, 2)])).toEqual(['issued', 'family', validUntil]);
  });
  it('the paper was thrown away: the number is explained', () => {
    expect(now([taken(), printed(false), voided])).toEqual(['entered-in-error', null, null]);
  });
  it('whatever comes back was printed', () => {
    expect(now([taken(), said('received')])[0]).toBe('accepted');
  });
});

describe('when nothing comes', () => {
  it('its last day is the family’s, the day after it is the point’s', () => {
    expect(now(given, validUntil)).toEqual(['issued', 'family', validUntil]);
    expect(now(given, '2026-12-27')).toEqual(['expired', 'point', validUntil]);
  });
  it('a reason learned after its day ends the asking; one before does not, nor does nobody answering', () => {
    const after = addDays(validUntil, 3);
    expect(now([...given, asked('not-gone', after)], after)).toEqual(['expired', null, null]);
    expect(now([...given, asked('not-gone', '2026-12-01')], after)).toEqual(['expired', 'point', validUntil]);
    expect(now([...given, asked('not-reached', after)], after)).toEqual(['expired', 'point', validUntil]);
  });
  it('a reason may say what became of it', () => {
    expect(now([...given, asked('refused', '2026-12-01')])[0]).toBe('cancelled');
    expect(now([...given, asked('wrong-place', '2026-12-01')])[0]).toBe('rejected');
    expect(now([...given, asked('papers-missing', '2026-12-01')])).toEqual(['on-hold', 'family', validUntil]);
    expect(now([...given, asked('closed', '2026-12-01')])).toEqual(['issued', 'family', validUntil]);
  });
  it('an office that took it and is silent for ten working days is asked', () => {
    expect(now([...given, said('received')], '2026-12-15')).toEqual(['accepted', 'point', '2026-12-14']);
  });
});

describe('contradictions', () => {
  it.each<[string, readonly SlipEvent[]]>([
    ['done and failed', [said('done'), said('failed', '2026-12-01')]],
    ['done and elsewhere, in whatever order', [said('elsewhere', '2026-12-01'), said('done')]],
    ['failed for two reasons', [said('failed', '2026-11-30', { failure: 'closed' }), said('failed', '2026-11-30', { failure: 'not-met' })]],
    ['sent to two offices', [said('elsewhere', '2026-11-30', { office: 2 }), said('elsewhere', '2026-11-30', { office: 5 })]],
    ['done, and thrown away before it went out', [said('done'), voided]],
    ['done, though the family is said to have refused', [said('done'), asked('refused', '2026-12-01')]],
  ])('%s: both are shown, none holds', (_, two) => {
    const life = lifeOf([...given, ...two], '2026-12-01');
    expect([life.state, life.next]).toEqual(['contradicted', 'point']);
    expect(life.contradiction.map((e) => e.id).sort()).toEqual(two.map((e) => e.id).sort());
  });

  it('the same by two ways is none; a reason more is none', () => {
    expect(now([...given, said('done'), said('done', '2026-12-01', { by: 'day-file' })])[0]).toBe('completed');
    expect(now([...given, said('failed'), said('failed', '2026-12-01', { failure: 'closed' })])[0]).toBe('failed');
  });

  it('one number taken for two slips is one', () => {
    const life = lifeOf([...given, taken({ office: 9 })], '2026-12-01');
    expect([life.state, life.contradiction.length]).toEqual(['contradicted', 2]);
  });

  it('somebody asked, and one of them holds; both stay, and a third brings it back', () => {
    const [done, failed] = [said('done'), said('failed')];
    const settled = [...given, done, failed, decided(done, failed)];
    expect(now(settled)).toEqual(['completed', null, null]);
    expect(lifeOf(settled, '2026-12-05').history).toHaveLength(5);
    expect(now([...settled, said('elsewhere', '2026-12-03')])[0]).toBe('contradicted');
    expect(now([...settled, decided(failed, done)])[0]).toBe('contradicted');
  });
});

it('an event of an unknown slip is kept, and counts once the number is known', () => {
  expect(now([said('done')])).toEqual(['unknown-slip', 'point', null]);
  expect(now([said('done'), ...given])[0]).toBe('completed');
});

describe('the due list', () => {
  it('has what waits for the point, the longest waiting first', () => {
    const other = (running: number, event: SlipEvent) => slipEvent({ ...event, number: slipNumber('4827', issued, running) } as NewSlipEvent);
    const events = [
      ...given,
      ...given.map((e) => other(4, e)),
      other(4, said('done')),
      other(5, taken({ validUntil: '2026-12-20' })),
      other(5, printed(true)),
      other(6, taken()),
    ];
    expect(dueList(livesOf(events, '2026-12-28')).map((l) => [l.number.slice(12, 15), l.state])).toEqual([
      ['006', 'print-not-confirmed'],
      ['005', 'expired'],
      ['003', 'expired'],
    ]);
  });

  it('a number is kept for a year after its last day', () => {
    expect(isPastKeeping(lifeOf(given, issued), '2027-12-26')).toBe(false);
    expect(isPastKeeping(lifeOf(given, issued), '2027-12-27')).toBe(true);
    expect(isPastKeeping(lifeOf([said('done')], issued), '2027-12-01')).toBe(true);
  });
});

it('working days are Monday to Friday', () => {
  expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
  expect(addWorkingDays('2026-11-28', 1)).toBe('2026-11-30');
  expect(addWorkingDays('2026-11-30', 10)).toBe('2026-12-14');
});

const days = fc.integer({ min: 0, max: 60 }).map((n) => addDays(issued, n));
const outcome = fc.oneof(
  fc.record({ outcome: fc.constantFrom('received' as const, 'done' as const), failure: fc.constant(null), office: fc.constant(null), papers: fc.constant([]) }),
  fc.record({ outcome: fc.constant('missing' as const), failure: fc.constant(null), office: fc.constant(null), papers: fc.subarray([3, 9, 12]) }),
  fc.record({ outcome: fc.constant('elsewhere' as const), failure: fc.constant(null), office: fc.constantFrom(null, 2, 5), papers: fc.constant([]) }),
  fc.record({
    outcome: fc.constant('failed' as const),
    failure: fc.constantFrom(null, 'closed' as const, 'not-met' as const),
    office: fc.constant(null),
    papers: fc.constant([]),
  }),
);
const events: fc.Arbitrary<SlipEvent> = fc.oneof(
  fc.constant(taken()),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean()).map(([copy, whole]) => printed(whole, copy)),
  fc.constantFrom(...voidings).map((why) => slipEvent({ kind: 'void', by: 'printer', number, on: issued, why })),
  fc.tuple(outcome, days, fc.constantFrom(...ways)).map(([o, on, by]) => slipEvent({ kind: 'outcome', number, on, by, ...o })),
  fc.tuple(fc.constantFrom(...silences), days).map(([why, on]) => asked(why, on)),
);
const histories = fc
  .array(events, { minLength: 1, maxLength: 8 })
  .chain((list) =>
    fc
      .option(fc.nat(7), { nil: null })
      .map((n) =>
        n === null
          ? list
          : [
              ...list,
              slipEvent({ kind: 'decided', by: 'due-list', number, on: validUntil, holds: list[n % list.length]?.id ?? '', over: list.map((e) => e.id) }),
            ],
      ),
  );

it('any order, and any of them twice, gives the same life', () => {
  fc.assert(
    fc.property(
      histories.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }), days)),
      ([list, mixed, today]) => {
        expect(lifeOf(mixed, today)).toEqual(lifeOf(list, today));
      },
    ),
    { numRuns: 2000 },
  );
});

it('no event is lost, and ends that differ are never merged', () => {
  fc.assert(
    fc.property(histories, days, (list, today) => {
      const life = lifeOf(list, today);
      expect(new Set(life.history.map((e) => e.id))).toEqual(new Set(list.map((e) => e.id)));
      const outcomes = new Set(list.flatMap((e) => (e.kind === 'outcome' && (e.outcome === 'done' || e.outcome === 'failed') ? [e.outcome] : [])));
      if (outcomes.size === 2 && !list.some((e) => e.kind === 'decided')) expect(life.state).toBe('contradicted');
    }),
  );
});

describe('a kept event', () => {
  it('is read as it was', () => {
    fc.assert(
      fc.property(histories, (list) => {
        for (const event of list) expect(readSlipEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['a number whose check digit is another', { ...taken(), number: '4827-261126-003-1' }],
    ['an id of other content', { ...said('done'), id: said('failed').id }],
    ['a way nobody knows', { ...said('done'), by: 'fax' }],
    ['an outcome nobody knows', { ...said('done'), outcome: 'lost' }],
    ['papers without missing', { ...said('done'), papers: [3] }],
    ['a day that does not exist', { ...said('done'), on: '2026-02-30' }],
    ['a kind nobody knows', { ...said('done'), kind: 'sent' }],
  ])('is refused: %s', (_, value) => {
    expect(readSlipEvent(value)).toBeNull();
  });

  it('loses what is none of it', () => {
    expect(readSlipEvent({ ...said('done'), child: 'x' })).toEqual(said('done'));
  });
});
