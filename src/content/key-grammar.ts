// Where the words of a service, an entitlement or an enabler stand: the only place that knows the key grammar.
import { type Checklist, findEntitlement } from '../core/checklist/checklist.ts';

/** Standing words every entitlement and enabler has. */
export const entitlementParts = ['name', 'line', 'slip-title', 'apply', 'where', 'cost', 'time'] as const;
export type EntitlementPart = (typeof entitlementParts)[number];
/** Keyed sentences of an entitlement. */
export type SentenceKind = 'not-asked' | 'advice' | 'questions';

/** `services:immunisation.entitlements.hpv` or `enablers:residence-permit`. */
export function entitlementRoot(checklist: Checklist, id: string): string {
  const service = findEntitlement(checklist, id)?.service;
  return service ? `services:${service.id}.entitlements.${id}` : `enablers:${id}`;
}

/** Where the reasons of an entitlement's service (or of an enabler) stand. */
export function reasonRoot(checklist: Checklist, id: string): string {
  const service = findEntitlement(checklist, id)?.service;
  return service ? `services:${service.id}.reasons` : `enablers:${id}.reasons`;
}

/** `locales/en/services/housing.json` → namespace `services`, under `housing`; `locales/en/ui.json` → namespace `ui`. */
export function placeOfWords(path: string): { readonly language: string; readonly namespace: string; readonly under: string | null } | null {
  const found = /(?:^|\/)([^/]+)\/(?:(services|enablers)\/)?([^/]+)\.json$/.exec(path);
  if (!found) return null;
  const [, language = '', folder, name = ''] = found;
  return folder === undefined ? { language, namespace: name, under: null } : { language, namespace: folder, under: name };
}
