// An example family with what a caseworker expects of it, and the comparison with what the rules say.
import * as v from 'valibot';
import type { Assessment } from '../rules/assess-family.ts';
import { type Decision, verdicts } from '../rules/decide-entitlement.ts';

const verdict = v.picklist(verdicts);
const expectation = v.union([
  verdict,
  v.strictObject({
    verdict: v.optional(verdict),
    route: v.optional(v.nullable(v.string())),
    receiving: v.optional(v.string()),
    offices: v.optional(v.array(v.string())),
    urgent: v.optional(v.boolean()),
    edge: v.optional(v.boolean()),
    missing: v.optional(v.array(v.string())),
    asks: v.optional(v.array(v.string())),
    enabler: v.optional(v.string()),
    from: v.optional(v.string()),
  }),
]);
/** Shape of a file under checklist/vignettes/. */
export const vignetteSchema = v.strictObject({
  about: v.string(),
  tells: v.pipe(v.string(), v.minLength(10)),
  cites: v.pipe(v.array(v.string()), v.minLength(1)),
  date: v.pipe(v.string(), v.isoDate()),
  household: v.record(v.string(), v.unknown()),
  children: v.pipe(v.array(v.looseObject({ id: v.string() })), v.minLength(1)),
  expect: v.record(v.string(), v.record(v.string(), expectation)),
  /** Per child: inside the definition of 流动儿童. Never a verdict. */
  definition: v.optional(v.record(v.string(), v.picklist(['yes', 'no', 'unknown']))),
});

/** What a file under checklist/vignettes/ holds. */
export type VignetteFile = v.InferOutput<typeof vignetteSchema>;

type Expectation = v.InferOutput<typeof expectation>;
export interface Vignette {
  readonly about: string;
  readonly tells: string;
  readonly cites: readonly string[];
  readonly date: string;
  /** Unread: {@link readFamily} takes it. */
  readonly family: unknown;
  readonly expect: Readonly<Record<string, Readonly<Record<string, Expectation>>>>;
  readonly definition?: Readonly<Record<string, 'yes' | 'no' | 'unknown'>> | undefined;
}

/** Reads a vignette file; problems are sentences. */
export function parseVignette(
  input: unknown,
): { readonly kind: 'ready'; readonly vignette: Vignette } | { readonly kind: 'problems'; readonly problems: readonly string[] } {
  const result = v.safeParse(vignetteSchema, input);
  if (!result.success) return { kind: 'problems', problems: result.issues.map((i) => `${v.getDotPath(i) ?? '(file)'}: ${i.message}`) };
  const { household, children, ...rest } = result.output;
  return { kind: 'ready', vignette: { ...rest, family: { household, children } } };
}

function differences(expected: Exclude<Expectation, string>, got: Decision): readonly string[] {
  const said: string[] = [];
  const compare = (what: string, want: unknown, have: unknown) => {
    if (want !== undefined && JSON.stringify(want) !== JSON.stringify(have))
      said.push(`${what}: expected ${JSON.stringify(want)}, the rules say ${JSON.stringify(have)}`);
  };
  compare('verdict', expected.verdict, got.verdict);
  compare('route', expected.route, got.route);
  compare('receiving', expected.receiving, got.offices[0]);
  compare('offices', expected.offices, got.offices);
  compare('urgent', expected.urgent, got.urgent);
  compare('edge', expected.edge, got.edge);
  compare('missing', expected.missing && [...expected.missing].sort(), [...got.missing].sort());
  compare('asks', expected.asks && [...expected.asks].sort(), [...got.questions].sort());
  if (expected.enabler !== undefined && !got.changes.some((c) => c.kind === 'enabler' && c.enabler === expected.enabler))
    said.push(`enabler: expected ${expected.enabler}, the rules say ${JSON.stringify(got.changes)}`);
  if (expected.from !== undefined && !got.changes.some((c) => c.kind === 'date' && c.date === expected.from))
    said.push(`from: expected ${expected.from}, the rules say ${JSON.stringify(got.changes)}`);
  return said;
}

/** Every difference between a vignette and the rules, as sentences; empty when they agree. */
export function checkVignette(vignette: Vignette, assessment: Assessment): readonly string[] {
  const inside = Object.entries(vignette.definition ?? {}).flatMap(([childId, want]) => {
    const got = assessment.children.find((c) => c.id === childId)?.definition.inside;
    return want === got ? [] : [`${childId} definition: expected ${want}, the rules say ${got ?? 'nothing: not in the family'}`];
  });
  const decided = Object.entries(vignette.expect).flatMap(([childId, expected]) => {
    const child = assessment.children.find((c) => c.id === childId);
    if (!child) return [`child ${childId}: not in the family`];
    return Object.entries(expected).flatMap(([id, want]) => {
      const decisions = [...child.enablers, ...child.services.flatMap((s) => s.entitlements)];
      const decision = decisions.find((d) => d.id === id);
      const wanted = typeof want === 'string' ? { verdict: want } : want;
      if (decision) return differences(wanted, decision).map((said) => `${childId} ${id}: ${said}`);
      const service = child.services.find((s) => s.id === id);
      if (!service) return [`${childId} ${id}: no such entitlement, enabler or service`];
      return wanted.verdict === undefined || wanted.verdict === service.verdict
        ? []
        : [`${childId} ${id}: expected ${wanted.verdict}, the rules say ${service.verdict}`];
    });
  });
  return [...inside, ...decided];
}
