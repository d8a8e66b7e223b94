// What it costs, how long it takes, how much there is, and the days in the year: each only where the list knows it for today.
import { entitlementWord } from '../../../content/service-words.ts';
import { maybe, t } from '../../../content/words.ts';
import { useReady } from '../results/ready.tsx';
import { Facet, Lines } from './facet.tsx';
import { parameterWords } from './parameter-words.ts';
import type { Part } from './subject.ts';

export function MoneyAndTime({ part }: { readonly part: Part }) {
  const { checklist, family, assessment } = useReady();
  const { id, amounts, windows, clock } = part.entitlement;
  const county = family.household['household.residence-county'];
  const wordsOf = (parameter: string) => parameterWords(checklist, parameter, assessment.date, typeof county === 'string' ? county : undefined);
  const labelled = (parameters: readonly string[]) =>
    parameters.flatMap((parameter) => {
      const value = wordsOf(parameter);
      return value === null ? [] : [t('results:money.amount', { label: maybe(`parameters:amounts.${parameter}`) ?? '', value })];
    });
  const limit = clock === null ? null : wordsOf(clock);
  const sums = labelled(amounts);
  const days = labelled(windows);
  return (
    <>
      <Facet title={t('results:money.cost')}>
        <p>{entitlementWord(checklist, id, 'cost')}</p>
      </Facet>
      {sums.length > 0 && (
        <Facet title={t('results:money.amounts')}>
          <Lines lines={sums} />
        </Facet>
      )}
      <Facet title={t('results:money.time')}>
        <Lines
          lines={[...days, entitlementWord(checklist, id, 'time'), ...(limit === null ? [] : [t('results:money.clock', { limit })])].filter(
            (line) => line !== '',
          )}
        />
      </Facet>
    </>
  );
}
