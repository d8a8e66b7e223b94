// The children with their twenty-one cells; the one on screen carries the yellow line.

import { t } from '../../../content/words.ts';
import type { ChildAssessment } from '../../../core/rules/assess-family.ts';
import { ageWords } from '../../age-words.ts';
import { childName } from '../../child-name.ts';
import { Strip } from '../../components/strip.tsx';
import { useSession } from '../../session-context.ts';
import { useReady } from './ready.tsx';

function ChildLabel({ child }: { readonly child: ChildAssessment }) {
  const session = useSession();
  const { checklist, assessment } = useReady();
  const age = ageWords(session.interview.value.own[child.id]?.['child.birth-date'], assessment.date);
  return (
    <>
      <span class="child-tab__words">
        <b class="child-tab__name">{childName(session, child.id)}</b>
        {age !== null && <span class="child-tab__age">{age}</span>}
      </span>
      <Strip services={child.services} checklist={checklist} />
    </>
  );
}

export function ChildTabs() {
  const session = useSession();
  const { assessment, child: chosen } = useReady();
  const { children } = assessment;
  if (children.length === 1)
    return (
      <p class="child-tab child-tab--only">
        <ChildLabel child={chosen} />
      </p>
    );
  return (
    <ul class={children.length > 2 ? 'child-tabs child-tabs--many' : 'child-tabs'} aria-label={t('results:summary.children')}>
      {children.map((child) => (
        <li key={child.id}>
          <button type="button" class="child-tab" aria-pressed={child.id === chosen.id} onClick={() => session.chooseChild(child.id)}>
            <ChildLabel child={child} />
          </button>
        </li>
      ))}
    </ul>
  );
}
