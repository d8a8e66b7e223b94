// A checklist that has been parsed and found whole: plain values, with the look-ups everyone needs.

import type { PlainDate } from '../facts/calendar.ts';
import type {
  Category,
  Document,
  Enabler,
  Entitlement,
  Fact,
  Hotline,
  Manifest,
  Office,
  Parameter,
  Prefecture,
  RuleNode,
  Section,
  Service,
  Source,
} from './schema.ts';

/** The five tests of 流动儿童 and what falls outside them; never a verdict. */
export interface Definition {
  readonly rule: RuleNode;
}

export interface Checklist {
  readonly manifest: Manifest;
  readonly categories: readonly Category[];
  readonly services: readonly Service[];
  readonly enablers: readonly Enabler[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly parameters: readonly Parameter[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly sections: readonly Section[];
  readonly offices: ReadonlyMap<string, Office>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly hotlines: ReadonlyMap<string, Hotline>;
  readonly prefectures: readonly Prefecture[];
  readonly definition: RuleNode;
}

/** Zone of a county code, or undefined for a code that is not Qinghai's. */
export function zoneOf(checklist: Checklist, county: string): Prefecture['zone'] | undefined {
  return checklist.prefectures.find((p) => p.counties.some((c) => c.code === county))?.zone;
}

function indexById(parameters: readonly Parameter[]): ReadonlyMap<string, readonly Parameter[]> {
  const index = new Map<string, Parameter[]>();
  for (const p of parameters) index.set(p.id, [...(index.get(p.id) ?? []), p]);
  return index;
}

const parameterIndexes = new WeakMap<Checklist, ReadonlyMap<string, readonly Parameter[]>>();

/** The parameters of an id: the general one and those of single counties. */
export function parametersNamed(checklist: Checklist, id: string): readonly Parameter[] {
  const index = parameterIndexes.get(checklist) ?? indexById(checklist.parameters);
  parameterIndexes.set(checklist, index);
  return index.get(id) ?? [];
}

/** The entry of a parameter that covers a date; null when none does, never the last one known. */
export function parameterAt(checklist: Checklist, id: string, date: PlainDate, county?: string): Parameter['history'][number] | null {
  const covering = (p: Parameter) => p.history.find((h) => h.from <= date && (h.until === null || date <= h.until)) ?? null;
  const named = parametersNamed(checklist, id);
  const local = county === undefined ? undefined : named.find((p) => p.counties?.includes(county));
  const general = named.find((p) => p.counties === undefined);
  return (local && covering(local)) ?? (general ? covering(general) : null);
}

/** An entitlement or enabler by id, with the service it belongs to (null for an enabler). */
export function findEntitlement(checklist: Checklist, id: string): { readonly service: Service | null; readonly entitlement: Entitlement } | undefined {
  for (const service of checklist.services) {
    const entitlement = service.entitlements.find((e) => e.id === id);
    if (entitlement) return { service, entitlement };
  }
  const enabler = checklist.enablers.find((e) => e.id === id);
  return enabler && { service: null, entitlement: enabler };
}
