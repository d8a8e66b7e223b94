// How far the reading has come: a bar that moves on a terminal, a line every now and then elsewhere.
const width = 30;

export interface Progress {
  readonly show: (share: number, rows: number) => void;
  readonly end: () => void;
}

/** @param say the words for a number of rows */
export function startProgress(say: (rows: number) => string, out: NodeJS.WriteStream = process.stderr): Progress {
  const moving = out.isTTY === true;
  const step = moving ? 100 : 5000;
  let last = 0;
  return {
    show(share, rows) {
      const now = Date.now();
      if (now - last < step) return;
      const first = last === 0;
      last = now;
      const full = Math.round(Math.min(1, share) * width);
      if (moving)
        out.write(`\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${String(Math.floor(Math.min(1, share) * 100)).padStart(3)} %  ${say(rows)}\u001b[K`);
      else if (!first) out.write(`${Math.floor(share * 100)} %  ${say(rows)}\n`);
    },
    end() {
      if (moving) out.write('\r\u001b[K');
    },
  };
}
