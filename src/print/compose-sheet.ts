// The family's own sheet as the text that stands on it: the services as a grid, then sections of lines. Here the family's own words may be used.
import { sourceLanguage } from '../content/languages.ts';
import { serviceName } from '../content/service-words.ts';
import { isDraft, t } from '../content/words.ts';
import type { Summary } from '../core/referral/compose-summary.ts';
import { type Verdict, verdicts } from '../core/rules/decide-entitlement.ts';
import type { PrintJob } from '../session/ports.ts';
import { composeSections, linesByChild, type Section } from './compose-sections.ts';
import { ageWords, dateWords, editionWords, nickname } from './paper-words.ts';

export interface GridCell {
  readonly child: string;
  readonly verdict: Verdict;
  readonly word: string;
  readonly urgent: boolean;
  readonly received: boolean;
}

export interface FamilySheet {
  readonly brand: string;
  readonly title: string;
  readonly keep: string;
  readonly meta: readonly string[];
  readonly statements: readonly string[];
  readonly urgent: Section | null;
  readonly corner: string;
  readonly children: readonly { readonly id: string; readonly name: string; readonly age: string | null }[];
  readonly blocks: readonly {
    readonly code: string;
    readonly name: string;
    readonly rows: readonly { readonly service: string; readonly cells: readonly GridCell[] }[];
  }[];
  readonly legend: readonly { readonly verdict: Verdict; readonly word: string; readonly means: string }[];
  readonly urgentWord: string;
  readonly urgentMeans: string;
  readonly receivedWord: string;
  readonly receivedMeans: string;
  readonly sections: readonly Section[];
  /** Heads the second strip on a roll: where to go and what to bring. */
  readonly takeAlong: string;
  /** Stands between services in a row. */
  readonly between: string;
  readonly fades: string;
}

/** The text of the family's sheet. */
export function composeSheet(job: PrintJob, summary: Summary): FamilySheet {
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => t(`paper:${key}`, values, job.language);
  const verdictWord = (verdict: Verdict) => t(`ui:verdicts.${verdict}`, {}, job.language);
  const entitlements = job.checklist.services.flatMap((s) => s.entitlements);
  const urgent = linesByChild(
    job,
    summary.urgent.map(({ child, entitlement }) => ({ child, entitlement })),
  );
  return {
    brand: t('paper:brand', {}, sourceLanguage),
    title: say('sheet.title'),
    keep: say('sheet.keep'),
    meta: [
      say('sheet.printed', { date: dateWords(summary.date, job.language) }),
      [job.pointName, job.point.phone].filter(Boolean).join(' '),
      ...(job.point.address === '' ? [] : [job.point.address]),
      editionWords(job, summary.edition, entitlements, summary.date, job.language),
    ],
    statements: [
      say('fixed.first-opinion'),
      say('fixed.working-list'),
      ...(isDraft(job.language) ? [say('fixed.draft'), t('paper:fixed.draft', {}, sourceLanguage)] : []),
    ],
    urgent: urgent.length === 0 ? null : { id: 'urgent', title: say('sheet.titles.urgent'), groups: [{ lines: urgent }] },
    corner: say('sheet.corner'),
    children: summary.children.map((id) => ({ id, name: nickname(job, id), age: ageWords(job, id, summary.date, job.language) })),
    blocks: summary.blocks.map(({ category, rows }) => {
      const key = job.checklist.categories.find((c) => c.id === category)?.key ?? category;
      return {
        code: t(`categories:${key}.code`, {}, job.language),
        name: t(`categories:${key}.name`, {}, job.language),
        rows: rows.map(({ service, cells }) => ({
          service: serviceName(service, job.language),
          cells: cells.map((cell) => ({ ...cell, word: verdictWord(cell.verdict) })),
        })),
      };
    }),
    legend: verdicts.map((verdict) => ({ verdict, word: verdictWord(verdict), means: say(`sheet.legend.${verdict}`) })),
    urgentWord: say('sheet.urgent'),
    urgentMeans: say('sheet.urgent-means'),
    receivedWord: say('sheet.received'),
    receivedMeans: say('sheet.received-means'),
    sections: composeSections(job, summary),
    takeAlong: say('sheet.take-along'),
    between: say('semicolon'),
    fades: say('slip.fades'),
  };
}
