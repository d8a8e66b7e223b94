// When the list cannot be used: what is wrong, and what still works.
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';
import { Notice } from './notice.tsx';

/** Nothing while the rules are ready; one line while they come; a clear sentence when they do not. */
export function RulesState() {
  const rules = useSession().rules.value;
  if (rules.kind === 'ready') return null;
  if (rules.kind === 'loading') return <p class="loading">{t('ui:loading')}</p>;
  return <Notice title={t('ui:rules.title')} lines={[t(`ui:rules.${rules.why}`), t('ui:rules.still')]} />;
}
