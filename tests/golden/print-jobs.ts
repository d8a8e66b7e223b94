// A print job as the session composes it, from the real checklist: everything ticked by default, every office agreed to.
import type { Language } from '../../src/content/languages.ts';
import { familyCalendar } from '../../src/core/calendar/family-calendar.ts';
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import type { Family } from '../../src/core/facts/family.ts';
import { type Point, plainPoint } from '../../src/core/point/point.ts';
import { draftSlips, receivingOffices } from '../../src/core/referral/compose-slips.ts';
import { composeSummary } from '../../src/core/referral/compose-summary.ts';
import { defaultChoice } from '../../src/core/referral/default-choice.ts';
import type { Item } from '../../src/core/referral/item.ts';
import { planErrands } from '../../src/core/referral/plan-errands.ts';
import { assessFamily } from '../../src/core/rules/assess-family.ts';
import { nicknameKeys, nicknameWords } from '../../src/session/nicknames.ts';
import type { Paper, PrintJob } from '../../src/session/ports.ts';

/** The day all golden papers are printed on. */
export const printedOn = '2026-11-23';

/** Stands for a signed code: as long as that of a slip with two entitlements, and the same every time. */
const codeOfUsualLength = `QH1:${'0'.repeat(138)}`;

export interface JobOptions {
  readonly paper?: Paper;
  readonly language?: Language;
  readonly heldPapers?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
  /** What the point was set up with; nothing if left out. */
  readonly point?: Point;
  /** The day it is printed on, if not {@link printedOn}. */
  readonly date?: string;
  /** What is ticked; the default choice if left out. */
  readonly choice?: readonly Item[];
}

export function printJobOf(checklist: Checklist, family: Family, options: JobOptions = {}): PrintJob {
  const date = options.date ?? printedOn;
  const assessment = assessFamily(checklist, family, date);
  const plan = planErrands(checklist, family, assessment, options.choice ?? defaultChoice(checklist, assessment));
  const drafts = draftSlips(checklist, assessment, plan, {
    consented: new Set(receivingOffices(checklist, assessment, plan)),
    heldPapers: new Set(options.heldPapers),
    names: options.names ?? {},
  });
  const slips = drafts.map((draft, i) => ({ ...draft, number: slipNumber('4827', date, i + 1) }));
  return {
    paper: options.paper ?? 'a5',
    checklist,
    language: options.language ?? 'zh-Hans',
    pointName: options.point?.name || '社区服务点',
    point: options.point ?? plainPoint,
    nicknames: Object.fromEntries(family.children.map(({ id }, i) => [id, nicknameWords(nicknameKeys[i] ?? id)])),
    family,
    summary: composeSummary(checklist, assessment, plan, familyCalendar(checklist, family, date)),
    slips,
    codes: Object.fromEntries(slips.map(({ number }) => [number, codeOfUsualLength])),
    sealed: {},
    copy: 1,
  };
}
