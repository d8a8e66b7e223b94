// The referral slips as values: codes and keys, no words, no markup, nothing of the family but what was typed for it.
import { type Checklist, parameterAt } from '../checklist/checklist.ts';
import { addDays, type PlainDate } from '../facts/calendar.ts';
import type { Assessment } from '../rules/assess-family.ts';
import { mayGoOnSlip } from './default-choice.ts';
import { type Need, strongest } from './gather-papers.ts';
import { decisionOf, type Item } from './item.ts';
import type { ErrandPlan } from './plan-errands.ts';

/** One slip: one child, one receiving office, at most five entitlements. */
export interface Slip {
  readonly number: string;
  readonly child: string;
  readonly office: string;
  readonly issued: PlainDate;
  readonly validUntil: PlainDate;
  readonly edition: string;
  readonly entitlements: readonly { readonly id: string; readonly standing: 'passed' | 'confirm'; readonly questions: readonly string[] }[];
  readonly papers: readonly { readonly document: string; readonly need: Need; readonly held: boolean }[];
  /** What the guardian typed for this slip, or null for a blank line. */
  readonly name: string | null;
}

/** Most entitlements on one slip; more go on a second (design README §11). */
export const mostOnSlip = 5;

/** What is needed beside the plan. `numbers` are taken before composing, one a slip, in order. */
export interface SlipOptions {
  readonly consented: ReadonlySet<string>;
  readonly heldPapers: ReadonlySet<string>;
  readonly names: Readonly<Record<string, string>>;
}

/** A slip before it has its number. */
export type DraftSlip = Omit<Slip, 'number'>;

const chunks = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  list.length === 0 ? [] : [list.slice(0, size), ...chunks(list.slice(size), size)];

/** The last day of a slip. How many days it is good for is ours to say, not an office's (parameter `slip-valid`); without a value it is the day itself. */
export function validUntil(checklist: Checklist, issued: PlainDate): PlainDate {
  const days = parameterAt(checklist, 'slip-valid', issued)?.value;
  return addDays(issued, typeof days === 'number' ? days : 0);
}

/** The slips of a plan, one per child and office, only for offices the guardian agreed to; not yet numbered. */
export function draftSlips(checklist: Checklist, assessment: Assessment, plan: ErrandPlan, options: SlipOptions): readonly DraftSlip[] {
  return plan.errands
    .filter((errand) => options.consented.has(errand.office))
    .flatMap((errand) =>
      assessment.children.flatMap((child) => {
        const items = errand.items.filter((i) => i.child === child.id && slipAllows(checklist, assessment, i));
        return chunks(items, mostOnSlip).map((part): DraftSlip => {
          const ids = part.map((i) => i.entitlement);
          const papers = errand.papers.flatMap(({ document, for: uses }) => {
            const own = uses.filter((u) => u.child === child.id && ids.includes(u.entitlement));
            return own.length === 0 ? [] : [{ document, need: strongest(own.map((u) => u.need)), held: options.heldPapers.has(document) }];
          });
          return {
            child: child.id,
            office: errand.office,
            issued: assessment.date,
            validUntil: validUntil(checklist, assessment.date),
            edition: assessment.edition,
            entitlements: part.map((i) => {
              const decision = decisionOf(assessment, i);
              return { id: i.entitlement, standing: decision?.verdict === 'likely' ? 'passed' : 'confirm', questions: decision?.questions ?? [] };
            }),
            papers,
            name: options.names[child.id]?.trim() || null,
          };
        });
      }),
    );
}

function slipAllows(checklist: Checklist, assessment: Assessment, item: Item): boolean {
  const decision = decisionOf(assessment, item);
  return decision !== undefined && mayGoOnSlip(checklist, decision);
}

/** Offices that would receive a slip: each needs one touch of consent. */
export function receivingOffices(checklist: Checklist, assessment: Assessment, plan: ErrandPlan): readonly string[] {
  return plan.errands.filter((e) => e.items.some((i) => slipAllows(checklist, assessment, i))).map((e) => e.office);
}
