// The tile of one of the six headings: place, tone and picture always the same.
import type { Category } from '../../core/checklist/schema.ts';
import { Icon, type IconName } from './icon.tsx';
import { firstIcons } from './icons-first.ts';

const isIcon = (name: string): name is keyof typeof firstIcons => name in firstIcons;

export function CategoryTile({ category }: { readonly category: Pick<Category, 'key' | 'icon'> }) {
  const icon: IconName = isIcon(category.icon) ? category.icon : 'list';
  return (
    <span class={`category-tile category-tile--${category.key}`}>
      <Icon name={icon} />
    </span>
  );
}
