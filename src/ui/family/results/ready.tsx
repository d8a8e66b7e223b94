// Stands before every screen that shows the answer: waits for rules and words, then hands both down.
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';
import { maybe, t } from '../../../content/words.ts';
import type { Checklist } from '../../../core/checklist/checklist.ts';
import type { Family } from '../../../core/facts/family.ts';
import { familyOf } from '../../../core/interview/interview.ts';
import type { Assessment, ChildAssessment } from '../../../core/rules/assess-family.ts';
import type { Engine } from '../../../session/engine.ts';
import type { Result } from '../../../session/known-results.ts';
import type { Session } from '../../../session/session.ts';
import { Button } from '../../components/button.tsx';
import { Frame } from '../../components/frame.tsx';
import { RulesState } from '../../components/rules-state.tsx';
import { useSession } from '../../session-context.ts';
import './later-icons.ts';

export interface Ready {
  readonly engine: Engine;
  readonly checklist: Checklist;
  readonly result: Result;
  readonly assessment: Assessment;
  readonly family: Family;
  /** The child whose answer is on screen. */
  readonly child: ChildAssessment;
  /** False on the list opened without a single answer: then no verdict is shown. */
  readonly answered: boolean;
}

const ReadyContext = createContext<Ready | null>(null);

/** The answer on screen. Outside of {@link WhenReady} there is none: a bug. */
export function useReady(): Ready {
  const ready = useContext(ReadyContext);
  if (!ready) throw new Error('useReady needs WhenReady above it');
  return ready;
}

function readyOf(session: Session): Ready | null {
  const rules = session.rules.value;
  const result = session.result.value;
  if (rules.kind !== 'ready' || !result) return null;
  const { assessment } = result;
  const child = assessment.children.find((c) => c.id === session.chosenChild.value) ?? assessment.children[0];
  if (!child) return null;
  const family = familyOf(session.interview.value);
  const answered = [family.household, ...family.children.map((c) => c.answers)].some((answers) => Object.keys(answers).length > 0);
  return { engine: rules.engine, checklist: rules.engine.checklist, result, assessment, family, child, answered };
}

/** The list opened from the home screen comes before anybody asked for its words. */
function useLateWords(session: Session): boolean {
  const here = maybe('results:summary.change') !== null;
  useEffect(() => {
    if (!here) void session.setLanguage(session.language.value);
  }, [here]);
  return here;
}

export function WhenReady({ children }: { readonly children: ComponentChildren }) {
  const session = useSession();
  const worded = useLateWords(session);
  const ready = readyOf(session);
  if (ready && worded) return <ReadyContext.Provider value={ready}>{children}</ReadyContext.Provider>;
  return (
    <Frame
      heading={<h1 class="spoken">{t('ui:loading')}</h1>}
      actions={
        <Button kind="plain" icon="exit" onClick={() => session.setEnding(true)}>
          {t('ui:dock.end')}
        </Button>
      }
    >
      <RulesState />
    </Frame>
  );
}
