// The words of a ledger's results: `ledger:` keys of locales/, and the names of services and counties.
import type { Checklist } from '../../core/checklist/checklist.ts';
import type { Shown } from '../../core/counts/hide-small.ts';
import type { Words } from '../words.ts';
import type { Standing } from './tally.ts';

export interface LedgerWords {
  readonly say: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Any key, `namespace:key`. */
  readonly text: (key: string) => string;
  readonly standing: (standing: Standing) => string;
  /** A county's name by its code; '' is not known. */
  readonly county: (code: string) => string;
  readonly shown: (count: Shown) => string;
  readonly language: string;
}

export function ledgerWords(words: Words, checklist: Checklist, language: string): LedgerWords {
  const say: LedgerWords['say'] = (key, values = {}) => words(`ledger:${key}`, values) ?? key;
  const counties = new Map(checklist.prefectures.flatMap((p) => p.counties.map((c) => [c.code, language === 'en' ? c.en : c.zh])));
  return {
    say,
    text: (key) => words(key) ?? key,
    standing: (standing) => say(`standings.${standing}`),
    county: (code) => counties.get(code) ?? say('unknown-county'),
    shown: (count) => (typeof count === 'number' ? count.toLocaleString('en') : say(`shown.${count}`)),
    language,
  };
}
