// How far the interview is, honestly: what is answered, and about how many are left as far as known now.
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';

export function QuestionProgress() {
  const session = useSession();
  const rules = session.rules.value;
  const result = session.result.value;
  if (session.changing.value) return t('ui:question.changing');
  if (rules.kind !== 'ready' || !result) return null;
  const { answered, open } = rules.engine.progress(result, session.interview.value);
  return open > 0 ? t('ui:question.progress', { answered, open }) : t('ui:question.progress-last', { answered });
}
