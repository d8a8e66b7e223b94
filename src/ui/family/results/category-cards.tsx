// All the services in their six cards. In 特大字: one column, six headings, opened one by one.
import { useSignal } from '@preact/signals';
import type { ChildAssessment } from '../../../core/rules/assess-family.ts';
import { useSession } from '../../session-context.ts';
import { CategoryCard } from './category-card.tsx';
import { useReady } from './ready.tsx';

/** `child` is null on the list without answers: then no status is shown. */
export function CategoryCards({ child }: { readonly child: ChildAssessment | null }) {
  const session = useSession();
  const { checklist } = useReady();
  const opened = useSignal<string | null>(checklist.categories[0]?.id ?? null);
  const oneByOne = session.look.value.size === 'xl';
  return (
    <div class={oneByOne ? 'cards cards--one-by-one' : 'cards'}>
      {checklist.categories.map((category) => (
        <CategoryCard
          key={category.id}
          category={category}
          child={child}
          open={oneByOne ? opened.value === category.id : null}
          onToggle={() => {
            opened.value = opened.value === category.id ? null : category.id;
          }}
        />
      ))}
    </div>
  );
}
