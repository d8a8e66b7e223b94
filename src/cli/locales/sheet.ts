// The sheet for a native reader: every sentence with its Chinese, its English, its note, and a place for a better one. An .xlsx that any office program opens.
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../content/languages.ts';
import { headStyle } from '../ledger/sheet-style.ts';
import type { Glossary } from './glossary.ts';
import type { Wording } from './strings.ts';

/** Columns of the sheet, in order; what reads it back goes by these heads. */
export const heads = {
  key: '编号 key',
  note: '用在哪里 note',
  source: '中文',
  english: 'English',
  words: '译文 draft',
  better: '改成 better',
  right: '没问题打 x right',
  review: '状态 status',
} as const;
const widths = [34, 44, 44, 40, 48, 48, 12, 12] as const;

const reviewWords = { checked: '已看过 checked', stale: '原文变了 changed since', draft: '草稿 draft' } as const;

function table(name: string, columns: readonly number[], rows: readonly (readonly CellValue[])[]): WriteSheet {
  return {
    name,
    columns: columns.map((width) => ({ width })),
    rows: rows.map((row) => [...row]),
    cells: new Map((rows[0] ?? []).map((_, i) => [`0,${i}`, { style: headStyle }])),
    freezePane: { rows: 1, columns: 1 },
  };
}

const howTo: readonly string[] = [
  '这是机器起的草稿，请母语的人看。',
  '「译文」好的，在「没问题打 x」那一格打 x。不好的，把好的写进「改成」。拿不准的，空着。',
  '{{…}} 是要填进去的东西，照样留着。「中文」和「编号」请不要改。',
  'A machine wrote this draft. Mark x where it is right; write a better one where it is not; leave empty what you are unsure of. Keep {{…}} as they are.',
];

/** @param english sentences of English by key */
export async function writeSheet(
  language: Language,
  wordings: readonly Wording[],
  english: ReadonlyMap<string, string>,
  glossary: Glossary,
): Promise<Uint8Array> {
  const rows = wordings.map((w): CellValue[] => [
    w.key,
    w.note ? `${w.note.note}${w.note.longest === undefined ? '' : ` 中文最多 ${w.note.longest} 字。`}` : '',
    w.source,
    english.get(w.key) ?? '',
    w.words,
    '',
    '',
    reviewWords[w.review],
  ]);
  return writeXlsx({
    sheets: [
      table('怎么看 how to', [110], [['青海清单'], ...howTo.map((line) => [line])]),
      table('句子 sentences', widths, [Object.values(heads), ...rows]),
      table(
        '用词 terms',
        [28, 34, 44],
        [['中文', 'English', language], ...glossary.map((term) => [term.zh, term.en, term[language as 'bo' | 'mn-Mong'] ?? ''])],
      ),
    ],
  });
}
