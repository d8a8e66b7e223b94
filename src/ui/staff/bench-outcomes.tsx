// Every outcome found: how often, what leads there, an example with the clauses behind it, and the way to keep it.
import { useEffect, useRef } from 'preact/hooks';
import { entitlementSentence, reasonWords } from '../../content/service-words.ts';
import { t } from '../../content/words.ts';
import { mostCombinations, type Outcome, type Outcomes } from '../../core/bench/outcomes.ts';
import type { FactId, FactValue } from '../../core/facts/family.ts';
import { no, yes } from '../../core/rules/finding.ts';
import { Button } from '../components/button.tsx';
import { Icon } from '../components/icon.tsx';
import { VerdictMark } from '../components/verdict-mark.tsx';
import { answerWords } from '../family/answer-words.ts';
import { useReady } from '../family/results/ready.tsx';
import { Lines } from '../family/service/facet.tsx';
import { useSession } from '../session-context.ts';
import { BenchSave } from './bench-save.tsx';
import type { BenchState } from './bench-state.ts';

/** Values named one by one; more are only counted. */
const mostNamed = 5;

function useWords() {
  const session = useSession();
  const { checklist } = useReady();
  return (fact: FactId, value: FactValue) => answerWords(checklist, fact, value, session.language.value);
}

function Leads({ leads }: { readonly leads: Outcome['leads'] }) {
  const words = useWords();
  if (leads.length === 0) return null;
  return (
    <>
      <h4>{t('staff:bench.leads')}</h4>
      <Lines
        lines={leads.map(({ fact, values }) =>
          t('staff:bench.lead', {
            fact: t(`facts:${fact}.label`),
            values:
              values.length > mostNamed
                ? t('staff:bench.values', { count: values.length })
                : values.map((value) => words(fact, value)).join(t('results:list.join')),
          }),
        )}
      />
    </>
  );
}

function Example({ outcome, pinned }: { readonly outcome: Outcome; readonly pinned: BenchState['pinned'] }) {
  const words = useWords();
  const { checklist } = useReady();
  const { decision, example } = outcome;
  const answers = Object.entries(example).filter(([fact]) => pinned[fact] === undefined);
  const clauses = decision.clauses.flatMap((c) => {
    if (c.least !== yes && c.most !== no) return [];
    const said = reasonWords(checklist, decision.id, c.reason, c.least === yes ? 'yes' : 'no');
    return said === '' ? [] : [said];
  });
  const questions = decision.questions.map((key) => entitlementSentence(checklist, decision.id, 'questions', key)).filter(Boolean);
  return (
    <details class="fold fold--small">
      <summary>
        {t('staff:bench.example')}
        <Icon name="chevron-down" />
      </summary>
      <Lines lines={answers.map(([fact, value]) => t('staff:bench.lead', { fact: t(`facts:${fact}.label`), values: words(fact, value) }))} />
      {clauses.length > 0 && <h4>{t('staff:bench.because')}</h4>}
      <Lines lines={[...new Set(clauses)]} />
      {questions.length > 0 && <h4>{t('results:why.ask')}</h4>}
      <Lines lines={questions} />
    </details>
  );
}

function OutcomeCard({ bench, outcome, tried }: { readonly bench: BenchState; readonly outcome: Outcome; readonly tried: number }) {
  return (
    <li class="outcome">
      <h3>
        <VerdictMark verdict={outcome.verdict} />
        {t(`ui:verdicts.${outcome.verdict}`)}
        {outcome.urgent && <b class="tag tag--urgent">{t('results:row.urgent')}</b>}
        <span class="outcome__count">{t('staff:bench.count', { count: outcome.count, tried })}</span>
      </h3>
      {outcome.route !== null && <p>{t(`results:route.${outcome.route}`)}</p>}
      <Leads leads={outcome.leads} />
      <Example outcome={outcome} pinned={bench.pinned} />
      {bench.saving === outcome ? (
        <BenchSave bench={bench} outcome={outcome} />
      ) : (
        <Button kind="plain" icon="page" onClick={() => bench.save(outcome)}>
          {t('staff:bench.keep')}
        </Button>
      )}
    </li>
  );
}

export function BenchOutcomes({ bench, found }: { readonly bench: BenchState; readonly found: Outcomes }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.scrollIntoView();
    title.current?.focus({ preventScroll: true });
  }, [found]);
  if (found.tried === 0) return <p class="banner">{t('staff:bench.nothing')}</p>;
  return (
    <section aria-labelledby="bench-outcomes">
      <h2 id="bench-outcomes" tabIndex={-1} ref={title}>
        {t('staff:bench.found', { outcomes: found.outcomes.length, tried: found.tried })}
      </h2>
      <p class="hint">{found.sampled ? t('staff:bench.sampled', { most: mostCombinations }) : t('staff:bench.all')}</p>
      <ul class="outcomes">
        {found.outcomes.map((outcome) => (
          <OutcomeCard key={`${outcome.verdict} ${outcome.route} ${outcome.urgent}`} bench={bench} outcome={outcome} tried={found.tried} />
        ))}
      </ul>
    </section>
  );
}
