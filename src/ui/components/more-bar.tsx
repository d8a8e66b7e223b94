// 「往下看」: moves a page that is longer than the screen by one screenful; nobody has to find a scroll bar.
import { Icon } from './icon.tsx';

export function MoreBar({ words, onClick }: { readonly words: string; readonly onClick: () => void }) {
  return (
    <button type="button" class="more-bar" onClick={onClick}>
      <span>{words}</span>
      <Icon name="chevron-down" />
    </button>
  );
}
