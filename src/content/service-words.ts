// The words of services, entitlements and enablers in the language on screen (or a given one).
import type { Checklist } from '../core/checklist/checklist.ts';
import { type EntitlementPart, entitlementRoot, reasonRoot, type SentenceKind } from './key-grammar.ts';
import type { Language } from './languages.ts';
import { maybe, t } from './words.ts';

export const serviceName = (id: string, lang?: Language): string => t(`services:${id}.name`, {}, lang);
export const serviceLine = (id: string, lang?: Language): string => t(`services:${id}.line`, {}, lang);

/** One of the standing words of an entitlement or enabler; empty text where it has none. */
export const entitlementWord = (checklist: Checklist, id: string, part: EntitlementPart, lang?: Language): string =>
  maybe(`${entitlementRoot(checklist, id)}.${part}`, {}, lang) ?? '';

/** Words of a keyed sentence: what may not be asked for, advice, or a question for the counter. */
export function entitlementSentence(checklist: Checklist, id: string, kind: SentenceKind, key: string, lang?: Language): string {
  return maybe(`${entitlementRoot(checklist, id)}.${kind}.${key}`, {}, lang) ?? maybe(`ui:questions.${key}`, {}, lang) ?? '';
}

/** The words of a clause: met (`yes`) or not met (`no`). */
export function reasonWords(checklist: Checklist, id: string, reason: string, holds: 'yes' | 'no', lang?: Language): string {
  return maybe(`${reasonRoot(checklist, id)}.${reason}.${holds}`, {}, lang) ?? maybe(`ui:definition.${reason}.${holds}`, {}, lang) ?? '';
}

/** What a paper is called on a slip: a name that tells the street nothing, where its own would. */
export const slipPaperName = (document: string, lang?: Language): string =>
  maybe(`paper:slip-papers.${document}`, {}, lang) ?? t(`documents:${document}.name`, {}, lang);
