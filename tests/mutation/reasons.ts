// Checked-in lists of what cannot be shown: one line each, `name — reason`.

/** Name → reason. A line without a reason is refused; lines beginning with # are for the reader. */
export function readReasons(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((line) => {
        const [name = '', reason = ''] = line.split(' — ');
        if (reason.trim() === '') throw new Error(`no reason given: ${line}`);
        return [name, reason] as const;
      }),
  );
}
