// When the list cannot be used: what is wrong, and what still works.
import { t } from '../../content/words.ts';
import { useSession } from '../session-context.ts';
import { Icon } from './icon.tsx';

/** Nothing while the rules are ready; one line while they come; a clear sentence when they do not. */
export function RulesState() {
  const rules = useSession().rules.value;
  if (rules.kind === 'ready') return null;
  if (rules.kind === 'loading') return <p class="loading">{t('ui:loading')}</p>;
  return (
    <section class="notice" role="alert">
      <Icon name="alert" />
      <div>
        <h2>{t('ui:rules.title')}</h2>
        <p>{t(`ui:rules.${rules.why}`)}</p>
        <p>{t('ui:rules.still')}</p>
      </div>
    </section>
  );
}
