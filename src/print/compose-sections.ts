// The sections of the family's sheet as lines of text: where to go, what to bring, dates, what to do after a no, whom to call.
import { calendarLineWords, hasEdge } from '../content/calendar-words.ts';
import { sourceLanguage } from '../content/languages.ts';
import { entitlementSentence, entitlementWord } from '../content/service-words.ts';
import { t } from '../content/words.ts';
import { calendarLines, linesByMonth } from '../core/calendar/calendar-lines.ts';
import { findEntitlement } from '../core/checklist/checklist.ts';
import { officeLine } from '../core/point/point.ts';
import type { Summary } from '../core/referral/compose-summary.ts';
import type { PaperUse } from '../core/referral/gather-papers.ts';
import type { Item } from '../core/referral/item.ts';
import type { PrintJob } from '../session/ports.ts';
import { dateWords, inARow, knownOffices, monthWords, nickname, receiverWords } from './paper-words.ts';

/** A line of text; `box` is a tick box before it, ticked or not. */
export interface Line {
  readonly box?: boolean;
  readonly lead: string;
  readonly text: string;
  /** What people call it: left out where paper is narrow. */
  readonly aside?: string;
  /** Numbers of slips after the text, each in one piece. */
  readonly numbers?: readonly string[];
}

/** Lines that stay on one page, under a head of their own where there is one. */
export interface Group {
  readonly mark?: string;
  readonly head?: string;
  /** The same head in Chinese, to show at the window. */
  readonly headZh?: string;
  readonly lines: readonly Line[];
}

export interface Section {
  readonly id: 'urgent' | 'errands' | 'elsewhere' | 'papers' | 'calendar' | 'refused' | 'hotlines';
  readonly title: string;
  readonly groups: readonly Group[];
}

/** Printed on every sheet: the general line first, danger last. */
const hotlinesShown = ['12345', '12349', '12355', '12356', '110'];
const whenRefused = ['reason', 'missing', 'wrong-door', 'review', 'ask', 'truth'];

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

const nicknames = (job: PrintJob, children: readonly string[]): string =>
  inARow(
    children.map((child) => nickname(job, child)),
    job.language,
  );

/** 「小麦：预防接种、居住证」, a line a child; children with the same things share a line. */
export function linesByChild(job: PrintJob, items: readonly Item[]): readonly Line[] {
  const children = unique(items.map((i) => i.child));
  const things = (child: string) =>
    inARow(
      items.filter((i) => i.child === child).map((i) => entitlementWord(job.checklist, i.entitlement, 'name', job.language)),
      job.language,
    );
  return unique(children.map(things)).map((text) => ({
    lead: nicknames(
      job,
      children.filter((child) => things(child) === text),
    ),
    text,
  }));
}

const officeHead = (job: PrintJob, office: string): Pick<Group, 'head' | 'headZh'> => ({
  head: receiverWords(job, office, job.language),
  ...(job.language === sourceLanguage ? {} : { headZh: receiverWords(job, office, sourceLanguage) }),
});

function slipLines(job: PrintJob, office: string): readonly Line[] {
  const slips = job.slips.filter((s) => s.office === office);
  const questions = unique(
    slips.flatMap((s) => s.entitlements.flatMap((e) => e.questions.map((q) => entitlementSentence(job.checklist, e.id, 'questions', q, job.language)))),
  );
  return [
    ...(slips.length === 0
      ? []
      : [{ lead: t('paper:sheet.slips', {}, job.language), text: '', numbers: slips.map((s) => `${nickname(job, s.child)} ${s.number}`) }]),
    ...questions.filter(Boolean).map((question, i) => ({ lead: i === 0 ? t('paper:sheet.ask-there', {}, job.language) : '', text: question })),
  ];
}

/** Where it is, as the point wrote it down. */
const placeLines = (job: PrintJob, kind: string): readonly Line[] =>
  knownOffices(job, kind).map((office) => ({ lead: '', text: t('paper:told', { place: officeLine(office) }, job.language) }));

function errandGroups(job: PrintJob, { plan }: Summary): readonly Group[] {
  return plan.errands.map((errand, i) => ({
    mark: String(i + 1),
    ...officeHead(job, errand.office),
    lines: [...placeLines(job, errand.office), ...linesByChild(job, errand.items), ...slipLines(job, errand.office)],
  }));
}

function elsewhereGroups(job: PrintJob, { plan }: Summary): readonly Group[] {
  return plan.elsewhere.map(({ route, office, items }) => {
    const hotlines = unique(items.map((i) => findEntitlement(job.checklist, i.entitlement)?.entitlement.hotline ?? ''));
    const way = office === 'hotline' ? 'hotline' : route;
    return {
      head: t(`paper:sheet.ways.${way}`, { office: t(`offices:${office}.short`, {}, job.language) }, job.language),
      lines: [...linesByChild(job, items), ...hotlines.filter(Boolean).map((number) => ({ lead: t('paper:sheet.call', {}, job.language), text: number }))],
    };
  });
}

function paperLine(job: PrintJob, { document, need, for: items }: PaperUse): Line {
  const held = job.slips.some((s) => s.papers.some((p) => p.document === document && p.held));
  const zhName = job.language === sourceLanguage ? [] : [t(`documents:${document}.name`, {}, sourceLanguage)];
  const children = unique(items.map((i) => i.child));
  const names = job.family.children.length === 1 ? [] : [t('paper:sheet.for', { names: nicknames(job, children) }, job.language)];
  return {
    box: held,
    lead: [t(`documents:${document}.name`, {}, job.language), ...zhName].join(' '),
    text: [t(`paper:needs.${need}`, {}, job.language), ...names].join(t('paper:semicolon', {}, job.language)),
    aside: t(`documents:${document}.called`, {}, job.language),
  };
}

/** Lines of the calendar on paper; what comes later is on the screen only. */
const mostDays = 14;

function calendarGroups(job: PrintJob, { calendar }: Summary): readonly Group[] {
  const voice = {
    language: job.language,
    children: job.family.children.length,
    date: (day: string) => dateWords(day, job.language),
    child: (id: string) => nickname(job, id),
    entitlement: (id: string) => entitlementWord(job.checklist, id, 'name', job.language),
  };
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => t(`calendar:${key}`, values, job.language);
  const all = calendarLines(calendar);
  const shown = [...all.filter((l) => l.day !== null).slice(0, mostDays), ...all.filter((l) => l.day === null)];
  const groups = linesByMonth(shown).map(
    ({ month, lines }): Group => ({
      head: month === null ? say('no-day') : monthWords(month, job.language),
      lines: lines.map((line) => {
        const { who, what, when, notes } = calendarLineWords(job.checklist, line, calendar.from, voice);
        return { lead: who, text: [what, [when, ...notes].join(say('paper.then'))].join(say('paper.colon')) };
      }),
    }),
  );
  const left = all.length - shown.length;
  const below = [...(left === 0 ? [] : [say('paper.more', { count: left })]), ...(hasEdge(shown) ? [say('edge')] : [])];
  return below.length === 0 ? groups : [...groups, { lines: below.map((text) => ({ lead: '', text })) }];
}

/** All sections that have something in them, in the order they are read. */
export function composeSections(job: PrintJob, summary: Summary): readonly Section[] {
  const section = (id: Section['id'], groups: readonly Group[]): Section => ({ id, title: t(`paper:sheet.titles.${id}`, {}, job.language), groups });
  const refused = whenRefused.map((key, i) => ({ mark: String(i + 1), lines: [{ lead: '', text: t(`paper:sheet.refused.${key}`, {}, job.language) }] }));
  const hotlines = hotlinesShown.map((number) => ({
    lines: [
      {
        lead: number,
        text: [t(`hotlines:${number}.name`, {}, job.language), t(`hotlines:${number}.line`, {}, job.language)].join(t('paper:semicolon', {}, job.language)),
      },
    ],
  }));
  return [
    section('errands', errandGroups(job, summary)),
    section('elsewhere', elsewhereGroups(job, summary)),
    section(
      'papers',
      summary.plan.papers.map((p) => ({ lines: [paperLine(job, p)] })),
    ),
    section('calendar', calendarGroups(job, summary)),
    section('refused', refused),
    section('hotlines', hotlines),
  ].filter(({ groups }) => groups.length > 0);
}
