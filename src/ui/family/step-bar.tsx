// The five parts of the interview and how far each is. The yellow part is where one is.

import { t } from '../../content/words.ts';
import type { StageName } from '../../core/checklist/schema.ts';
import type { Session } from '../../session/session.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { useSession } from '../session-context.ts';

/** The stages before the rules have come; importing the list itself would bring the validator along. */
const stages: readonly StageName[] = ['child', 'home', 'school', 'health', 'family'];
const pictures = { child: 'child', home: 'cat-zhu', school: 'cat-xue', health: 'cat-yi', family: 'cat-fu' } as const satisfies Readonly<
  Record<StageName, IconName>
>;

interface Part {
  readonly stage: StageName;
  readonly filled: number;
}

function partsOf(session: Session): readonly Part[] {
  const rules = session.rules.value;
  const result = session.result.value;
  if (rules.kind !== 'ready' || !result) return stages.map((stage) => ({ stage, filled: 0 }));
  return rules.engine
    .progress(result, session.interview.value)
    .stages.map(({ stage, answered, open }) => ({ stage, filled: answered === 0 ? 0 : answered / (answered + open) }));
}

export function StepBar({ stage }: { readonly stage: StageName }) {
  const all = partsOf(useSession());
  const at = all.findIndex((part) => part.stage === stage);
  return (
    <ol class="steps" aria-label={t('ui:question.steps', { at: at + 1, stage: t(`ui:stages.${stage}`) })}>
      {all.map((part) => (
        <li key={part.stage} aria-current={part.stage === stage ? 'step' : undefined} style={{ '--filled': `${Math.round(part.filled * 100)}%` }}>
          <Icon name={pictures[part.stage]} />
          {t(`ui:stages.${part.stage}`)}
          {part.filled === 1 && part.stage !== stage && <Icon name="tick" />}
        </li>
      ))}
    </ol>
  );
}
