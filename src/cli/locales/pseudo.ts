// A language nobody speaks: every sentence half as long again, accented, in brackets. What shows without brackets was never translated; what shows without its end is cut.
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', y: 'ÿ', c: 'ç', n: 'ñ', A: 'Å', E: 'É', O: 'Ø' };
const lengthening = 0.5;

/** A sentence made strange; its placeholders stay. */
export function pseudoWords(words: string): string {
  if (words === '') return '';
  const strange = words
    .split(/(\{\{.*?\}\})/)
    .map((part, i) => (i % 2 === 1 ? part : [...part].map((letter) => accents[letter] ?? letter).join('')))
    .join('');
  return `[${strange}${'~'.repeat(Math.ceil(words.length * lengthening))}]`;
}

/** A whole file of words made strange. */
export function pseudoTree(tree: unknown): unknown {
  if (typeof tree === 'string') return pseudoWords(tree);
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pseudoTree(value)]));
}
