// Setting a service point up: the staff code first, then one step after the other; every step can be opened again, and what is kept counts at once.
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { openPointSetUp } from '../../session/point-set-up.ts';
import type { SetUpPorts } from '../../session/set-up-ports.ts';
import { addIcons } from '../components/icon.tsx';
import { counterIcons } from '../components/icons-counter.ts';
import { RulesState } from '../components/rules-state.tsx';
import { CounterTop, DeskLanguage, TopItem } from '../counter/counter-top.tsx';
import '../family/results/later-icons.ts';
import { useSession } from '../session-context.ts';
import { ChooseCode, CodeStep } from './code-step.tsx';
import { DayStep } from './day-step.tsx';
import { FileStep } from './file-step.tsx';
import { IdleStep } from './idle-step.tsx';
import { LooksStep } from './looks-step.tsx';
import { OfficesStep } from './offices-step.tsx';
import { OpenStep } from './open-step.tsx';
import { PointStep } from './point-step.tsx';
import { PrinterStep } from './printer-step.tsx';
import { SetUpContext, type Step, steps } from './set-up-context.ts';
import { ToldNote } from './step-parts.tsx';
import '../styles/counter.css';
import '../styles/slips.css';
import '../styles/set-up.css';

addIcons(counterIcons);

const pages: Readonly<Record<Step, ComponentType>> = {
  point: PointStep,
  offices: OfficesStep,
  printer: PrinterStep,
  looks: LooksStep,
  idle: IdleStep,
  day: DayStep,
  file: FileStep,
  code: CodeStep,
  open: OpenStep,
};

/** What somebody may call a kind of office in a table: its id, or its name in Chinese, long or short. */
function kindsByWords(checklist: Checklist): ReadonlyMap<string, string> {
  const kinds = [...checklist.offices.values()].filter((kind) => kind.visited);
  return new Map(
    kinds.flatMap(({ id }) => [id, t(`offices:${id}.name`, {}, 'zh-Hans'), t(`offices:${id}.short`, {}, 'zh-Hans')].map((words) => [words, id] as const)),
  );
}

interface DeskProps {
  readonly checklist: Checklist;
  readonly ports: SetUpPorts;
}

function FirstCode() {
  return (
    <main class="staff-gate__card">
      <h1>{t('set-up:code.title')}</h1>
      <p>{t('set-up:code.line')}</p>
      <ChooseCode onSet={() => undefined} />
      <ToldNote />
    </main>
  );
}

function SetUpPages({ checklist, ports }: DeskProps) {
  const session = useSession();
  const step = useSignal<Step>(session.dayDoubted.peek() ? 'day' : 'point');
  const setUp = useMemo(() => {
    const kinds = kindsByWords(checklist);
    const world = {
      kinds: new Set(kinds.values()),
      counties: new Set(checklist.prefectures.flatMap((prefecture) => prefecture.counties.map((county) => county.code))),
    };
    return openPointSetUp(ports, world, (words) => kinds.get(words.trim()) ?? null, session.takePoint);
  }, [checklist]);
  useEffect(() => void setUp.begin(), []);
  const go = (to: Step) => {
    setUp.hush();
    step.value = to;
    queueMicrotask(() => document.querySelector<HTMLElement>('#set-up-step')?.focus());
  };
  const Page = pages[step.value];
  const state = setUp.state.value;
  const stepsOpen = state === 'ready' && setUp.hasCode.value;
  return (
    <SetUpContext.Provider value={{ setUp, checklist, go }}>
      <div class="counter set-up">
        <CounterTop name={t('set-up:title')} signs={[]}>
          <DeskLanguage />
          <TopItem icon="exit" words={t('set-up:leave')} onClick={() => session.go('staff')} />
        </CounterTop>
        {state === 'no-store' && (
          <p class="counter-problem" role="alert">
            {t('set-up:no-store')}
          </p>
        )}
        {state === 'ready' && !setUp.hasCode.value && <FirstCode />}
        {stepsOpen && (
          <main class="set-up__pages">
            <nav class="set-up__steps" aria-label={t('set-up:steps')}>
              <ol>
                {steps.map((one, i) => (
                  <li key={one}>
                    <button type="button" class="set-up__to" aria-current={one === step.value ? 'step' : undefined} onClick={() => go(one)}>
                      <span>{i + 1}</span>
                      {t(`set-up:${one}.title`)}
                    </button>
                  </li>
                ))}
              </ol>
            </nav>
            <Page key={step.value} />
          </main>
        )}
      </div>
    </SetUpContext.Provider>
  );
}

/** @param ports what setting up keeps and reads, handed in by main.tsx */
export function setUpScreen(ports: SetUpPorts): ComponentType {
  return function SetUp() {
    const session = useSession();
    const rules = session.rules.value;
    const worded = maybe('set-up:title') !== null && maybe('offices:school.name') !== null;
    useEffect(() => {
      if (!worded) void session.setLanguage(session.language.value);
    }, [worded]);
    if (rules.kind === 'ready' && worded) return <SetUpPages checklist={rules.engine.checklist} ports={ports} />;
    return (
      <main class="counter counter--waiting">
        <RulesState />
      </main>
    );
  };
}
