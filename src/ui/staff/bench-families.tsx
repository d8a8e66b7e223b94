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
const saysNothing: readonly unknown[] = ['unknown', 'skip', 'none'];

/** Children by the letters a visit knows them by. */
const lettered = ({ household, children }: Family): Family => ({
  household,
  children: children.map(({ answers }, i) => ({ id: startInterview(children.length).children[i] ?? String(i), answers })),
});

interface ChildButtonProps {
  readonly practice: Practice;
  readonly child: Child;
  readonly onPick: () => void;
}

function ChildButton({ practice, child, onPick }: ChildButtonProps) {
  const session = useSession();
  const { checklist } = useReady();
  const { date } = practice.vignette;
  const told = shownFacts.flatMap((fact) => {
    const value = child.answers[fact];
    if (value === undefined || saysNothing.includes(value)) return [];
    return [t('staff:bench.lead', { fact: t(`facts:${fact}.label`), values: answerWords(checklist, fact, value, session.language.value) })];
  });
  const age = ageWords(child.answers['child.birth-date'], date);
  return (
    <button type="button" class="link-row" onClick={onPick}>
      <Icon name="plus" />
      <span>{[...(age ? [age] : []), ...told].join(t('results:list.pause')) || t('staff:bench.said-nothing')}</span>
    </button>
  );
}

export function BenchFamilies({ bench }: { readonly bench: BenchState }) {
  const session = useSession();
  const { checklist } = useReady();
  const practices = useSignal<readonly Practice[]>([]);
  const open = useSignal(false);
  useEffect(() => {
    void readPracticeFamilies().then((vignettes) => {
      practices.value = vignettes.flatMap((vignette) => {
        const read = readFamily(checklist, vignette.family, vignette.date);
        return read.kind === 'ready' ? [{ vignette, family: read.family }] : [];
      });
    });
  }, []);
  const pick = ({ family, vignette }: Practice, child: Child) => {
    bench.pinAll({ ...family.household, ...child.answers }, vignette.date);
    open.value = false;
  };
  const countyWords = ({ family }: Practice) => {
    const county = family.household['household.residence-county'];
    return county === undefined ? '' : answerWords(checklist, 'household.residence-county', county, session.language.value);
  };
  return (
    <details class="fold" open={open.value} onToggle={(event) => (open.value = event.currentTarget.open)}>
      <summary>
        {t('staff:bench.families', { count: practices.value.length })}
        <Icon name="chevron-down" />
      </summary>
      <p class="hint">{t('staff:bench.families-hint')}</p>
      <ul class="practice">
        {practices.value.map((practice) => (
          <li key={practice.vignette.tells}>
            <h2>{t('staff:bench.family', { county: countyWords(practice), count: practice.family.children.length })}</h2>
            <p class="practice__tells" lang="en">
              {practice.vignette.tells}
            </p>
            {practice.family.children.map((child) => (
              <ChildButton key={child.id} practice={practice} child={child} onPick={() => pick(practice, child)} />
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
