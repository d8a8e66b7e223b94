// Which example families see a fault: those whose expectations fail when the rules are run with it.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { ChecklistFiles } from '../../src/core/checklist/parse-checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { checkVignette, parseVignette, type Vignette } from '../../src/core/checklist/vignette.ts';
import type { Child, Family } from '../../src/core/facts/family.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import { readFamily } from '../../src/core/facts/read-family.ts';
import { assessFamily, type ChildAssessment, caseOf } from '../../src/core/rules/assess-family.ts';
import { type Case, decideEntitlement, verdicts } from '../../src/core/rules/decide-entitlement.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';
import type { Mutant } from './mutants.ts';

/** An example family, with each child's case on the rules as they are, made when first needed. */
export interface Example {
  readonly file: string;
  readonly vignette: Vignette;
  readonly family: Family;
  caseOf(child: string): Case;
  /** True where something is expected of an entitlement or enabler, by name or through its service. */
  expects(child: string, id: string): boolean;
}

const serviceOf = (checklist: Checklist, id: string) => checklist.services.find((s) => s.entitlements.some((e) => e.id === id));

/** All example families of the files; one that cannot be read is another test's business. */
export function examplesIn(files: ChecklistFiles, checklist: Checklist): readonly Example[] {
  return Object.entries(files).flatMap(([file, content]): readonly Example[] => {
    const parsed = file.startsWith('vignettes/') ? parseVignette(content) : null;
    if (parsed?.kind !== 'ready') return [];
    const { vignette } = parsed;
    const read = readFamily(checklist, vignette.family, vignette.date);
    if (read.kind !== 'ready') return [];
    const { family } = read;
    const cases = new Map<string, Case>();
    return [
      {
        file,
        vignette,
        family,
        caseOf(child) {
          const c = cases.get(child) ?? caseOf(checklist, family, child, vignette.date);
          if (!c) throw new Error(`${file}: no child ${child}`);
          cases.set(child, c);
          return c;
        },
        expects(child, id) {
          const expected = vignette.expect[child] ?? {};
          return id in expected || (serviceOf(checklist, id)?.id ?? '') in expected;
        },
      },
    ];
  });
}

/** The checklist with the fault in it. */
export function faulty(checklist: Checklist, m: Mutant): Checklist {
  switch (m.of) {
    case 'entitlement': {
      const put = (all: readonly Entitlement[]) => all.map((e) => (e.id === m.entitlement.id ? m.entitlement : e));
      return { ...checklist, services: checklist.services.map((s) => ({ ...s, entitlements: put(s.entitlements) })) };
    }
    case 'enabler':
      return { ...checklist, enablers: checklist.enablers.map((e) => (e.id === m.entitlement.id ? { ...e, ...m.entitlement } : e)) };
    case 'fact':
      return { ...checklist, facts: new Map(checklist.facts).set(m.fact.id, m.fact) };
    case 'definition':
      return { ...checklist, definition: m.definition };
  }
}

const nothing: Omit<ChildAssessment, 'id'> = { definition: { inside: 'unknown', clauses: [] }, enablers: [], services: [] };

/** True where the example's expectations of these names fail on what is assessed of each child. */
function fails(x: Example, names: readonly string[], definition: boolean, assess: (child: Child) => Omit<ChildAssessment, 'id'>): boolean {
  const expect = Object.fromEntries(
    Object.entries(x.vignette.expect).map(([child, expected]) => [
      child,
      Object.fromEntries(Object.entries(expected).filter(([name]) => names.includes(name))),
    ]),
  );
  const vignette = { ...x.vignette, expect, definition: definition ? x.vignette.definition : undefined };
  const children = x.family.children.map((child) => ({ id: child.id, ...assess(child) }));
  return checkVignette(vignette, { date: x.vignette.date, edition: '', children }).length > 0;
}

function seenInOne(entitlement: Entitlement, checklist: Checklist, examples: readonly Example[]): Example | undefined {
  const service = serviceOf(checklist, entitlement.id);
  const names = [entitlement.id, ...(service ? [service.id] : [])];
  return examples
    .filter((x) => x.family.children.some(({ id }) => x.expects(id, entitlement.id)))
    .find((x) =>
      fails(x, names, false, ({ id }) => {
        if (!x.expects(id, entitlement.id)) return nothing;
        const decision = decideEntitlement(entitlement, x.caseOf(id));
        if (!service) return { ...nothing, enablers: [decision] };
        const whole = service.id in (x.vignette.expect[id] ?? {});
        const others = whole ? service.entitlements.filter((e) => e.id !== entitlement.id).map((e) => decideEntitlement(e, x.caseOf(id))) : [];
        const entitlements = [decision, ...others];
        const verdict = verdicts.find((v) => entitlements.some((e) => e.verdict === v)) ?? 'ask';
        return { ...nothing, services: [{ id: service.id, category: service.category, verdict, urgent: false, entitlements }] };
      }),
    );
}

/** Whether the fault brings an enabler into a child's reach, or out of it: all that other rules see of it. */
const reachChanges = (enabler: Entitlement, c: Case): boolean =>
  (decideEntitlement(enabler, c).verdict === 'not-now') !== ((c.held.get(enabler.id) ?? 'not-now') === 'not-now');

/** Whether some fact of a child reads otherwise with the fault. */
function readsOtherwise(checklist: Checklist, whole: Checklist, x: Example, child: Child): boolean {
  const [before, after] = [checklist, whole].map((list) => readFacts(list, x.family.household, child, x.vignette.date, evaluate));
  return [...whole.facts.keys()].some((id) => JSON.stringify(before?.read(id)) !== JSON.stringify(after?.read(id)));
}

/** The first example family that sees the fault, or undefined when it survives. */
export function killerOf(m: Mutant, checklist: Checklist, examples: readonly Example[]): Example | undefined {
  if (m.of === 'entitlement') return seenInOne(m.entitlement, checklist, examples);
  if (m.of === 'definition') {
    const defined = examples.filter((x) => x.vignette.definition !== undefined);
    return defined.find((x) =>
      fails(x, [], true, (child) => {
        const { least, most } = evaluate(m.definition, readFacts(checklist, x.family.household, child, x.vignette.date, evaluate));
        return { ...nothing, definition: { inside: least === 2 ? 'yes' : most === 0 ? 'no' : 'unknown', clauses: [] } };
      }),
    );
  }
  const direct = m.of === 'enabler' ? seenInOne(m.entitlement, checklist, examples) : undefined;
  if (direct) return direct;
  const whole = faulty(checklist, m);
  const touched = (x: Example, child: Child) =>
    m.of === 'enabler' ? reachChanges(m.entitlement, x.caseOf(child.id)) : readsOtherwise(checklist, whole, x, child);
  const sees = (x: Example) => checkVignette(x.vignette, assessFamily(whole, x.family, x.vignette.date)).length > 0;
  return examples.find((x) => x.family.children.some((child) => touched(x, child)) && sees(x));
}
