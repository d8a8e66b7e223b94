// 「往下看」: moves a page that is longer than the screen by one screenful; nobody has to find a scroll bar.
import { Icon } from './icon.tsx';

interface MoreBarProps {
  readonly words: string;
  /** At the end of the page the bar is not seen, and keeps its room. */
  readonly atEnd: boolean;
  readonly onClick: () => void;
}

export function MoreBar({ words, atEnd, onClick }: MoreBarProps) {
  return (
    <button type="button" class={atEnd ? 'more-bar more-bar--at-end' : 'more-bar'} onClick={onClick}>
      <span>{words}</span>
      <Icon name="chevron-down" />
    </button>
  );
}
