// What stands before the pages for whoever helps, once a code was set: nothing of them is drawn until it is given. It counts until the visit ends.
import { type ReadonlySignal, signal, useSignal } from '@preact/signals';
import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../content/words.ts';
import type { Session } from '../../session/session.ts';
import type { StaffCodePorts } from '../../session/set-up-ports.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { Button } from '../components/button.tsx';
import { useSession } from '../session-context.ts';
import { CodePad } from './code-pad.tsx';
import '../styles/counter.css';
import '../styles/set-up.css';

type Gate = 'looking' | 'open' | 'shut';

interface AskProps {
  readonly ports: StaffCodePorts;
  readonly onRight: () => void;
}

/** Counts the seconds down that a wrong try costs. */
function useWait(ports: StaffCodePorts): { readonly seconds: ReadonlySignal<number>; readonly begin: (seconds: number) => void } {
  const seconds = useSignal(0);
  useEffect(() => {
    void ports.staffCodeWait(Date.now()).then((wait) => {
      seconds.value = wait;
    });
    const timer = setInterval(() => {
      if (seconds.value > 0) seconds.value -= 1;
    }, 1000);
    return () => clearInterval(timer);
  }, []);
  return {
    seconds,
    begin: (wait) => {
      seconds.value = wait;
    },
  };
}

function Ask({ ports, onRight }: AskProps) {
  const session = useSession();
  const { seconds, begin } = useWait(ports);
  const wrong = useSignal(false);
  const busy = useSignal(false);
  const give = async (code: string) => {
    busy.value = true;
    try {
      const tried = await ports.tryStaffCode(code, Date.now());
      if (tried.kind === 'right') return onRight();
      wrong.value = tried.kind === 'wrong';
      begin(tried.wait);
    } catch {
      wrong.value = true;
    } finally {
      busy.value = false;
    }
  };
  return (
    <div class="counter staff-gate">
      <main class="staff-gate__card">
        <BrandMark />
        <h1>{t('set-up:gate.title')}</h1>
        <p>{t('set-up:gate.line')}</p>
        <p role="status">{seconds.value > 0 ? t('set-up:gate.wait', { count: seconds.value }) : wrong.value && t('set-up:gate.wrong')}</p>
        <CodePad
          label={t('set-up:gate.code')}
          done={t('set-up:gate.open')}
          disabled={busy.value || seconds.value > 0}
          aside={
            <Button kind="plain" icon="arrow-left" onClick={() => session.leaveStaff(false)}>
              {t('set-up:gate.back')}
            </Button>
          }
          onDone={(code) => void give(code)}
        />
      </main>
    </div>
  );
}

/** @param ports the code as the device keeps it, handed in by main.tsx */
export function staffGate(ports: StaffCodePorts): ComponentType<{ readonly children: ComponentChildren }> {
  const gate = signal<Gate>('looking');
  const openUntilTheEnd = (session: Session) => {
    gate.value = 'open';
    const stop = session.staff.subscribe((on) => {
      if (on) return;
      gate.value = 'looking';
      queueMicrotask(() => stop());
    });
  };
  return function StaffGate({ children }) {
    const session = useSession();
    useEffect(() => {
      if (gate.value === 'open') return;
      // A device that keeps nothing has kept no code.
      void ports
        .hasStaffCode()
        .catch(() => false)
        .then((has) => {
          if (has) gate.value = 'shut';
          else openUntilTheEnd(session);
        });
    }, []);
    if (gate.value === 'shut') return <Ask ports={ports} onRight={() => openUntilTheEnd(session)} />;
    return gate.value === 'open' ? children : <p class="loading">{t('ui:loading')}</p>;
  };
}
