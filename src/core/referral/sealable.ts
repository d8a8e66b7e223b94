// What of a slip can be sealed for its office alone: what was typed and told for this child, and what is to be confirmed there.
import { type Checklist, findEntitlement } from '../checklist/checklist.ts';
import type { SlipCodes } from '../checklist/slip-codes-from.ts';
import { isCallName, isPhone, mostReasons, type SealedPart } from '../codec/sealed-part.ts';
import type { Family } from '../facts/family.ts';
import type { DraftSlip } from './compose-slips.ts';

/** Each needs a tick of its own. */
export const sealedKinds = ['name', 'born', 'phone', 'questions'] as const;
export type SealedKind = (typeof sealedKinds)[number];

/** What there is of one slip, before anybody agreed to anything. */
export interface Sealable {
  /** As it was typed; empty where it was not, or is longer than the format has room for. */
  readonly name: string;
  /** `YYYY-MM`; null where the month was not told. */
  readonly born: string | null;
  /** What this family's answers leave to the office: one of each entitlement before a second of any, and no more than there is room for. */
  readonly questions: readonly { readonly entitlement: string; readonly question: string }[];
}

/** The question of an officer's own discretion: it is put whoever stands there, and so it stands on the paper in clear. */
export const isPutToAnybody = (checklist: Checklist, entitlement: string, question: string): boolean =>
  findEntitlement(checklist, entitlement)?.entitlement.discretion?.question === question;

/** @param name as it was typed for this child */
export function sealableOf(checklist: Checklist, slip: Pick<DraftSlip, 'child' | 'entitlements'>, family: Family, name: string): Sealable {
  const typed = name.trim();
  const told = family.children.find((c) => c.id === slip.child)?.answers['child.birth-date'];
  const month = typeof told === 'string' ? told.slice(0, 7) : '';
  const turns = slip.entitlements
    .filter((e) => e.standing === 'confirm')
    .flatMap(({ id, questions }) => questions.filter((q) => !isPutToAnybody(checklist, id, q)).map((question, turn) => ({ turn, entitlement: id, question })))
    .sort((a, b) => a.turn - b.turn);
  return {
    name: isCallName(typed) ? typed : '',
    born: /^20\d\d-\d\d$/.test(month) ? month : null,
    questions: turns.slice(0, mostReasons).map(({ entitlement, question }) => ({ entitlement, question })),
  };
}

/** The part that goes into a slip's code: of what there is, the kinds that were ticked. */
export function sealedPartOf(sealable: Sealable, ticked: readonly SealedKind[], phone: string, codes: SlipCodes): SealedPart {
  const { name, born, questions } = sealable;
  const has = (kind: SealedKind) => ticked.includes(kind);
  return {
    callName: has('name') ? name : '',
    birthMonth: has('born') ? born : null,
    phone: has('phone') && isPhone(phone) ? phone : '',
    reasons: (has('questions') ? questions : []).flatMap((q) => {
      const [entitlement, question] = [codes.entitlements.numberOf.get(q.entitlement), codes.questions.numberOf.get(q.question)];
      return entitlement === undefined || question === undefined ? [] : [{ entitlement, question }];
    }),
  };
}

/** The kinds a part has in it. */
export function kindsIn({ callName, birthMonth, phone, reasons }: SealedPart): readonly SealedKind[] {
  const there: Readonly<Record<SealedKind, boolean>> = { name: callName !== '', born: birthMonth !== null, phone: phone !== '', questions: reasons.length > 0 };
  return sealedKinds.filter((kind) => there[kind]);
}
