// Where the header of a sheet stands: below titles, one to three rows high. Columns are named by all levels of it.
import { plain, textOf } from './plain-text.ts';
import { isBlank, type Row } from './table.ts';

export interface Header {
  /** Number of its first and its last row. */
  readonly first: number;
  readonly last: number;
  /** Name of each column, '' for one without. */
  readonly names: readonly string[];
}

/** How far down a header is looked for. */
export const headerDepth = 40;
const levels = 3;

/** A column's name as it is compared: marks of obligation and hints in brackets do not count. */
export const bareName = (name: string): string =>
  plain(name)
    .replace(/[*＊※:：]/g, '')
    .replace(/[(（][^)）]*[)）]/g, '');

const written = (row: Row): readonly string[] => row.cells.map((cell) => (isBlank(cell) ? '' : textOf(cell)));
/** One text alone, or one over all columns: a title. */
const isTitle = (texts: readonly string[]): boolean => new Set(texts.filter(Boolean)).size < 2;
const isData = (row: Row): boolean => row.cells.some((cell) => cell instanceof Date || typeof cell === 'number' || /\d{6,}|\d{4}[-/.年]\d/.test(textOf(cell)));

/** A name over several columns stands in the first of them: it goes on until the next, where the level below has a name. */
function spread(texts: readonly string[], below: readonly string[] | undefined): readonly string[] {
  let held = '';
  return texts.map((text, i) => {
    if (text !== '') held = text;
    return text !== '' || !below?.[i] ? text : held;
  });
}

function namesOf(block: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...block.map((texts) => texts.length));
  const spreadBlock = block.map((texts, level) => spread(texts, block[level + 1]));
  const used = new Map<string, number>();
  return Array.from({ length: width }, (_, i) => {
    const parts = spreadBlock.map((texts) => texts[i] ?? '').filter((part, level, all) => part !== '' && part !== all[level - 1]);
    const name = parts.join('/');
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return name === '' || times === 1 ? name : `${name}#${times}`;
  });
}

/**
 * The header: the rows whose names are best known, the fewest of them that say as much.
 * @param known whether a column name means something: in the map, or to the assistant
 * @returns null where nothing is known
 */
export function findHeader(rows: readonly Row[], known: (name: string) => boolean): Header | null {
  let best: { readonly header: Header; readonly score: number } | null = null;
  const texts = rows.map(written);
  for (const [at, row] of rows.entries()) {
    for (let height = 1; height <= levels && at + height <= rows.length; height += 1) {
      const block = texts.slice(at, at + height);
      if (block.some(isTitle) || rows.slice(at, at + height).some(isData)) break;
      const names = namesOf(block);
      const score = new Set(names.filter((name) => name !== '' && known(name))).size;
      if (score > (best?.score ?? 0)) best = { header: { first: row.number, last: row.number + height - 1, names }, score };
    }
  }
  return best?.header ?? null;
}
