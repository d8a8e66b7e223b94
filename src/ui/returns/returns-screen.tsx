// The point's desk: what came back of the slips it gave out. In the frame of the window's page; numbers and outcomes, no family.
import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { maybe, t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { openReturnsDesk } from '../../session/returns-desk.ts';
import type { ReturnsPorts } from '../../session/returns-ports.ts';
import { addIcons, Icon } from '../components/icon.tsx';
import { counterIcons } from '../components/icons-counter.ts';
import { RulesState } from '../components/rules-state.tsx';
import { CounterTop, DayProblem, DeskLanguage, TopItem } from '../counter/counter-top.tsx';
import '../family/results/later-icons.ts';
import { useSession } from '../session-context.ts';
import { DeskPage } from './desk-page.tsx';
import { ReturnsContext, type ReturnsEdges } from './returns-context.ts';
import { SetupPage } from './setup-page.tsx';
import '../styles/counter.css';
import '../styles/counter-desk.css';
import '../styles/returns.css';

addIcons(counterIcons);

interface DeskProps extends ReturnsEdges {
  readonly checklist: Checklist;
  readonly ports: ReturnsPorts;
}

function Desk({ checklist, ports, lookForCode }: DeskProps) {
  const session = useSession();
  const desk = useMemo(() => openReturnsDesk(ports, checklist), [checklist]);
  const settingUp = useSignal(false);
  useEffect(() => void desk.begin(), []);
  const setup = desk.setup.value;
  const problem = desk.problem.value;
  const turn = () => {
    desk.next();
    settingUp.value = !settingUp.value;
  };
  return (
    <ReturnsContext.Provider value={{ desk, lookForCode }}>
      <div class="counter">
        <CounterTop name={t('returns:title')} signs={[{ icon: 'offline', words: t('returns:offline') }]}>
          <DeskLanguage />
          <TopItem icon={settingUp.value ? 'arrow-left' : 'settings'} words={t(settingUp.value ? 'returns:back' : 'returns:set-up')} onClick={turn} />
          <TopItem icon="exit" words={t('counter:top.leave')} onClick={() => session.go('staff')} />
        </CounterTop>
        <DayProblem />
        {problem && (
          <p class="counter-problem" role="alert">
            <Icon name="alert" />
            {t(`returns:problem.${problem}`)}
          </p>
        )}
        {setup && (settingUp.value ? <SetupPage setup={setup} /> : <DeskPage />)}
      </div>
    </ReturnsContext.Provider>
  );
}

/** @param ports what the desk keeps and reads, handed in by main.tsx */
export function returnsScreen(ports: ReturnsPorts, edges: ReturnsEdges): ComponentType {
  return function Returns() {
    const session = useSession();
    const rules = session.rules.value;
    const worded = maybe('returns:title') !== null && maybe('paper:slip.number') !== null;
    useEffect(() => {
      if (!worded) void session.setLanguage(session.language.value);
    }, [worded]);
    if (rules.kind === 'ready' && worded) return <Desk checklist={rules.engine.checklist} ports={ports} {...edges} />;
    return (
      <main class="counter counter--waiting">
        <RulesState />
      </main>
    );
  };
}
