// Which example families see a fault: those whose expectations fail when the rules are run with it.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { ChecklistFiles } from '../../src/core/checklist/parse-checklist.ts';
import type { Entitlement } from '../../src/core/checklist/schema.ts';
import { checkVignette, parseVignette, type Vignette } from '../../src/core/checklist/vignette.ts';
import type { Family } from '../../src/core/facts/family.ts';
import { readFacts } from '../../src/core/facts/read-facts.ts';
import { readFamily } from '../../src/core/facts/read-family.ts';
import { type Assessment, assessFamily, type ChildAssessment, caseOf } from '../../src/core/rules/assess-family.ts';
import { type Case, decideEntitlement, verdicts } from '../../src/core/rules/decide-entitlement.ts';
import { evaluate } from '../../src/core/rules/evaluate.ts';
import type { Mutant } from './mutants.ts';

/** An example family, run once on the rules as they are. */
export interface Example {
  readonly file: string;
  readonly vignette: Vignette;
  readonly family: Family;
  readonly assessment: Assessment;
  readonly cases: ReadonlyMap<string, Case>;
  /** Per child, the entitlements and enablers something is expected of: by name, or through their service. */
  readonly expects: ReadonlyMap<string, ReadonlySet<string>>;
}

/** All example families of the files; one that cannot be read is another test's business. */
export function examplesIn(files: ChecklistFiles, checklist: Checklist): readonly Example[] {
  return Object.entries(files).flatMap(([file, content]): readonly Example[] => {
    const parsed = file.startsWith('vignettes/') ? parseVignette(content) : null;
    if (parsed?.kind !== 'ready') return [];
    const { vignette } = parsed;
    const read = readFamily(checklist, vignette.family, vignette.date);
    if (read.kind !== 'ready') return [];
    const { family } = read;
    const wanted = (names: readonly string[]) =>
      new Set([...names, ...checklist.services.filter((s) => names.includes(s.id)).flatMap((s) => s.entitlements.map((e) => e.id))]);
    return [
      {
        file,
        vignette,
        family,
        assessment: assessFamily(checklist, family, vignette.date),
        cases: new Map(
          family.children.flatMap(({ id }) => [[id, caseOf(checklist, family, id, vignette.date)] as const]).flatMap(([id, c]) => (c ? [[id, c]] : [])),
        ),
        expects: new Map(Object.entries(vignette.expect).map(([child, expected]) => [child, wanted(Object.keys(expected))])),
      },
    ];
  });
}

const put = <T extends { readonly id: string }>(all: readonly T[], one: T): readonly T[] => all.map((other) => (other.id === one.id ? one : other));

/** The assessment of a child with one entitlement decided anew; all others stay as they were. */
function redecided(child: ChildAssessment, entitlement: Entitlement, c: Case): ChildAssessment {
  const decision = decideEntitlement(entitlement, c);
  const services = child.services.map((s) => {
    if (!s.entitlements.some((e) => e.id === decision.id)) return s;
    const entitlements = put(s.entitlements, decision);
    return { ...s, entitlements, verdict: verdicts.find((v) => entitlements.some((e) => e.verdict === v)) ?? 'ask' };
  });
  return { ...child, services, enablers: put(child.enablers, decision) };
}

/** The checklist with the fault in it. */
export function faulty(checklist: Checklist, m: Mutant): Checklist {
  switch (m.of) {
    case 'entitlement':
      return { ...checklist, services: checklist.services.map((s) => ({ ...s, entitlements: [...put(s.entitlements, m.entitlement)] })) };
    case 'enabler':
      return { ...checklist, enablers: checklist.enablers.map((e) => (e.id === m.entitlement.id ? { ...e, ...m.entitlement } : e)) };
    case 'fact':
      return { ...checklist, facts: new Map(checklist.facts).set(m.fact.id, m.fact) };
    case 'definition':
      return { ...checklist, definition: m.definition };
  }
}

function seenBy(examples: readonly Example[], assess: (child: ChildAssessment, example: Example) => ChildAssessment): Example | undefined {
  return examples.find((x) => checkVignette(x.vignette, { ...x.assessment, children: x.assessment.children.map((child) => assess(child, x)) }).length > 0);
}

/** An example with no other expectations than of one entitlement, or the service it belongs to. */
function only(example: Example, id: string): Example {
  const service = example.assessment.children[0]?.services.find((s) => s.entitlements.some((e) => e.id === id))?.id;
  const about = Object.entries(example.vignette.expect).map(([child, expected]) => {
    const kept = Object.entries(expected).filter(([name]) => name === id || name === service);
    return [child, Object.fromEntries(kept)] as const;
  });
  return { ...example, vignette: { ...example.vignette, definition: undefined, expect: Object.fromEntries(about) } };
}

function seenInOne(entitlement: Entitlement, examples: readonly Example[]): Example | undefined {
  const { id } = entitlement;
  const expecting = (x: Example, child: string) => x.expects.get(child)?.has(id) === true;
  const some = examples.filter((x) => [...x.cases.keys()].some((child) => expecting(x, child))).map((x) => only(x, id));
  return seenBy(some, (child, x) => {
    const c = x.cases.get(child.id);
    return c && expecting(x, child.id) ? redecided(child, entitlement, c) : child;
  });
}

/** Whether the fault brings an enabler into a child's reach, or out of it: all that other rules see of it. */
const reachChanges = (enabler: Entitlement, c: Case): boolean =>
  (decideEntitlement(enabler, c).verdict === 'not-now') !== ((c.held.get(enabler.id) ?? 'not-now') === 'not-now');

/** Whether some fact of the child reads otherwise with the fault. */
function readsOtherwise(whole: Checklist, c: Case): boolean {
  const [before, after] = [c.checklist, whole].map((list) => readFacts(list, c.household, c.child, c.date, evaluate));
  return [...whole.facts.keys()].some((id) => JSON.stringify(before?.read(id)) !== JSON.stringify(after?.read(id)));
}

/** The first example family that sees the fault, or undefined when it survives. */
export function killerOf(m: Mutant, checklist: Checklist, examples: readonly Example[]): Example | undefined {
  if (m.of === 'entitlement') return seenInOne(m.entitlement, examples);
  if (m.of === 'definition') {
    const defined = examples.filter((x) => x.vignette.definition !== undefined);
    return seenBy(defined, (child, x) => {
      const c = x.cases.get(child.id);
      if (!c) return child;
      const { least, most } = evaluate(m.definition, readFacts(checklist, c.household, c.child, c.date, evaluate));
      return { ...child, definition: { inside: least === 2 ? 'yes' : most === 0 ? 'no' : 'unknown', clauses: [] } };
    });
  }
  const direct = m.of === 'enabler' ? seenInOne(m.entitlement, examples) : undefined;
  if (direct) return direct;
  const whole = faulty(checklist, m);
  const touched = (c: Case) => (m.of === 'enabler' ? reachChanges(m.entitlement, c) : readsOtherwise(whole, c));
  const some = examples.filter((x) => [...x.cases.values()].some(touched));
  return some.find((x) => checkVignette(x.vignette, assessFamily(whole, x.family, x.vignette.date)).length > 0);
}
