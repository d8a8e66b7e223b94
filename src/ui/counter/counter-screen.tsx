// The page of a receiving office: set up once, then one slip after the other. Its own frame: an officer's desk, no family's way.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { type CounterDesk, openCounterDesk } from '../../session/counter-desk.ts';
import type { CounterPorts } from '../../session/counter-ports.ts';
import { addIcons, Icon } from '../components/icon.tsx';
import { counterIcons } from '../components/icons-counter.ts';
import { sealedIcons } from '../components/icons-sealed.ts';
import { RulesState } from '../components/rules-state.tsx';
import '../family/results/later-icons.ts';
import { useSession } from '../session-context.ts';
import { CounterContext, type CounterEdges } from './counter-context.ts';
import { CounterTop, DayProblem, DeskLanguage, TopItem } from './counter-top.tsx';
import { DeskPage } from './desk-page.tsx';
import { SetupPage } from './setup-page.tsx';
import '../styles/counter.css';
import '../styles/counter-desk.css';

addIcons({ ...counterIcons, ...sealedIcons });

interface TopProps {
  readonly desk: CounterDesk;
  readonly settingUp: boolean;
  /** Null while there is nothing to change to. */
  readonly onSetUp: (() => void) | null;
}

function Top({ desk, settingUp, onSetUp }: TopProps) {
  const session = useSession();
  const { name, office } = desk.setup.value ?? {};
  return (
    <CounterTop
      name={name ?? (office ? t(`offices:${office}.name`) : t('counter:title'))}
      signs={[
        { icon: 'offline', words: t('counter:top.offline') },
        { icon: 'scan', words: t('counter:top.today', { count: desk.today.value.length }) },
      ]}
    >
      <DeskLanguage />
      {onSetUp && <TopItem icon={settingUp ? 'arrow-left' : 'settings'} words={t(settingUp ? 'counter:top.back' : 'counter:top.setup')} onClick={onSetUp} />}
      <TopItem icon="exit" words={t('counter:top.leave')} onClick={() => session.go('staff')} />
    </CounterTop>
  );
}

interface WindowProps extends CounterEdges {
  readonly checklist: Checklist;
  readonly ports: CounterPorts;
  readonly onBusy: (busy: boolean) => void;
}

function Window({ checklist, ports, onBusy, ...edges }: WindowProps) {
  const desk = useMemo(() => openCounterDesk(ports, checklist), [checklist]);
  /** Null until what was kept has been read: then the set-up opens by itself where something is missing. */
  const settingUp = useSignal<boolean | null>(null);
  const isReady = desk.setup.value !== null && desk.setup.value.standing !== null;
  useEffect(() => {
    void desk.begin().then(() => {
      settingUp.value = desk.setup.value?.standing === null;
    });
    return () => onBusy(false);
  }, []);
  useSignalEffect(() => onBusy(desk.busy.value));
  const setup = desk.setup.value;
  const problem = desk.problem.value;
  const show = settingUp.value !== false;
  const turn = () => {
    desk.next();
    settingUp.value = !show;
  };
  return (
    <CounterContext.Provider value={{ desk, ...edges }}>
      <div class="counter">
        <Top desk={desk} settingUp={show} onSetUp={isReady ? turn : null} />
        <DayProblem />
        {problem && (
          <p class="counter-problem" role="alert">
            <Icon name="alert" />
            {t(`counter:problem.${problem}`)}
          </p>
        )}
        {setup && settingUp.value !== null && (show ? <SetupPage setup={setup} onStart={turn} /> : <DeskPage />)}
      </div>
    </CounterContext.Provider>
  );
}

/** @param onBusy told whenever something lies on the desk or has been put away */
export function counterScreen(ports: CounterPorts, edges: CounterEdges, onBusy: (busy: boolean) => void): ComponentType {
  return function Counter() {
    const session = useSession();
    const rules = session.rules.value;
    const worded = maybe('counter:title') !== null && maybe('paper:slip.number') !== null;
    useEffect(() => {
      if (!worded) void session.setLanguage(session.language.value);
    }, [worded]);
    if (rules.kind === 'ready' && worded) return <Window checklist={rules.engine.checklist} ports={ports} onBusy={onBusy} {...edges} />;
    return (
      <main class="counter counter--waiting">
        <RulesState />
      </main>
    );
  };
}
