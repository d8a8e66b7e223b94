// Writes text to a file piece by piece, in blocks, without holding it.
import { closeSync, openSync, writeSync } from 'node:fs';

export interface LineWriter {
  readonly write: (text: string) => void;
  readonly close: () => void;
}

const enough = 1 << 16;

export function openWriter(path: string): LineWriter {
  const file = openSync(path, 'w', 0o600);
  let held: string[] = [];
  let length = 0;
  const flush = () => {
    if (held.length > 0) writeSync(file, held.join(''));
    held = [];
    length = 0;
  };
  return {
    write(text) {
      held.push(text);
      length += text.length;
      if (length > enough) flush();
    },
    close() {
      flush();
      closeSync(file);
    },
  };
}
