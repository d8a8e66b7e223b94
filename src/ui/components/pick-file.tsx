// A button that asks for files. The browser's own field stays unseen behind it and forgets at once what was picked.
import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';

interface PickFileProps {
  readonly words: string;
  /** Endings of file names, `.txt,.json`. */
  readonly accept: string;
  readonly icon: IconName;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** At least one. */
  readonly onPick: (files: readonly [File, ...File[]]) => void;
}

export function PickFile({ words, accept, icon, multiple = false, disabled = false, onPick }: PickFileProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        class="spoken"
        type="file"
        autocomplete="off"
        multiple={multiple}
        accept={accept}
        tabIndex={-1}
        aria-label={words}
        onChange={(event) => {
          const [first, ...rest] = event.currentTarget.files ?? [];
          if (first) onPick([first, ...rest]);
          event.currentTarget.value = '';
        }}
      />
      <Button kind="plain" icon={icon} disabled={disabled} onClick={() => field.current?.click()}>
        {words}
      </Button>
    </>
  );
}
