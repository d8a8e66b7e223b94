// Which screen is on, and what may lie over it: the help card, the idle cover.
import { useSignalEffect } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Screen, type Session, staffScreens as staffNames } from '../session/session.ts';
import { AttractScreen } from './family/attract-screen.tsx';
import { ChildrenScreen } from './family/children-screen.tsx';
import type { IdleLeft } from './family/idle-cover.tsx';
import { PromiseScreen } from './family/promise-screen.tsx';
import { LaterAnswer, QuestionScreen } from './family/question-screen.tsx';
import { later } from './later.tsx';
import { SessionContext } from './session-context.ts';
import { SlipViewContext, type SlipViewProps } from './slip-view-context.ts';

/** What may lie over any screen: fetched at once, behind the first paint. */
const HelpCard = later(() => import('./family/help-card.tsx').then((part) => part.HelpCard));
const IdleCover = later(() => import('./family/idle-cover.tsx').then((part) => part.IdleCover));

const laterScreens = {
  check: later(() => import('./family/check-screen.tsx').then((part) => part.CheckScreen)),
  results: later(() => import('./family/results-screen.tsx').then((part) => part.ResultsScreen)),
  calendar: later(() => import('./family/calendar-screen.tsx').then((part) => part.CalendarScreen)),
  service: later(() => import('./family/service-screen.tsx').then((part) => part.ServiceScreen)),
  slips: later(() => import('./family/slips-screen.tsx').then((part) => part.SlipsScreen)),
  consent: later(() => import('./family/consent-screen.tsx').then((part) => part.ConsentScreen)),
  list: later(() => import('./family/list-screen.tsx').then((part) => part.ListScreen)),
  done: later(() => import('./family/done-screen.tsx').then((part) => part.DoneScreen)),
};

/** For whoever helps: never fetched on a family's way. */
const staffScreens = {
  staff: later(() => import('./staff/staff-screen.tsx').then((part) => part.StaffScreen)),
  bench: later(() => import('./staff/bench-screen.tsx').then((part) => part.BenchScreen)),
  'key-in': later(() => import('./staff/key-in-screen.tsx').then((part) => part.KeyInScreen)),
};

/** Pages that bring edges of their own along; staff-pages.ts puts them together. */
export type ComposedPage = 'counter' | 'returns' | 'counts' | 'recording' | 'set-up';

const screens: Readonly<Record<Exclude<Screen, ComposedPage>, ComponentType>> = {
  home: AttractScreen,
  promise: PromiseScreen,
  children: ChildrenScreen,
  question: QuestionScreen,
  ...laterScreens,
  ...staffScreens,
};

interface AppProps {
  readonly session: Session;
  readonly idleLeft: IdleLeft;
  readonly slipView: ComponentType<SlipViewProps>;
  readonly composed: Readonly<Record<ComposedPage, ComponentType>>;
  /** Stands before the pages for whoever helps; it shows them where no code was set, or once it was given. */
  readonly staffGate: ComponentType<{ readonly children: ComponentChildren }>;
}

export function App({ session, idleLeft, slipView, composed, staffGate: Gate }: AppProps) {
  useEffect(() => {
    for (const part of [HelpCard, IdleCover]) void part.preload();
  }, []);
  useSignalEffect(() => {
    if (session.screen.value === 'question') for (const part of [LaterAnswer, ...Object.values(laterScreens)]) void part.preload();
  });
  useSignalEffect(() => {
    if (session.sound.voice.value) void import('./voice/listen-button.tsx').then(({ listening }) => listening(session));
  });
  const Shown = { ...screens, ...composed }[session.screen.value];
  const idle = idleLeft.value !== null;
  const help = session.helpOpen.value;
  return (
    <SessionContext.Provider value={session}>
      <SlipViewContext.Provider value={slipView}>
        <div class="screen" inert={idle || help}>
          {staffNames.some((name) => name === session.screen.value) ? (
            <Gate>
              <Shown />
            </Gate>
          ) : (
            <Shown />
          )}
        </div>
        {help && (
          <div class="screen" inert={idle}>
            <HelpCard />
          </div>
        )}
        {idle && <IdleCover left={idleLeft} />}
      </SlipViewContext.Provider>
    </SessionContext.Provider>
  );
}
