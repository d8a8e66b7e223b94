// A typed name as a shared screen may show it: enough to see that it is right, not enough to read.

/** 马小麦 → 马*麦, 马麦 → 马*; one letter is hidden whole. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const [first = ''] = letters;
  const last = letters.at(-1) ?? '';
  if (letters.length <= 1) return letters.length === 0 ? '' : '*';
  return letters.length === 2 ? `${first}*` : `${first}*${last}`;
}
