// Words every paper shares: dates, offices with their county, ages, and the family's language beside the Chinese.
import { type Language, sourceLanguage } from '../content/languages.ts';
import { maybe, t } from '../content/words.ts';
import { staleGroundsOf } from '../core/checklist/freshness.ts';
import { placeName } from '../core/checklist/place-name.ts';
import type { Entitlement } from '../core/checklist/schema.ts';
import { fullMonths, fullYears, type PlainDate, partsOf, rangeOf } from '../core/facts/calendar.ts';
import { officesOf, type PointOffice } from '../core/point/point.ts';
import type { PrintJob } from '../session/ports.ts';

/** Chinese for the window, the family's own language beside it (null where that is Chinese). */
export interface Beside {
  readonly zh: string;
  readonly own: { readonly lang: Language; readonly words: string } | null;
}

/** The same words in Chinese and in the family's language. */
export const beside = (job: Pick<PrintJob, 'language'>, say: (lang: Language) => string): Beside => ({
  zh: say(sourceLanguage),
  own: job.language === sourceLanguage ? null : { lang: job.language, words: say(job.language) },
});

/** A day with its year. */
export function dateWords(date: PlainDate, lang: Language): string {
  const [year, month, day] = partsOf(date);
  return t('paper:date', { year, month, day, iso: date }, lang);
}

/** A month with its year. @param month `YYYY-MM` */
export function monthWords(month: string, lang: Language): string {
  const [year, number] = partsOf(month);
  return t('ui:date.month', { year, month: number, monthName: t(`ui:date.months.${number}`, {}, lang) }, lang);
}

/** Words in a row: 「小麦、小川」. */
export const inARow = (words: readonly string[], lang: Language): string => words.join(t('paper:comma', {}, lang));

function countyWords({ checklist, family }: PrintJob, lang: Language): string | null {
  const code = family.household['household.residence-county'];
  const county = checklist.prefectures.flatMap((p) => p.counties).find((c) => c.code === code);
  return county ? placeName(county, lang) : null;
}

/** The receiving office: its kind and the county the family lives in. No address, no telephone: none is known. */
export function receiverWords(job: PrintJob, office: string, lang: Language): string {
  const anywhere = maybe(`paper:receivers.${office}.anywhere`, {}, lang);
  if (anywhere !== null) return anywhere;
  const name = maybe(`paper:receivers.${office}.name`, {}, lang) ?? t(`offices:${office}.short`, {}, lang);
  const county = countyWords(job, lang);
  return county === null ? name : t('paper:receiver', { county, office: name }, lang);
}

/** 「清单和规则：… 版」, and how many grounds of what stands on this paper are due to be checked again, where there are any. */
export function editionWords(job: PrintJob, edition: string, entitlements: readonly Entitlement[], date: PlainDate, lang: Language): string {
  const county = job.family.household['household.residence-county'];
  const count = staleGroundsOf(job.checklist, entitlements, date, typeof county === 'string' ? county : undefined);
  return t(count === 0 ? 'paper:fixed.edition' : 'paper:fixed.edition-old', { edition, count }, lang);
}

/** Years, or months before the first birthday; with the day unknown, the younger age. Null where it is not known. */
export function ageWords(job: PrintJob, child: string, today: PlainDate, lang: Language): string | null {
  const born = rangeOf(job.family.children.find((c) => c.id === child)?.answers['child.birth-date']);
  if (!born || born.earliest > today) return null;
  const latest = born.latest > today ? today : born.latest;
  const years = fullYears(latest, today);
  return years > 0 ? t('ui:age.years', { count: years }, lang) : t('ui:age.months', { count: fullMonths(latest, today) }, lang);
}

/** What a child is called on the family's own sheet. */
export const nickname = (job: Pick<PrintJob, 'nicknames'>, child: string): string => job.nicknames[child] ?? child;

/** The offices of a kind the point wrote down, of the county the family lives in. */
export const knownOffices = (job: PrintJob, kind: string): readonly PointOffice[] =>
  officesOf(job.point, kind, job.family.household['household.residence-county']);
