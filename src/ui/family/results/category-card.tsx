// One of the six headings with all of its services: always open, or opened by a touch on its heading.
import type { ComponentChildren } from 'preact';
import { t } from '../../../content/words.ts';
import type { Category } from '../../../core/checklist/schema.ts';
import type { ChildAssessment, ServiceDecision } from '../../../core/rules/assess-family.ts';
import { CategoryTile } from '../../components/category-tile.tsx';
import { Icon } from '../../components/icon.tsx';
import { VerdictMark } from '../../components/verdict-mark.tsx';
import { countVerdicts, verdictsPresent } from './count-verdicts.ts';
import { useReady } from './ready.tsx';
import { ServiceRow } from './service-row.tsx';

interface CategoryCardProps {
  readonly category: Category;
  /** Null on the list without answers. */
  readonly child: ChildAssessment | null;
  /** Null: the card cannot be closed. */
  readonly open: boolean | null;
  readonly onToggle: () => void;
}

/** What the heading tells: the best verdict in words, or, where there is little room, the first two as shapes. */
function CardCount({ services, short }: { readonly services: readonly ServiceDecision[]; readonly short: boolean }) {
  const counts = countVerdicts(services);
  const present = verdictsPresent(counts);
  if (short)
    return (
      <span class="card__count">
        {present.slice(0, 2).map((verdict) => (
          <span key={verdict} class="card__shape">
            <VerdictMark verdict={verdict} />
            <span class="spoken">{t(`ui:verdicts.${verdict}`)}</span>
            <b>{counts[verdict]}</b>
          </span>
        ))}
      </span>
    );
  const [best] = present;
  if (best === undefined || best === 'not-now') return null;
  return (
    <span class={`card__count card__count--${best}`}>
      <b>{counts[best]}</b> {t(`results:card.${best}`)}
    </span>
  );
}

export function CategoryCard({ category, child, open, onToggle }: CategoryCardProps) {
  const { checklist } = useReady();
  const decisions = child?.services.filter((s) => s.category === category.id) ?? null;
  const name = (
    <>
      <CategoryTile category={category} />
      <span class="card__name">{t(`categories:${category.key}.name`)}</span>
      {decisions && <CardCount services={decisions} short={open !== null} />}
    </>
  );
  const head: ComponentChildren =
    open === null ? (
      <span class="card__head">{name}</span>
    ) : (
      <button type="button" class="card__head" aria-expanded={open} onClick={onToggle}>
        {name}
        <Icon name={open ? 'minus' : 'plus'} />
      </button>
    );
  return (
    <section class={`card card--${category.key}`}>
      <h2>{head}</h2>
      {open !== false && (
        <ul>
          {checklist.services
            .filter((s) => s.category === category.id)
            .map((s) => (
              <ServiceRow key={s.id} id={s.id} decision={decisions?.find((d) => d.id === s.id) ?? null} />
            ))}
        </ul>
      )}
    </section>
  );
}
