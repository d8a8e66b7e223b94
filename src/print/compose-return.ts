// The window's return as the text that stands on it: number, day, outcome. In Chinese, for the point; nothing of the child.
import { sourceLanguage } from '../content/languages.ts';
import { t } from '../content/words.ts';
import type { ReturnJob } from '../session/ports.ts';
import { dateWords } from './paper-words.ts';

export interface ReturnPage {
  readonly brand: string;
  readonly title: string;
  readonly outcome: string;
  /** Missing papers, where to go, or why. */
  readonly more: string | null;
  readonly numberLabel: string;
  readonly number: string;
  readonly day: string;
  readonly office: string | null;
  readonly stamp: string;
  readonly back: string;
  readonly nothing: string;
  /** What the code holds. */
  readonly text: string;
}

const zh = sourceLanguage;

/** The text of one return. */
export function composeReturn({ number, outcome, on, more, office, text }: ReturnJob): ReturnPage {
  return {
    brand: t('paper:brand', {}, zh),
    title: t('counter:paper.title', {}, zh),
    outcome: t(`paper:stub.outcomes.${outcome}`, {}, zh),
    more,
    numberLabel: t('counter:paper.number', {}, zh),
    number,
    day: t('counter:paper.day', { date: dateWords(on, zh) }, zh),
    office: office === null ? null : t('counter:paper.office', { office }, zh),
    stamp: t('counter:paper.stamp', {}, zh),
    back: t('counter:paper.back', {}, zh),
    nothing: t('counter:paper.nothing', {}, zh),
    text,
  };
}
