// A visit for component tests: the real rules and words over edges that do nothing but count.
import { render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import type { Answers } from '../../core/facts/family.ts';
import type { SlipEvent } from '../../core/referral/slip-event.ts';
import { createSession } from '../../session/create-session.ts';
import type { Ports, PrintJob, TextFile } from '../../session/ports.ts';
import type { Session } from '../../session/session.ts';
import { SessionContext } from '../session-context.ts';

export interface Visit {
  readonly session: Session;
  /** Jobs handed to the printer, oldest first. */
  readonly printed: readonly PrintJob[];
  /** Files handed to the device, oldest first. */
  readonly saved: readonly TextFile[];
  /** What was kept of slip numbers, oldest first. */
  readonly kept: readonly SlipEvent[];
}

interface VisitAnswers {
  readonly household?: Answers;
  /** One entry a child; a visit without children has one who said nothing. */
  readonly children?: readonly Answers[];
}

/** The day of every visit. */
export const visitDay = '2026-11-24';

/** A girl of seven who came from another province four months ago and goes to primary school here. */
export const girlOfSeven: Answers = {
  'child.birth-date': '2019-09-03',
  'child.sex': 'F',
  'child.lives-with': 'both',
  'child.parents-can-care': 'yes',
  'child.hukou-place': 'other-province',
  'child.months-here': '3to5',
  'child.permit': 'none',
  'child.stage': 'primary',
  'child.school-kind': 'public',
  'child.boarding': false,
  'child.insured': 'none',
  'child.vaccine-book': 'gaps',
  'child.disability': 'none',
  'child.serious-illness': false,
};

/** Her family, renting in Xining. */
export const rentingInXining: Answers = {
  'household.residence-county': '630102',
  'household.home': 'rent',
  'household.low-income': ['none'],
  'household.shock': ['none'],
};

async function untilReady(session: Session): Promise<void> {
  while (session.rules.value.kind === 'loading') await new Promise((go) => setTimeout(go, 5));
  if (session.rules.value.kind === 'problem') throw new Error(`the rules are ${session.rules.value.why}`);
}

/** Opens a visit with these answers. @param edges instead of those that do nothing */
export async function startVisit({ household = {}, children = [{}] }: VisitAnswers, edges: Partial<Ports> = {}): Promise<Visit> {
  const printed: PrintJob[] = [];
  const saved: TextFile[] = [];
  const kept: SlipEvent[] = [];
  let taken = 0;
  const session = createSession(
    {
      day: { today: () => visitDay, isDoubted: () => false, say: () => undefined },
      loadScript: async () => undefined,
      takeNumbers: async (count) => Array.from({ length: count }, () => `slip-${++taken}`),
      keepEvents: async (events) => void kept.push(...events),
      signer: async () => null,
      officeWindows: async () => [],
      print: async (job) => printed.push(job) > 0,
      save: async (file) => saved.push(file) > 0,
      whenIdle: (work) => {
        const timer = setTimeout(work);
        return () => clearTimeout(timer);
      },
      count: () => undefined,
      erase: () => undefined,
      voice: async () => null,
      recorded: async () => [],
      ...edges,
    },
    'a point',
  );
  await session.start('zh-Hans');
  await untilReady(session);
  session.setChildCount(children.length);
  for (const [fact, value] of Object.entries(household)) session.answerAside({ fact, child: null }, value);
  children.forEach((answers, i) => {
    const child = session.interview.value.children[i] ?? null;
    for (const [fact, value] of Object.entries(answers)) session.answerAside({ fact, child }, value);
  });
  return { session, printed, saved, kept };
}

/** Draws a screen of a visit. */
export function show({ session }: Visit, Screen: ComponentType) {
  return render(
    <SessionContext.Provider value={session}>
      <Screen />
    </SessionContext.Provider>,
  );
}
