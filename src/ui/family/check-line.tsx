// One answer on the check page, with the button to change or give it.

import { t } from '../../content/words.ts';
import type { Checklist } from '../../core/checklist/checklist.ts';
import { answerTo, keyOf, type Question } from '../../core/interview/interview.ts';
import { childName } from '../child-name.ts';
import { Icon } from '../components/icon.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { useSession } from '../session-context.ts';
import { answerWords } from './answer-words.ts';
import { problemWith } from './read-question.ts';

function ChangeButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="check__change" aria-label={t('ui:check.change-this', { label })} onClick={onClick}>
      <Icon name="pencil" />
      {t('ui:check.change')}
    </button>
  );
}

export function NicknameLine({ child }: { readonly child: string }) {
  const session = useSession();
  const label = t('ui:check.nickname');
  return (
    <div class="check__line">
      <dt>{label}</dt>
      <dd>
        <span>{childName(session, child)}</span>
        <ChangeButton label={label} onClick={() => session.go('children')} />
      </dd>
    </div>
  );
}

interface CheckLineProps {
  readonly checklist: Checklist;
  readonly question: Question;
  /** The child's name where there are several. */
  readonly whose: string | null;
}

export function CheckLine({ checklist, question, whose }: CheckLineProps) {
  const session = useSession();
  const value = answerTo(session.interview.value, question);
  const label = t(`facts:${question.fact}.label`);
  const spoken = whose === null ? label : `${whose} ${label}`;
  const problem = problemWith(session, question);
  const justChanged = session.changed.value.at(-1) === keyOf(question);
  return (
    <div class={value === undefined ? 'check__line check__line--open' : 'check__line'}>
      <dt>
        {whose !== null && <span class="check__whose">{whose}</span>} {label}
      </dt>
      <dd>
        {value === undefined ? (
          <>
            <span class="check__none">
              <VerdictMark verdict="open" />
              {t('ui:check.not-answered')}
            </span>
            <button type="button" class="check__answer" aria-label={t('ui:check.answer-this', { label: spoken })} onClick={() => session.change(question)}>
              {t('ui:check.answer')}
            </button>
          </>
        ) : (
          <>
            <span>
              {answerWords(checklist, question.fact, value, session.language.value)}{' '}
              {justChanged && <mark class="check__changed">{t('ui:check.just-changed')}</mark>}
            </span>
            <ChangeButton label={spoken} onClick={() => session.change(question)} />
          </>
        )}
      </dd>
      {problem !== null && (
        <dd class="check__problem problem">
          <Icon name="alert" />
          <span>{t(`ui:problems.${problem.code}`)}</span>
        </dd>
      )}
    </div>
  );
}
