// How to go about one part: who goes, what to bring, where, cost and time, whom to ask, what may not be asked for.

import { entitlementSentence, entitlementWord } from '../../../content/service-words.ts';
import { maybe, t } from '../../../content/words.ts';
import { adviceFor } from '../../../core/referral/conditional-parts.ts';
import { Icon } from '../../components/icon.tsx';
import { useReady } from '../results/ready.tsx';
import { Bring } from './bring.tsx';
import { Facet, Lines } from './facet.tsx';
import { MoneyAndTime } from './money-and-time.tsx';
import type { Part } from './subject.ts';
import { Where } from './where.tsx';

/** 「1. … 2. …」 written in one line, as its steps. */
const stepsOf = (apply: string): readonly string[] => apply.split(/(?<=[。.])\s*(?=\d\. )/);

function Hotline({ number }: { readonly number: string }) {
  return (
    <p class="with-icon">
      <Icon name="phone" />
      <span>
        <b>{t('results:ask.call', { number, name: t(`hotlines:${number}.name`) })}</b>
        <span class="paper__called">{maybe(`hotlines:${number}.line`)}</span>
      </span>
    </p>
  );
}

export function HowTo({ part, open }: { readonly part: Part; readonly open: boolean }) {
  const { checklist, family, assessment, child } = useReady();
  const { entitlement } = part;
  const { id } = entitlement;
  const item = { child: child.id, entitlement: id };
  const advice = adviceFor(checklist, family, assessment.date, item).map((key) => entitlementSentence(checklist, id, 'advice', key));
  const questions = entitlement.questions.map((key) => entitlementSentence(checklist, id, 'questions', key));
  const notAsked = (force: 'forbidden' | 'not-needed') =>
    entitlement['not-asked'].filter((n) => n.force === force).map((n) => entitlementSentence(checklist, id, 'not-asked', n.key));
  return (
    <details class="fold" open={open}>
      <summary>
        {t('results:service.how')}
        <Icon name="chevron-down" />
      </summary>
      <Facet title={t('results:service.apply')}>
        <Lines lines={stepsOf(entitlementWord(checklist, id, 'apply'))} />
      </Facet>
      <Bring part={part} />
      <Where part={part} />
      <MoneyAndTime part={part} />
      {advice.length > 0 && (
        <Facet title={t('results:service.advice')}>
          <Lines lines={advice} />
        </Facet>
      )}
      {(['forbidden', 'not-needed'] as const).map(
        (force) =>
          notAsked(force).length > 0 && (
            <Facet key={force} title={t(`results:not-asked.${force}`)}>
              <Lines lines={notAsked(force)} />
            </Facet>
          ),
      )}
      {(entitlement.hotline !== null || questions.length > 0) && (
        <Facet title={t('results:ask.title')}>
          {entitlement.hotline !== null && <Hotline number={entitlement.hotline} />}
          <Lines lines={questions} />
        </Facet>
      )}
    </details>
  );
}
