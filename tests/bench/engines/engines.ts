// `npm run bench`, goals B1–B3: our compiled rules against straight-line JavaScript and against the peers, on the real services, in one process.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Checklist } from '../../../src/core/checklist/checklist.ts';
import { truthsOf } from '../../../src/core/compiled/bounds.ts';
import { compileChecklist } from '../../../src/core/compiled/compile-checklist.ts';
import { explainChecklist } from '../../../src/core/compiled/explain-checklist.ts';
import type { Answers } from '../../../src/core/facts/family.ts';
import { assessFamily } from '../../../src/core/rules/assess-family.ts';
import { fullFamily, partialFamily, seeded } from '../../support/random-family.ts';
import type { Goal } from '../goal.ts';
import { formulaOf, knowledgeOf, simple } from './formulas.ts';
import { nativeSource } from './native-reference.ts';
import { type Named, peersIn } from './peers.ts';
import { plainKleene } from './plain-kleene.ts';

type Household = readonly [household: Answers, child: Answers];

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;

/** Runs contenders in turn, some rounds of some CPU seconds each; the median households a second of each. */
async function measure(
  contenders: readonly { readonly name: string; readonly run: (i: number) => unknown }[],
  count: number,
): Promise<ReadonlyMap<string, number>> {
  const speeds = new Map(contenders.map((c) => [c.name, [] as number[]]));
  for (let round = 0; round < 6; round += 1) {
    for (const { name, run } of contenders) {
      const start = cpu();
      let done = 0;
      while (cpu() - start < 0.3 && done < 2e6) {
        const until = done + (done === 0 ? 1 : Math.max(1, Math.min(1000, done)));
        for (; done < until; done += 1) {
          const waiting = run(done % count);
          if (waiting instanceof Promise) await waiting;
        }
      }
      // The first round warms up.
      if (round > 0) speeds.get(name)?.push(done / (cpu() - start));
    }
  }
  return new Map([...speeds].map(([name, list]) => [name, median(list)]));
}

const childrenOf = (families: readonly { readonly household: Answers; readonly children: readonly { readonly answers: Answers }[] }[]): readonly Household[] =>
  families.flatMap((f) => f.children.map((c): Household => [f.household, c.answers]));

/** @param folder for what is generated and installed */
export async function engineGoals(checklist: Checklist, date: string, folder: string, households: number): Promise<readonly Goal[]> {
  const native = join(folder, 'native-reference.mjs');
  writeFileSync(native, nativeSource(checklist, date));
  const { status } = (await import(pathToFileURL(native).href)) as { status: (household: Answers, child: Answers, out: Uint8Array) => void };
  const compiled = compileChecklist(checklist, date);
  const explain = explainChecklist(checklist, date);
  const entitlements = checklist.services.flatMap((s) => s.entitlements);
  const out = new Uint8Array(entitlements.length);

  const families = Array.from({ length: households }, (_, i) => partialFamily(checklist, i + 1, date, 1));
  const few = families.slice(0, Math.min(households, 1000));
  const wrong = { plain: 0, native: 0, rules: 0 };
  const partly = childrenOf(families);
  for (const [household, child] of partly) {
    const found = compiled.boundsOf(household, child);
    status(household, child, out);
    const plain = plainKleene(checklist, household, child, date);
    for (const [i, e] of entitlements.entries()) {
      const truth = truthsOf(found[i] ?? 0);
      if (out[i] !== found[i]) wrong.native += 1;
      const [least, most] = plain(e.rule, e.discretion !== null);
      if (truth[0] !== least || truth[1] !== most) wrong.plain += 1;
    }
  }
  for (const family of few) {
    for (const [i, child] of assessFamily(checklist, family, date).children.entries()) {
      const verdicts = compiled.verdictsOf(family.household, family.children[i]?.answers ?? {}).entitlements;
      for (const [k, d] of child.services.flatMap((s) => s.entitlements).entries()) if (d.verdict !== verdicts[k]) wrong.rules += 1;
    }
  }

  // A record of one shape for all, as a hand would write it: some 15 % of the answers left out, as `undefined`.
  const facts = [...checklist.facts.keys()];
  const chance = seeded(7);
  const shaped = (answers: Answers, subject: string): Answers =>
    Object.fromEntries(facts.filter((f) => f.startsWith(subject)).map((f) => [f, chance.is(0.15) ? undefined : answers[f]])) as Answers;
  const whole = Array.from({ length: 1500 }, (_, i) => fullFamily(checklist, i + 1, date, 1));
  const timed = childrenOf(whole).map(([h, c]): Household => [shaped(h, 'household.'), shaped(c, 'child.')]);

  const known = childrenOf(whole).flatMap(([household, child]) => {
    const knowledge = knowledgeOf(checklist, household, child, date);
    return knowledge ? [{ household, child, knowledge }] : [];
  });
  const formulas = entitlements.flatMap((e) =>
    (['yes', 'counter'] as const).map((side) => ({
      id: `${e.id} ${side}`,
      formula: side === 'yes' && e.discretion ? ({ constant: false } as const) : simple(formulaOf(checklist, date, e.rule, side)),
    })),
  );
  const settled = new Set(formulas.flatMap(({ id, formula }) => ('constant' in formula && formula.constant ? [id] : [])));
  const given: readonly Named[] = formulas.filter(({ formula }) => !('constant' in formula));
  const peers = peersIn(folder, given);
  const unfair = new Map<string, number>();
  for (const peer of peers) {
    for (const { household, child, knowledge } of known.slice(0, 60)) {
      const holds = await peer.run(knowledge);
      const found = compiled.boundsOf(household, child);
      for (const [i, e] of entitlements.entries()) {
        const [least, most] = truthsOf(found[i] ?? 0);
        const theirs = holds.has(`${e.id} yes`) || settled.has(`${e.id} yes`) ? 2 : holds.has(`${e.id} counter`) || settled.has(`${e.id} counter`) ? 1 : 0;
        if (least !== theirs || most !== theirs) unfair.set(peer.name, (unfair.get(peer.name) ?? 0) + 1);
      }
    }
  }
  const speeds = await measure(
    [
      { name: 'native', run: (i) => status(timed[i % timed.length]?.[0] ?? {}, timed[i % timed.length]?.[1] ?? {}, out) },
      { name: 'status', run: (i) => compiled.boundsOf(timed[i % timed.length]?.[0] ?? {}, timed[i % timed.length]?.[1] ?? {}) },
      { name: 'verdicts', run: (i) => compiled.verdictsOf(timed[i % timed.length]?.[0] ?? {}, timed[i % timed.length]?.[1] ?? {}) },
      { name: 'explained', run: (i) => explain(timed[i % timed.length]?.[0] ?? {}, timed[i % timed.length]?.[1] ?? {}) },
      { name: 'status, known', run: (i) => compiled.boundsOf(known[i % known.length]?.household ?? {}, known[i % known.length]?.child ?? {}) },
      { name: 'explained, known', run: (i) => explain(known[i % known.length]?.household ?? {}, known[i % known.length]?.child ?? {}) },
      ...peers.map((peer) => ({ name: peer.name, run: (i: number) => peer.run(known[i % known.length]?.knowledge ?? {}) })),
    ],
    Math.max(timed.length, known.length),
  );
  const speed = (name: string) => speeds.get(name) ?? Number.NaN;
  const [jre = '', , publi = ''] = peers.map((p) => p.name);
  const lines = [...speeds].map(
    ([name, perSecond]) => `  ${name.padEnd(26)} ${Math.round(perSecond).toLocaleString('en').padStart(9)} households a CPU second`,
  );
  process.stdout.write(
    `${entitlements.length} rules of ${checklist.services.length} services; native is generated from the rules into ${native}, straight-line, as a hand would write it\n` +
      `peers hold ${given.length} formulas (for "yes" and for "at least the counter"), ${known.length} households of whom everything is known, read for them beforehand\n${lines.join('\n')}\n`,
  );
  const atMost = (id: string, what: string, value: number, goal: number): Goal => ({
    id,
    what,
    value: `${value.toFixed(1)} x`,
    goal: `≤ ${goal} x`,
    met: value <= goal,
  });
  const atLeast = (id: string, what: string, value: number, goal: number): Goal => ({
    id,
    what,
    value: `${Math.round(value)} x`,
    goal: `≥ ${goal} x`,
    met: value >= goal,
  });
  const none = (id: string, what: string, count: number): Goal => ({ id, what, value: String(count), goal: '0', met: count === 0 });
  return [
    atMost('B1', 'status of all rules against native', speed('native') / speed('status'), 4),
    atLeast('B1', `status against ${jre}`, speed('status, known') / speed(jre), 250),
    atMost('B2', 'status, reasons, next question against native status', speed('native') / speed('explained'), 25),
    atLeast('B2', `the same against ${jre}`, speed('explained, known') / speed(jre), 40),
    atLeast('B2', `the same against ${publi}`, speed('explained, known') / speed(publi), 400),
    none('B3', `differences from plain Kleene, ${partly.length} households x ${entitlements.length} rules`, wrong.plain),
    none('B3', 'differences of native from ours on the same', wrong.native),
    none('B3', `differences from the interpreter with "later", ${few.length} households`, wrong.rules),
    ...peers.map((p) => none('B', `wrong answers of ${p.name} on 60 known households (is the translation fair?)`, unfair.get(p.name) ?? 0)),
  ];
}
