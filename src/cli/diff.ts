// `qingdan diff old/ new/`: what a change of the checklist says, in words, and which of many reference families it changes.
import { parseArgs } from 'node:util';
import { entitlementRoot } from '../content/key-grammar.ts';
import type { Checklist } from '../core/checklist/checklist.ts';
import type { Citation, RuleNode } from '../core/checklist/schema.ts';
import { compareChecklists, type Difference, joined, renamedIds } from '../core/comparison/compare-checklists.ts';
import { compareOutcomes, type Outcomes, type Shift } from '../core/comparison/compare-outcomes.ts';
import { referenceFamilies } from '../core/comparison/reference-families.ts';
import { isDate, type PlainDate } from '../core/facts/calendar.ts';
import type { Verdict } from '../core/rules/decide-entitlement.ts';
import { BadInput } from './bad-input.ts';
import { answersText, clauseText } from './clause-text.ts';
import { loadChecklist } from './project-files.ts';
import { today } from './today.ts';
import { loadWords, type Words } from './words.ts';

interface Editions {
  readonly before: Checklist;
  readonly after: Checklist;
  readonly date: PlainDate;
  readonly words: Words;
}

/** The name of a thing, and its id; the id alone for what the words do not know (any more). */
function nameOf({ after, words }: Editions, kind: string, id: string): string {
  const name = ((): string | null => {
    if (kind === 'service') return words(`services:${id}.name`);
    if (kind === 'entitlement' || kind === 'enabler') return words(`${entitlementRoot(after, id)}.name`);
    if (kind === 'fact') return words(`facts:${id}.label`);
    if (kind === 'parameter') return words(`parameters:amounts.${id}`);
    if (kind === 'source') return after.sources.get(id)?.title ?? null;
    return words(`${kind}s:${id}.name`);
  })();
  return name === null || name === id ? id : `${name} [${id}]`;
}

/** A value with its days and its source: `2018-12-29–: 16 (L, law-compulsory-education)`. */
function entryText(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('from' in value && 'until' in value && 'value' in value && 'grade' in value && 'source' in value))
    return null;
  const source = value.source as Citation;
  const shown = typeof value.value === 'object' ? JSON.stringify(value.value) : String(value.value);
  return `${value.from}–${value.until ?? ''}: ${shown} (${value.grade}, ${[source.id, source.at].filter(Boolean).join(' ')})`;
}

const short = (value: unknown): string => {
  const entry = entryText(value);
  if (entry !== null) return entry;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
};

/** What tells an item of a list from the others. */
function itemKey(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  const named = item as Readonly<Record<string, unknown>>;
  return String(named['id'] ?? named['key'] ?? named['route'] ?? named['code'] ?? named['from'] ?? JSON.stringify(item));
}

function listText(
  from: readonly unknown[],
  to: readonly unknown[],
  say: (key: string, values?: Readonly<Record<string, string>>) => string,
): readonly string[] {
  const [a, b] = [new Set(from.map((x) => JSON.stringify(x))), new Set(to.map((x) => JSON.stringify(x)))];
  const [gone, come] = [from.filter((x) => !b.has(JSON.stringify(x))), to.filter((x) => !a.has(JSON.stringify(x)))];
  const changed = gone.filter((x) => come.some((y) => itemKey(y) === itemKey(x)));
  const lines = [
    ...gone.filter((x) => !changed.includes(x)).map((x) => `− ${short(x)}`),
    ...come.filter((y) => !changed.some((x) => itemKey(x) === itemKey(y))).map((y) => `+ ${short(y)}`),
    ...changed.map((x) => `${short(x)} → ${short(come.find((y) => itemKey(y) === itemKey(x)))}`),
  ];
  return lines.length > 0 ? lines : [say('order')];
}

/** What one difference says, below the name of what it is about. */
function differenceLines(d: Difference, editions: Editions): readonly string[] {
  const { before, after, date, words } = editions;
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => words(`diff:${key}`, values) ?? key;
  const [field = '', part = ''] = (d.field ?? '').split(' ');
  const name = say(`fields.${field}`) === `fields.${field}` ? field : say(`fields.${field}`);
  if (d.change === 'added' || d.change === 'removed') return [say(d.change)];
  if (d.change === 'renamed') return [say('renamed', { from: String(d.from), to: String(d.to) })];
  if (d.change === 'moved') {
    const kind = d.kind === 'service' ? 'category' : 'service';
    return [
      say('moved', {
        from: kind === 'category' ? String(d.from) : nameOf(editions, kind, String(d.from)),
        to: kind === 'category' ? String(d.to) : nameOf(editions, kind, String(d.to)),
      }),
    ];
  }
  if (part === joined) return [`${name}: ${say('joined')}`];
  if (field === 'rule' || field === 'asked-when') {
    const was = d.from === null ? null : clauseText(d.from as RuleNode, { checklist: before, date, words });
    const is = d.to === null ? null : clauseText(d.to as RuleNode, { checklist: after, date, words });
    if (was === null || is === null) return [`${name}: ${was === null ? `+ ${is}` : `− ${was}`}`];
    return [was === is ? `${name}: ${is}: ${say('other-source')}` : `${name}: ${was} → ${is}`];
  }
  if (Array.isArray(d.from) && Array.isArray(d.to)) return listText(d.from, d.to, say).map((line) => `${name}: ${line}`);
  return [`${name}: ${short(d.from)} → ${short(d.to)}`];
}

function differencesText(differences: readonly Difference[], editions: Editions): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const d of differences) {
    const title = `${editions.words(`diff:kinds.${d.kind}`) ?? d.kind} · ${nameOf(editions, d.kind, d.id)}`;
    groups.set(title, [...(groups.get(title) ?? []), ...differenceLines(d, editions)]);
  }
  return [...groups].flatMap(([title, lines]) => [title, ...lines.map((line) => `   ${line}`)]);
}

const verdictName = (words: Words, verdict: Verdict | null): string =>
  verdict === null ? (words('diff:not-on-list') ?? '—') : (words(`ui:verdicts.${verdict}`) ?? verdict);

function shiftsText(shifts: readonly Shift[], editions: Editions): readonly string[] {
  const { words } = editions;
  const groups = new Map<string, string[]>();
  for (const shift of [...shifts].sort((a, b) => b.children - a.children)) {
    const title = `${words(`diff:kinds.${shift.kind}`) ?? shift.kind} · ${nameOf(editions, shift.kind, shift.id)}`;
    const counts = {
      from: verdictName(words, shift.from),
      to: verdictName(words, shift.to),
      children: String(shift.children),
      families: String(shift.families),
    };
    const example = shift.kind === 'service' ? [] : [`      ${words('diff:example', { answers: answersText(shift.example, words) }) ?? ''}`];
    groups.set(title, [...(groups.get(title) ?? []), `   ${words('diff:shift', counts) ?? ''}`, ...example]);
  }
  return [...groups].flatMap(([title, lines]) => [title, ...lines]);
}

function asText(differences: readonly Difference[], outcomes: Outcomes, editions: Editions): string {
  const { before, after, date, words } = editions;
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => words(`diff:${key}`, values) ?? key;
  const totals = { families: outcomes.families, children: outcomes.children, changed: outcomes.changed.length, differences: differences.length };
  return [
    say('title', { from: before.manifest.edition, to: after.manifest.edition }),
    '',
    `== ${say('rules')}`,
    ...(differences.length === 0 ? [say('no-difference')] : differencesText(differences, editions)),
    '',
    `== ${say('outcomes', { ...totals, date })}`,
    ...(outcomes.shifts.length === 0 ? [say('no-shift')] : shiftsText(outcomes.shifts, editions)),
    '',
    say('count', totals),
    '',
  ].join('\n');
}

/** @returns 0 when the two say the same, 1 when anything differs; @throws {BadInput} for a folder that holds no whole checklist */
export function diff(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      families: { type: 'string', default: '10000' },
      date: { type: 'string' },
      lang: { type: 'string', default: 'zh-Hans' },
      json: { type: 'boolean', default: false },
    },
  });
  const [old, now] = positionals;
  if (old === undefined || now === undefined) throw new BadInput('diff: name the folder of the old checklist and that of the new one');
  const count = Number(values.families);
  if (!Number.isInteger(count) || count < 0) throw new BadInput(`--families: "${values.families}" is no number of families`);
  if (values.date !== undefined && !isDate(values.date)) throw new BadInput(`--date: "${values.date}" is no date; write YYYY-MM-DD`);
  const date = values.date ?? today();
  const editions: Editions = { before: loadChecklist(old), after: loadChecklist(now), date, words: loadWords(values.lang) };
  const { before, after } = editions;
  const differences = compareChecklists(before, after);
  const outcomes = compareOutcomes(before, after, date, referenceFamilies([before, after], date, count), renamedIds(differences));
  const said = { from: before.manifest.edition, to: after.manifest.edition, date, differences, outcomes };
  process.stdout.write(values.json ? `${JSON.stringify(said, null, 2)}\n` : asText(differences, outcomes, editions));
  return differences.length + outcomes.shifts.length === 0 ? 0 : 1;
}
