// K5: all answers by stage, each can be changed; what is not answered says so, and does not stand in the way.
import { Fragment } from 'preact';
import { t } from '../../content/words.ts';
import { stageNames } from '../../core/checklist/schema.ts';
import { answerTo, keyOf, type Question } from '../../core/interview/interview.ts';
import type { Engine } from '../../session/engine.ts';
import type { Result } from '../../session/known-results.ts';
import { childName } from '../child-name.ts';
import { Button } from '../components/button.tsx';
import { Frame } from '../components/frame.tsx';
import { RulesState } from '../components/rules-state.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { useSession } from '../session-context.ts';
import { CheckLine, NicknameLine } from './check-line.tsx';
import { problemWith } from './read-question.ts';
import '../styles/check.css';

function OpenNote({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <p class="check__open">
      <VerdictMark verdict="open" />
      <span>
        <b>{t('ui:check.open', { count })}</b> {t('ui:check.open-more')}
      </span>
    </p>
  );
}

interface Group {
  readonly child: string | null;
  readonly questions: readonly Question[];
}

/** Questions by whom they are about: the household first, then each child. */
function bySubject(children: readonly string[], questions: readonly Question[]): readonly Group[] {
  return [null, ...children].map((child) => ({ child, questions: questions.filter((q) => q.child === child) }));
}

function Answers({ engine, result }: { readonly engine: Engine; readonly result: Result }) {
  const session = useSession();
  const { children } = session.interview.value;
  const all = engine.toCheck(result, session.interview.value);
  return stageNames.map((stage) => {
    const ofStage = all.filter((q) => engine.checklist.facts.get(q.fact)?.stage === stage);
    const named = stage === 'child';
    const groups = bySubject(children, ofStage).filter((group) => group.questions.length > 0 || (named && group.child !== null));
    if (groups.length === 0) return null;
    return (
      <section key={stage} class="check__stage" aria-labelledby={`check-${stage}`}>
        <h2 id={`check-${stage}`}>{t(`ui:stages.${stage}`)}</h2>
        <dl>
          {groups.map(({ child, questions }) => (
            <Fragment key={child}>
              {named && child !== null && <NicknameLine child={child} />}
              {questions.map((q) => (
                <CheckLine
                  key={keyOf(q)}
                  checklist={engine.checklist}
                  question={q}
                  whose={child !== null && children.length > 1 ? childName(session, child) : null}
                />
              ))}
            </Fragment>
          ))}
        </dl>
      </section>
    );
  });
}

export function CheckScreen() {
  const session = useSession();
  const rules = session.rules.value;
  const result = session.result.value;
  const [only, another] = session.interview.value.children;
  /** An answer that another one, changed since, now contradicts: it is mended before anything is decided from it. */
  const wrong = rules.kind === 'ready' && result ? rules.engine.toCheck(result, session.interview.value).find((q) => problemWith(session, q)) : undefined;
  const open = result?.open.filter((q) => answerTo(session.interview.value, q) === undefined).length ?? 0;
  return (
    <Frame
      aside={t('ui:check.place')}
      heading={
        <>
          <h1>{only !== undefined && another === undefined ? t('ui:check.title-one', { name: childName(session, only) }) : t('ui:check.title-many')}</h1>
          <OpenNote count={open} />
        </>
      }
      actions={
        <>
          <Button kind="plain" back icon="arrow-left" onClick={() => session.back()}>
            {t('ui:check.back')}
          </Button>
          <Button kind="primary" iconAfter="arrow-right" onClick={() => (wrong ? session.change(wrong) : session.go('results'))}>
            {t('ui:check.done')}
          </Button>
        </>
      }
    >
      {rules.kind === 'ready' && result ? <Answers engine={rules.engine} result={result} /> : <RulesState />}
    </Frame>
  );
}
