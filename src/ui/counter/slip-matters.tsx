// The right side above the answer: this office's matters by their neutral titles, and what the family had sealed for it.
import { entitlementSentence, entitlementWord } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import type { SealedTold, SlipOnDesk } from '../../session/counter-reading.ts';
import { Icon } from '../components/icon.tsx';
import { dateWords } from '../family/answers/date-words.ts';
import { useCounter } from './counter-context.ts';

function Sealed({ part }: { readonly part: SealedTold }) {
  const { checklist } = useCounter().desk;
  const lines = [
    ['name', part.callName],
    ['born', part.birthMonth === null ? '' : dateWords(part.birthMonth)],
    ['phone', part.phone],
  ].filter(([, words]) => words !== '');
  return (
    <section class="sealed" aria-labelledby="sealed-title">
      <h2 id="sealed-title">
        <Icon name="lock" />
        {t('counter:sealed.title')}
        <small>{t('counter:sealed.hint')}</small>
      </h2>
      <dl class="sealed__lines">
        {lines.map(([key, words]) => (
          <div key={key}>
            <dt>{t(`counter:sealed.${key}`)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {part.questions.length > 0 && (
        <>
          <h3>{t('counter:sealed.ask')}</h3>
          <ul class="lines">
            {part.questions.map(({ entitlement, question }) => (
              <li key={`${entitlement} ${question}`}>{entitlementSentence(checklist, entitlement, 'questions', question)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What stands where no matters can be listed. */
function instead({ told, isForUs }: SlipOnDesk): string | null {
  if (!told) return t('counter:matters.number-only');
  if (isForUs) return null;
  return told.office === null ? t('counter:matters.elsewhere-unknown') : t('counter:matters.elsewhere', { office: t(`offices:${told.office}.name`) });
}

export function SlipMatters({ slip }: { readonly slip: SlipOnDesk }) {
  const { checklist } = useCounter().desk;
  const { told, isExpired } = slip;
  const other = instead(slip);
  return (
    <>
      {isExpired && <p class="counter-note counter-note--care">{t('counter:matters.expired')}</p>}
      {other !== null ? (
        <p class="counter-note">{other}</p>
      ) : (
        <section aria-labelledby="matters-title">
          <h2 id="matters-title" class="counter-heading">
            {t('counter:matters.title', { count: told?.matters.length ?? 0 })}
            <small>{t('counter:matters.hint')}</small>
          </h2>
          <ul class="desk-matters">
            {told?.matters.map(({ code, id, standing }) => (
              <li key={code} class="desk-matter">
                <b>{id === null ? t('counter:matters.unknown', { code }) : entitlementWord(checklist, id, 'slip-title')}</b>
                <span class={`desk-matter__standing desk-matter__standing--${standing}`}>
                  <Icon name={standing === 'passed' ? 'tick' : 'question'} />
                  {t(`paper:slip.standing.${standing}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told?.sealed === 'locked' && <p class="counter-note counter-note--care">{t('counter:sealed.locked')}</p>}
      {told && typeof told.sealed !== 'string' && <Sealed part={told.sealed} />}
    </>
  );
}
