// The page of a receiving office: set up once, then one slip after the other. Its own frame: an officer's desk, no family's way.
import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { languages } from '../../content/languages.ts';
import { maybe, t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { type CounterDesk, openCounterDesk } from '../../session/counter-desk.ts';
import type { CounterPorts } from '../../session/counter-ports.ts';
import { addIcons, Icon, type IconName } from '../components/icon.tsx';
import { counterIcons } from '../components/icons-counter.ts';
import { RulesState } from '../components/rules-state.tsx';
import '../family/results/later-icons.ts';
import { useSession } from '../session-context.ts';
import { CounterContext, type CounterEdges } from './counter-context.ts';
import { DeskPage } from './desk-page.tsx';
import { SetupPage } from './setup-page.tsx';
import '../styles/counter.css';
import '../styles/counter-desk.css';

addIcons(counterIcons);

interface TopItemProps {
  readonly icon: IconName;
  readonly words: string;
  readonly onClick: () => void;
}

function TopItem({ icon, words, onClick }: TopItemProps) {
  return (
    <button type="button" class="counter-top__item" aria-label={words} onClick={onClick}>
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  );
}

interface TopProps {
  readonly desk: CounterDesk;
  readonly settingUp: boolean;
  /** Null while there is nothing to change to. */
  readonly onSetUp: (() => void) | null;
}

function Top({ desk, settingUp, onSetUp }: TopProps) {
  const session = useSession();
  const next = languages[(languages.indexOf(session.language.value) + 1) % languages.length] ?? languages[0];
  const { name, office } = desk.setup.value ?? {};
  return (
    <header class="counter-top">
      <svg class="brand__mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <path fill="#0d587f" d="M0 0h48v48H0z" />
        <path fill="#fff" d="M5 29 17 13l6 8 5-6 15 14z" />
        <path fill="#f6c500" d="M5 40h38v3H5z" />
        <path fill="#bcd7e4" d="M5 32.5h38v4H5z" />
      </svg>
      <p class="counter-top__name">{name ?? (office ? t(`offices:${office}.name`) : t('counter:title'))}</p>
      <p class="counter-top__sign">
        <Icon name="offline" />
        {t('counter:top.offline')}
      </p>
      <p class="counter-top__sign">
        <Icon name="scan" />
        {t('counter:top.today', { count: desk.today.value.length })}
      </p>
      <TopItem icon="language" words={t(`ui:languages.${next}`)} onClick={() => void session.setLanguage(next)} />
      {onSetUp && <TopItem icon={settingUp ? 'arrow-left' : 'settings'} words={t(settingUp ? 'counter:top.back' : 'counter:top.setup')} onClick={onSetUp} />}
      <TopItem icon="exit" words={t('counter:top.leave')} onClick={() => session.go('staff')} />
    </header>
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
