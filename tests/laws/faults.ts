// What goes wrong inside comes out as a question for the counter: a rule that throws, a parameter with no value for the day.
import type { Checklist } from '../../src/core/checklist/checklist.ts';
import type { Entitlement, RuleNode } from '../../src/core/checklist/schema.ts';
import { walkRule } from '../../src/core/checklist/walk-rule.ts';
import type { PlainDate } from '../../src/core/facts/calendar.ts';
import type { Family } from '../../src/core/facts/family.ts';
import { assessChild, type ChildAssessment } from '../../src/core/rules/assess-family.ts';
import { couldNotDecide, type Decision } from '../../src/core/rules/decide-entitlement.ts';
import { outOfDateQuestion } from '../../src/core/rules/evaluate.ts';

const decisionsOf = (child: ChildAssessment | undefined): readonly Decision[] =>
  child ? [...child.enablers, ...child.services.flatMap((s) => s.entitlements)] : [];

/** The checklist with every rule of some entitlements turned into another. */
function withRules(checklist: Checklist, turn: (e: Entitlement) => RuleNode): Checklist {
  const turned = <E extends Entitlement>(e: E): E => ({ ...e, rule: turn(e) });
  const services = checklist.services.map((s) => ({ ...s, entitlements: s.entitlements.map(turned) }));
  return { ...checklist, services, enablers: checklist.enablers.map(turned) };
}

/** A rule that throws when it is run. */
const throwing = (rule: RuleNode): RuleNode => ({
  all: [
    rule,
    {
      get is(): { fact: string; value: string } {
        throw new Error('on purpose');
      },
      reason: 'broken',
    },
  ],
});

/** Every entitlement in turn with a rule that throws: it is asked, and says why; the others stay as they were. */
export function throwingRules(checklist: Checklist, family: Family, date: PlainDate): readonly string[] {
  const id = family.children[0]?.id ?? '';
  const before = new Map(decisionsOf(assessChild(checklist, family, id, date)).map((d) => [d.id, d.verdict]));
  return [...before.keys()].flatMap((broken) => {
    const list = withRules(checklist, (e) => (e.id === broken ? throwing(e.rule) : e.rule));
    return decisionsOf(assessChild(list, family, id, date)).flatMap((d) => {
      if (d.id === broken) return d.verdict === 'ask' && d.questions.includes(couldNotDecide) ? [] : [`${d.id} throws and is ${d.verdict}`];
      // An enabler that cannot be run counts as in reach: somebody at the counter knows.
      const short = (v?: string) => (v === 'later' ? 'not-now' : v);
      return short(d.verdict) === short(before.get(d.id)) ? [] : [`${d.id} is ${d.verdict}, was ${before.get(d.id)}, while ${broken} throws`];
    });
  });
}

const parametersIn = (rule: RuleNode): ReadonlySet<string> =>
  new Set(
    [...walkRule(rule)].flatMap(([n]) =>
      [...JSON.stringify('all' in n || 'any' in n ? {} : n).matchAll(/"(?:parameter|from|under|through-year-of|at-least|age|line)":"([^"]+)"/g)].map(
        (m) => m[1] ?? '',
      ),
    ),
  );

/**
 * Each parameter in turn without its entry for the day: what was settled by it is asked, and the question says so;
 * a verdict that is still yes or no is the same as with it.
 */
export function withoutParameters(checklist: Checklist, family: Family, date: PlainDate): { readonly breaches: readonly string[]; readonly asked: number } {
  const id = family.children[0]?.id ?? '';
  const all = [...checklist.services.flatMap((s) => s.entitlements), ...checklist.enablers];
  const read = new Map(all.map((e) => [e.id, parametersIn(e.rule)]));
  const before = new Map(decisionsOf(assessChild(checklist, family, id, date)).map((d) => [d.id, d]));
  const short = (d: Decision) => (d.verdict === 'later' ? 'not-now' : d.verdict);
  let asked = 0;
  const breaches = [...new Set([...read.values()].flatMap((s) => [...s]))].flatMap((parameter) => {
    const parameters = checklist.parameters.map((p) =>
      p.id === parameter ? { ...p, history: p.history.filter((h) => h.from > date || (h.until !== null && h.until < date)) } : p,
    );
    return decisionsOf(assessChild({ ...checklist, parameters }, family, id, date)).flatMap((d) => {
      const was = before.get(d.id);
      if (!was || !read.get(d.id)?.has(parameter)) return [];
      if (short(d) === short(was)) return [];
      if (d.verdict === 'ask' && d.questions.includes(outOfDateQuestion)) {
        asked += 1;
        return [];
      }
      return d.verdict === 'open'
        ? []
        : [`${d.id} is ${d.verdict} without ${parameter} (${d.questions.join(', ')}), was ${was.verdict}: ${JSON.stringify(family)}`];
    });
  });
  return { breaches, asked };
}
