// Marks what has grown old: a shape and a word.
import { Icon } from '../components/icon.tsx';

export function OldMark({ words }: { readonly words: string }) {
  return (
    <b class="old-mark">
      <Icon name="clock" />
      {words}
    </b>
  );
}
