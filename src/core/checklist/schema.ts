// The shape of every file under checklist/, once, for build, command line and run time.
// Knows shapes only; what one file promises another is checked in cross-checks.ts.
import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by "-"'));
const key = id;
const isoDate = v.pipe(v.string(), v.isoDate('a date is written YYYY-MM-DD'));
const isoMonthOrDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is written YYYY, YYYY-MM or YYYY-MM-DD'));
const factId = v.pipe(v.string(), v.regex(/^(child|household)\.[a-z0-9]+(-[a-z0-9]+)*$/, 'a fact is written subject.attribute'));

/** Where a statement stands: a source of sources.json and the place in it. */
export const citation = v.strictObject({ id, at: v.optional(v.string()) });

const value = v.union([v.string(), v.number(), v.boolean()]);
const common = {
  reason: v.optional(key),
  enabler: v.optional(id),
  source: v.optional(citation),
};

/** A rule node: exactly one operator; leaves name their reason. */
export type RuleNode = {
  readonly reason?: string | undefined;
  readonly enabler?: string | undefined;
  readonly source?: { readonly id: string; readonly at?: string | undefined } | undefined;
} & (
  | { readonly all: readonly RuleNode[] }
  | { readonly any: readonly RuleNode[] }
  | { readonly not: RuleNode }
  | { readonly always: true }
  | { readonly counter: string }
  | { readonly confirm: { readonly of: RuleNode; readonly question: string } }
  | { readonly is: { readonly fact: string; readonly value: string | number | boolean } }
  | { readonly in: { readonly fact: string; readonly values: readonly (string | number | boolean)[] } }
  | { readonly has: { readonly fact: string; readonly values: readonly string[] } }
  | { readonly 'at-least': { readonly fact: string; readonly parameter: string } }
  | { readonly 'at-most': { readonly fact: string; readonly parameter: string } }
  | { readonly before: { readonly fact: string; readonly parameter: string } }
  | { readonly after: { readonly fact: string; readonly parameter: string } }
  | { readonly 'on-or-after': { readonly fact: string; readonly parameter: string } }
  | { readonly age: { readonly from?: string | undefined; readonly under?: string | undefined; readonly 'through-year-of'?: string | undefined } }
  | { readonly 'school-line': { readonly age: string; readonly line: string } }
  | { readonly 'here-for': { readonly 'at-least': string } }
  | { readonly 'in-zone': { readonly values: readonly string[] } }
  | { readonly since: { readonly parameter: string } }
);

const factParameter = v.strictObject({ fact: factId, parameter: id });
const operators: Record<string, v.GenericSchema> = {
  all: v.pipe(v.array(v.lazy(() => ruleNodeSchema)), v.minLength(1)),
  any: v.pipe(v.array(v.lazy(() => ruleNodeSchema)), v.minLength(1)),
  not: v.lazy(() => ruleNodeSchema),
  always: v.literal(true),
  counter: key,
  confirm: v.strictObject({ of: v.lazy(() => ruleNodeSchema), question: key }),
  is: v.strictObject({ fact: factId, value }),
  in: v.strictObject({ fact: factId, values: v.pipe(v.array(value), v.minLength(1)) }),
  has: v.strictObject({ fact: factId, values: v.pipe(v.array(v.string()), v.minLength(1)) }),
  'at-least': factParameter,
  'at-most': factParameter,
  before: factParameter,
  after: factParameter,
  'on-or-after': factParameter,
  age: v.pipe(
    v.strictObject({ from: v.optional(id), under: v.optional(id), 'through-year-of': v.optional(id) }),
    v.check((a) => Object.keys(a).length > 0, 'an age names "from", "under" or "through-year-of"'),
  ),
  'school-line': v.strictObject({ age: id, line: id }),
  'here-for': v.strictObject({ 'at-least': id }),
  'in-zone': v.strictObject({ values: v.pipe(v.array(v.picklist(['xining', 'haidong', 'six-prefectures'])), v.minLength(1)) }),
  since: v.strictObject({ parameter: id }),
};
/** The closed list of operators. */
export const operatorNames: readonly string[] = Object.keys(operators);
const branches = new Set(['all', 'any', 'not', 'counter', 'confirm']);

const shapes = new Map<string, v.GenericSchema>();
function shapeOf(operator: string): v.GenericSchema {
  const held = shapes.get(operator);
  if (held) return held;
  const shape = v.strictObject({ ...common, [operator]: operators[operator] as v.GenericSchema });
  shapes.set(operator, shape);
  return shape;
}
/** The shape of a node of each operator, for the editors' schema. */
export const operatorShapes = (): readonly v.GenericSchema[] => operatorNames.map(shapeOf);

export const ruleNodeSchema: v.GenericSchema<unknown, RuleNode> = v.pipe(
  v.looseObject({}),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const node = dataset.value as Record<string, unknown>;
    const named = Object.keys(node).filter((k) => k in operators);
    const [operator] = named;
    if (operator === undefined || named.length > 1) {
      addIssue({
        message: `a rule node has exactly one operator of: ${operatorNames.join(', ')}; this one has ${named.length === 0 ? `none (keys: ${Object.keys(node).join(', ')})` : named.join(' and ')}`,
      });
      return NEVER;
    }
    const result = v.safeParse(shapeOf(operator), node);
    for (const issue of result.issues ?? []) {
      addIssue({ message: issue.message, path: issue.path as never });
    }
    if (!branches.has(operator) && node['reason'] === undefined) {
      addIssue({ message: `"${operator}" decides something, so it names its "reason"` });
    }
    return result.success ? (result.output as RuleNode) : NEVER;
  }),
);

export const routeNames = ['automatic', 'here', 'file-here-decided-at-hukou', 'at-hukou-place', 'online'] as const;
const route = v.strictObject({
  when: v.optional(ruleNodeSchema),
  route: v.picklist(routeNames),
  offices: v.array(id),
});

const documentUse = v.strictObject({
  id,
  need: v.picklist(['required', 'usually', 'if-at-hand']),
  when: v.optional(ruleNodeSchema),
  source: citation,
});

export const entitlementFields = {
  id,
  encodes: v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d$/))),
  about: v.picklist(['child', 'household']),
  grade: v.picklist(['L', 'A', 'B', 'C', 'M']),
  rule: ruleNodeSchema,
  discretion: v.nullable(v.strictObject({ decides: id, question: key, source: v.optional(citation) })),
  urgent: v.nullable(v.strictObject({ when: ruleNodeSchema })),
  routes: v.pipe(v.array(route), v.minLength(1)),
  slip: v.boolean(),
  documents: v.array(documentUse),
  'not-asked': v.array(v.strictObject({ key, force: v.picklist(['forbidden', 'not-needed']), source: citation })),
  hotline: v.nullable(v.pipe(v.string(), v.regex(/^\d{3,5}$/))),
  amounts: v.array(id),
  clock: v.nullable(id),
  windows: v.array(id),
  questions: v.array(key),
  'other-doors': v.array(id),
  advice: v.array(v.strictObject({ key, when: v.optional(ruleNodeSchema), source: v.optional(citation), renews: v.optional(v.literal(true)) })),
  sources: v.pipe(v.array(citation), v.minLength(1)),
};

/** 子项: the thing one actually applies for. */
export const entitlementSchema = v.strictObject(entitlementFields);

/** A key that opens other doors; `gives` is what holding it makes true. */
export const enablerSchema = v.strictObject({
  ...entitlementFields,
  gives: v.record(factId, v.pipe(v.array(v.union([value, v.array(v.string())])), v.minLength(1))),
});

/** One of the public services of the list. */
export const serviceSchema = v.strictObject({
  id,
  category: v.string(),
  order: v.pipe(v.number(), v.integer(), v.minValue(1)),
  verified: v.boolean(),
  confidence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  sources: v.pipe(v.array(citation), v.minLength(1)),
  reviewed: v.strictObject({ on: isoDate, next: isoDate }),
  entitlements: v.pipe(v.array(entitlementSchema), v.minLength(1)),
});

export const stageNames = ['child', 'home', 'school', 'health', 'family'] as const;
/** A fact we may ask. */
export const factSchema = v.strictObject({
  id: factId,
  about: v.picklist(['child', 'household']),
  type: v.picklist(['choice', 'set', 'date', 'number', 'boolean', 'county']),
  values: v.optional(v.array(v.union([v.string(), v.number()]))),
  stage: v.picklist(stageNames),
  order: v.number(),
  sensitive: v.boolean(),
  carried: v.boolean(),
  /** Nobody can make it otherwise: its being otherwise is never named as what would change a verdict. */
  fixed: v.optional(v.boolean()),
  'asked-when': v.optional(ruleNodeSchema),
  /** What stands in for the answer where it is not asked. */
  implied: v.optional(v.array(v.strictObject({ when: ruleNodeSchema, value }))),
  'holds-until': v.optional(id),
  'moves-on': v.optional(v.array(v.strictObject({ from: value, to: value, when: ruleNodeSchema }))),
});

const parameterValue = v.union([
  v.number(),
  isoDate,
  v.strictObject({ 'month-day': v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/)) }),
  v.strictObject({ from: isoDate, until: isoDate }),
]);
/**
 * A dated value: thresholds, amounts, windows, clocks. `until` is the last day it holds.
 * A `yearly` window comes again on about the same days; `concerns` says whom it is for, read on its first day.
 */
export const parameterSchema = v.strictObject({
  id,
  unit: v.picklist([
    'years',
    'months',
    'days',
    'working-days',
    'hours',
    'yuan-a-year',
    'yuan-a-month',
    'yuan',
    'yuan-a-day',
    'date',
    'month-day',
    'window',
    'count',
  ]),
  counties: v.optional(v.array(v.pipe(v.string(), v.regex(/^63\d{4}$/)))),
  yearly: v.optional(v.literal(true)),
  concerns: v.optional(ruleNodeSchema),
  history: v.pipe(
    v.array(
      v.strictObject({ from: isoDate, until: v.nullable(isoDate), value: parameterValue, grade: v.picklist(['L', 'A', 'B', 'C', 'M']), source: citation }),
    ),
    v.minLength(1),
  ),
});

/** A document cited: by its own title, never by a copy's address. */
export const sourceSchema = v.strictObject({
  id,
  title: v.pipe(v.string(), v.minLength(2)),
  described: v.boolean(),
  number: v.optional(v.string()),
  issuer: v.optional(v.string()),
  date: v.union([isoMonthOrDate, v.literal('undated')]),
  grade: v.picklist(['L', 'A', 'B', 'C', 'M']),
  checked: isoDate,
  register: v.optional(v.string()),
});

export const officeSchema = v.strictObject({
  id,
  level: v.picklist(['village', 'township', 'county', 'school', 'clinic', 'elsewhere', 'none']),
  order: v.number(),
  visited: v.boolean(),
});
export const documentSchema = v.strictObject({ id, picture: id });
export const categorySchema = v.strictObject({ id: v.string(), key: id, icon: id });
export const sectionSchema = v.strictObject({ id: v.string(), title: v.string() });
export const placeSchema = v.strictObject({
  code: v.pipe(v.string(), v.regex(/^63\d{4}$/)),
  zh: v.string(),
  en: v.string(),
  zone: v.picklist(['xining', 'haidong', 'six-prefectures']),
  counties: v.array(v.strictObject({ code: v.pipe(v.string(), v.regex(/^63\d{4}$/)), zh: v.string(), en: v.string() })),
});
export const hotlineSchema = v.strictObject({ number: v.pipe(v.string(), v.regex(/^\d{3,5}$/)), source: citation });

/** checklist/manifest.json: which edition this is. `format` is the grammar's version. */
export const manifestSchema = v.strictObject({ format: v.number(), edition: isoDate, title: v.string() });
/** The grammar this program reads. */
export const knownFormat = 1;

export const files = {
  manifest: manifestSchema,
  facts: v.array(factSchema),
  sources: v.array(sourceSchema),
  parameters: v.array(parameterSchema),
  service: serviceSchema,
  enabler: enablerSchema,
  categories: v.array(categorySchema),
  sections: v.array(sectionSchema),
  documents: v.array(documentSchema),
  offices: v.array(officeSchema),
  places: v.array(placeSchema),
  hotlines: v.array(hotlineSchema),
} as const;

export type Service = v.InferOutput<typeof serviceSchema>;
export type Entitlement = v.InferOutput<typeof entitlementSchema>;
export type Enabler = v.InferOutput<typeof enablerSchema>;
export type Fact = v.InferOutput<typeof factSchema>;
export type Parameter = v.InferOutput<typeof parameterSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Office = v.InferOutput<typeof officeSchema>;
export type Document = v.InferOutput<typeof documentSchema>;
export type Category = v.InferOutput<typeof categorySchema>;
export type Section = v.InferOutput<typeof sectionSchema>;
export type Prefecture = v.InferOutput<typeof placeSchema>;
export type Hotline = v.InferOutput<typeof hotlineSchema>;
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type RouteName = (typeof routeNames)[number];
export type StageName = (typeof stageNames)[number];
export type Citation = v.InferOutput<typeof citation>;
