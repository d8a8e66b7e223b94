// A slip as the text that stands on it. Of the family it knows the typed name and, for the office's own name, the county;
// no age, no answer, no reason, no other child, no other office.
import { sourceLanguage } from '../content/languages.ts';
import { entitlementSentence, entitlementWord, slipPaperName } from '../content/service-words.ts';
import { isDraft, t } from '../content/words.ts';
import { findEntitlement } from '../core/checklist/checklist.ts';
import { officeLine } from '../core/point/point.ts';
import type { Slip } from '../core/referral/compose-slips.ts';
import { isPutToAnybody } from '../core/referral/sealable.ts';
import type { PrintJob } from '../session/ports.ts';
import { type Beside, beside, dateWords, editionWords, inARow, knownOffices, receiverWords } from './paper-words.ts';

export interface SlipMatter {
  readonly title: string;
  readonly standing: string;
  readonly questions: readonly string[];
}

export interface SlipPaper {
  readonly name: Beside;
  readonly held: boolean;
}

/** The return stub: stands alone once it is torn off. */
export interface StubPage {
  readonly tear: string;
  readonly title: string;
  readonly number: string;
  readonly boxes: readonly string[];
  readonly reason: string;
  readonly stamp: string;
  readonly day: string;
  readonly back: string;
  readonly scan: string;
}

export interface SlipPage {
  readonly brand: string;
  readonly title: string;
  readonly number: string;
  readonly numberLabel: string;
  /** What the large code holds: the signed code, or the number alone where there is none. */
  readonly code: string;
  readonly scan: string;
  /** That this is not the first print of the number; null on the first. */
  readonly copy: string | null;
  /** What stands where the code will be, on a screen. */
  readonly codeLater: string;
  readonly issued: string;
  readonly validUntil: Beside;
  readonly fromLabel: string;
  readonly from: string;
  readonly toLabel: string;
  readonly to: Beside;
  /** Where that office is, where the point knows one of its kind: with several nobody knows to which the family will go. */
  readonly place: string | null;
  readonly mattersLabel: string;
  readonly matters: readonly SlipMatter[];
  /** Stands between papers in a row of the family's own language. */
  readonly ownComma: string;
  readonly papersLabel: Beside;
  readonly papers: readonly { readonly need: Beside; readonly list: readonly SlipPaper[] }[];
  readonly nameLabel: string;
  readonly name: string | null;
  readonly handOver: string;
  readonly tellOnce: string;
  readonly consent: string;
  readonly statements: readonly string[];
  /** That the family's own language on this slip is a draft; null where it is none. */
  readonly draft: string | null;
  readonly fades: string;
  readonly stub: StubPage;
}

const zh = sourceLanguage;
const needs = ['required', 'usually', 'if-at-hand'] as const;
const outcomes = ['received', 'missing', 'elsewhere', 'done', 'failed'] as const;

/** Any other question is raised by this family's answers and would tell what they are; those stand on the family's own sheet. */
function openQuestions({ checklist }: PrintJob, { id, questions }: Slip['entitlements'][number]): readonly string[] {
  return questions.filter((key) => isPutToAnybody(checklist, id, key)).map((key) => entitlementSentence(checklist, id, 'questions', key, zh));
}

/** A paper by a name that tells the street nothing; papers that share such a name are one line. */
function neutralPapers(job: PrintJob, slip: Slip): SlipPage['papers'] {
  const named = slip.papers.map((p) => ({ ...p, name: beside(job, (lang) => slipPaperName(p.document, lang)) }));
  const firsts = named.filter((p, i) => named.findIndex((other) => other.name.zh === p.name.zh) === i);
  return needs
    .map((need) => ({
      need: beside(job, (lang) => t(`paper:needs.${need}`, {}, lang)),
      list: firsts
        .filter((p) => p.need === need)
        .map(({ name }) => ({ name, held: named.filter((other) => other.name.zh === name.zh).every((other) => other.held) })),
    }))
    .filter(({ list }) => list.length > 0);
}

function composeStub(job: PrintJob, slip: Slip): StubPage {
  return {
    tear: t('paper:stub.tear', {}, zh),
    title: t('paper:stub.title', {}, zh),
    number: slip.number,
    boxes: outcomes.map((outcome) => t(`paper:stub.outcomes.${outcome}`, {}, zh)),
    reason: t('paper:stub.reason', {}, zh),
    stamp: t('paper:stub.stamp', {}, zh),
    day: t('paper:stub.day', {}, zh),
    back: t('paper:stub.back', { point: job.pointName }, zh),
    scan: t('paper:stub.scan', {}, zh),
  };
}

/** Who agreed to what; of what is sealed in the code the kinds alone. */
function consentWords(job: PrintJob, slip: Slip): string {
  const office = receiverWords(job, slip.office, zh);
  const kinds = (job.sealed[slip.number] ?? []).map((kind) => t(`paper:slip.sealed-kinds.${kind}`, {}, zh));
  return [
    t('paper:slip.consent', { office, date: dateWords(slip.issued, zh), until: dateWords(slip.validUntil, zh), point: job.pointName }, zh),
    kinds.length > 0 ? t('paper:slip.sealed', { kinds: inARow(kinds, zh), office }, zh) : '',
  ].join('');
}

function placeWords(job: PrintJob, kind: string): string | null {
  const [office, ...others] = knownOffices(job, kind);
  return office && others.length === 0 ? t('paper:told', { place: officeLine(office) }, zh) : null;
}

/** The text of one slip. */
export function composeSlip(job: PrintJob, slip: Slip): SlipPage {
  const { checklist } = job;
  const code = job.codes[slip.number];
  const entitlements = slip.entitlements.flatMap((e) => findEntitlement(checklist, e.id)?.entitlement ?? []);
  return {
    brand: t('paper:brand', {}, zh),
    title: t('paper:slip.title', {}, zh),
    number: slip.number,
    numberLabel: t('paper:slip.number', {}, zh),
    code: code ?? slip.number,
    scan: t(code === undefined ? 'paper:slip.scan' : 'paper:slip.scan-signed', {}, zh),
    copy: job.copy > 1 ? t('paper:slip.copy', { count: job.copy }, zh) : null,
    codeLater: t('paper:slip.code-later', {}, job.language),
    issued: t('paper:slip.issued', { date: dateWords(slip.issued, zh) }, zh),
    validUntil: beside(job, (lang) => t('paper:slip.valid-until', { date: dateWords(slip.validUntil, lang) }, lang)),
    fromLabel: t('paper:slip.from', {}, zh),
    from: [job.pointName, job.point.phone].filter(Boolean).join(' '),
    toLabel: t('paper:slip.to', {}, zh),
    to: beside(job, (lang) => receiverWords(job, slip.office, lang)),
    place: placeWords(job, slip.office),
    mattersLabel: t('paper:slip.matters', {}, zh),
    matters: slip.entitlements.map((e) => ({
      title: entitlementWord(checklist, e.id, 'slip-title', zh),
      standing: t(`paper:slip.standing.${e.standing}`, {}, zh),
      questions: e.standing === 'confirm' ? openQuestions(job, e) : [],
    })),
    ownComma: t('paper:comma', {}, job.language),
    papersLabel: beside(job, (lang) => t('paper:slip.papers', {}, lang)),
    papers: neutralPapers(job, slip),
    nameLabel: t('paper:slip.name', {}, zh),
    name: slip.name,
    handOver: t('paper:slip.hand-over', {}, zh),
    tellOnce: t('paper:slip.tell-once', {}, zh),
    consent: consentWords(job, slip),
    statements: [t('paper:slip.not-a-decision', {}, zh), t('paper:fixed.working-list', {}, zh), editionWords(job, slip.edition, entitlements, slip.issued, zh)],
    draft: isDraft(job.language) ? t('paper:slip.draft', {}, zh) : null,
    fades: t('paper:slip.fades', {}, zh),
    stub: composeStub(job, slip),
  };
}
