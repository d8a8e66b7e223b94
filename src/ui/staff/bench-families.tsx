// The ready-made families: one child of one of them onto the bench, or the whole family through the screens.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readPracticeFamilies } from '../../content/practice-families.ts';
import { t } from '../../content/words.ts';
import type { Vignette } from '../../core/checklist/vignette.ts';
import type { Child, Family } from '../../core/facts/family.ts';
import { readFamily } from '../../core/facts/read-family.ts';
import { startInterview } from '../../core/interview/interview.ts';
import { ageWords } from '../age-words.ts';
import { Icon } from '../components/icon.tsx';
import { answerWords } from '../family/answer-words.ts';
import { useReady } from '../family/results/ready.tsx';
import { useSession } from '../session-context.ts';
import type { BenchState } from './bench-state.ts';

interface Practice {
  readonly vignette: Vignette;
  readonly family: Family;
}

/** Enough to tell children apart. */
const shownFacts = ['child.sex', 'child.hukou-place', 'child.permit', 'child.lives-with', 'child.stage', 'child.disability'];

/** Children by the letters a visit knows them by. */
const lettered = ({ household, children }: Family): Family => ({
  household,
  children: children.map(({ answers }, i) => ({ id: startInterview(children.length).children[i] ?? String(i), answers })),
});

function ChildButton({ bench, practice, child }: { readonly bench: BenchState; readonly practice: Practice; readonly child: Child }) {
  const session = useSession();
  const { checklist } = useReady();
  const { date } = practice.vignette;
  const told = shownFacts.flatMap((fact) => {
    const value = child.answers[fact];
    return value === undefined ? [] : [answerWords(checklist, fact, value, session.language.value)];
  });
  const age = ageWords(child.answers['child.birth-date'], date);
  return (
    <button type="button" class="link-row" onClick={() => bench.pinAll({ ...practice.family.household, ...child.answers }, date)}>
      <Icon name="plus" />
      <span>{[...(age ? [age] : []), ...told].join(t('results:list.pause')) || t('staff:bench.said-nothing')}</span>
    </button>
  );
}

export function BenchFamilies({ bench }: { readonly bench: BenchState }) {
  const session = useSession();
  const { checklist } = useReady();
  const practices = useSignal<readonly Practice[]>([]);
  useEffect(() => {
    void readPracticeFamilies().then((vignettes) => {
      practices.value = vignettes.flatMap((vignette) => {
        const read = readFamily(checklist, vignette.family, vignette.date);
        return read.kind === 'ready' ? [{ vignette, family: read.family }] : [];
      });
    });
  }, []);
  return (
    <details class="fold">
      <summary>
        {t('staff:bench.families', { count: practices.value.length })}
        <Icon name="chevron-down" />
      </summary>
      <p class="hint">{t('staff:bench.families-hint')}</p>
      <ul class="practice">
        {practices.value.map((practice) => (
          <li key={practice.vignette.tells}>
            <p lang="en">{practice.vignette.tells}</p>
            {practice.family.children.map((child) => (
              <ChildButton key={child.id} bench={bench} practice={practice} child={child} />
            ))}
            <button type="button" class="link-row" onClick={() => session.takeFamily(lettered(practice.family))}>
              <Icon name="arrow-right" />
              <span>{t('staff:bench.practise')}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
