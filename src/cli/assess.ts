// `qingdan assess`: one household, the same engine, readable or as JSON.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { entitlementRoot, reasonRoot } from '../content/key-grammar.ts';
import { type Checklist, findEntitlement } from '../core/checklist/checklist.ts';
import { isDate, type PlainDate } from '../core/facts/calendar.ts';
import type { Family } from '../core/facts/family.ts';
import { dateIn, type FamilyProblem, readFamily } from '../core/facts/read-family.ts';
import { type Assessment, assessFamily, type ChildAssessment, caseOf } from '../core/rules/assess-family.ts';
import { answerChanges, type Change, type Decision, verdicts } from '../core/rules/decide-entitlement.ts';
import type { Clause } from '../core/rules/finding.ts';
import { BadInput } from './bad-input.ts';
import { loadChecklist } from './project-files.ts';
import { today } from './today.ts';
import { loadWords, type Words } from './words.ts';

const truthOf = (c: Clause): 'yes' | 'no' | 'unknown' => (c.least === 2 ? 'yes' : c.most === 0 ? 'no' : 'unknown');

function readInput(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path === '-' ? 0 : path, 'utf8'));
  } catch (error) {
    throw new BadInput(`${path}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function sentence(problem: FamilyProblem, words: Words): string {
  const text =
    words(`ui:problems.${problem.code}`, { value: problem.value ?? '', allowed: problem.allowed ?? '', fact: problem.fact ?? '', name: problem.field }) ??
    problem.code;
  const detail = [problem.value === undefined ? '' : JSON.stringify(problem.value), problem.allowed === undefined ? '' : `(${problem.allowed})`]
    .filter(Boolean)
    .join(' ');
  return `${problem.field}: ${[text, detail].filter(Boolean).join(' ')}`;
}

function changesOf(checklist: Checklist, family: Family, child: ChildAssessment, decision: Decision, date: PlainDate): readonly Change[] {
  const c = caseOf(checklist, family, child.id, date);
  const entitlement = findEntitlement(checklist, decision.id)?.entitlement;
  return c && entitlement ? [...decision.changes, ...answerChanges(entitlement, c, decision)] : decision.changes;
}

function asJson(checklist: Checklist, family: Family, assessment: Assessment): unknown {
  return {
    date: assessment.date,
    edition: assessment.edition,
    children: assessment.children.map((child) => ({
      id: child.id,
      definition: child.definition.inside,
      enablers: child.enablers.map((d) => ({ id: d.id, verdict: d.verdict })),
      services: child.services.map((service) => ({
        id: service.id,
        category: service.category,
        verdict: service.verdict,
        entitlements: service.entitlements.map((d) => ({
          id: d.id,
          verdict: d.verdict,
          route: d.route,
          receiving: d.offices[0] ?? null,
          urgent: d.urgent,
          received: d.received,
          edge: d.edge,
          reasons: d.clauses.map((c) => ({ clause: c.reason, value: truthOf(c), facts: c.facts })),
          missing: d.missing,
          questions: d.questions,
          changes: changesOf(checklist, family, child, d, assessment.date),
        })),
      })),
    })),
  };
}

function why(checklist: Checklist, decision: Decision, words: Words): string {
  const said = (key: string) => words(`${entitlementRoot(checklist, decision.id)}.questions.${key}`) ?? words(`ui:questions.${key}`) ?? key;
  if (decision.verdict === 'open') return decision.missing.map((f) => words(`facts:${f}.label`) ?? f).join(' · ');
  if (decision.verdict === 'ask') return decision.questions.map(said).join(' · ');
  const clauses = decision.clauses.map((c) => words(`${reasonRoot(checklist, decision.id)}.${c.reason}.${c.least === 2 ? 'yes' : 'no'}`) ?? '').filter(Boolean);
  const dates = decision.changes.map((c) => (c.kind === 'date' ? c.date : c.kind === 'enabler' ? `→ ${words(`enablers:${c.enabler}.name`) ?? c.enabler}` : ''));
  return [...new Set([...clauses, ...dates].filter(Boolean))].join(' · ');
}

function asText(checklist: Checklist, assessment: Assessment, words: Words): string {
  const mark: Readonly<Record<string, string>> = { likely: '●', ask: '◐', open: '○', later: '◔', 'not-now': '–' };
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => words(key, values) ?? key;
  const lines = [
    `${say('ui:brand')} · ${assessment.date} · ${say('paper:fixed.edition', { edition: assessment.edition })}`,
    say('paper:fixed.first-opinion'),
    say('paper:fixed.working-list'),
    '',
  ];
  for (const child of assessment.children) {
    const counts = verdicts.map((v) => `${say(`ui:verdicts.${v}`)} ${child.services.filter((s) => s.verdict === v).length}`).join(' · ');
    lines.push(
      `== ${child.id} · ${counts}`,
      say(`ui:definition.${child.definition.inside === 'yes' ? 'inside' : child.definition.inside === 'no' ? 'outside' : 'unknown'}`, { name: child.id }),
    );
    for (const category of checklist.categories) {
      lines.push('', say(`categories:${category.key}.name`));
      for (const service of child.services.filter((s) => s.category === category.id)) {
        lines.push(
          ` ${mark[service.verdict] ?? ' '} ${say(`services:${service.id}.name`)} — ${say(`ui:verdicts.${service.verdict}`)}${service.urgent ? ' !' : ''}`,
        );
        for (const d of service.entitlements)
          lines.push(
            `     ${mark[d.verdict] ?? ' '} ${say(`${entitlementRoot(checklist, d.id)}.name`)}: ${say(`ui:verdicts.${d.verdict}`)}. ${why(checklist, d, words)}`,
          );
      }
    }
    lines.push('', say('results:keys.title'));
    for (const d of child.enablers)
      lines.push(`   ${mark[d.verdict] ?? ' '} ${say(`enablers:${d.id}.name`)}: ${say(`ui:verdicts.${d.verdict}`)}. ${why(checklist, d, words)}`);
    lines.push('');
  }
  return lines.join('\n');
}

/** @returns exit code; @throws {BadInput} naming the field */
export function assess(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      lang: { type: 'string', default: 'zh-Hans' },
      json: { type: 'boolean', default: false },
      checklist: { type: 'string' },
    },
  });
  const [path] = positionals;
  if (path === undefined) throw new BadInput('assess: name the file of one household');
  const words = loadWords(values.lang);
  const input = readInput(path);
  const own = dateIn(input);
  if (own === 'problem') throw new BadInput('date: a date is written YYYY-MM-DD');
  if (values.date !== undefined && !isDate(values.date)) throw new BadInput(`--date: "${values.date}" is no date; write YYYY-MM-DD`);
  const date = values.date ?? own ?? today();
  const checklist = values.checklist === undefined ? loadChecklist() : loadChecklist(values.checklist);
  const read = readFamily(checklist, input, date);
  if (read.kind === 'problems') throw new BadInput(read.problems.map((p) => sentence(p, words)).join('\n'));
  for (const field of read.dropped) process.stderr.write(`${field}: ${words('ui:problems.danger-dropped') ?? 'dropped unread'}\n`);
  const assessment = assessFamily(checklist, read.family, date);
  process.stdout.write(values.json ? `${JSON.stringify(asJson(checklist, read.family, assessment), null, 2)}\n` : asText(checklist, assessment, words));
  return 0;
}
