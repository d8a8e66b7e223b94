// `qingdan check`: every fault of checklist/ and locales/ at once, with file, line and reason; then what encodes what.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findNodeAtLocation, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { staleIn } from '../core/checklist/freshness.ts';
import { leftovers } from '../core/checklist/leftovers.ts';
import { mend } from '../core/checklist/mend.ts';
import { assembleChecklist, isAside, type Problem, parseChecklist } from '../core/checklist/parse-checklist.ts';
import { parseSlipCodes } from '../core/checklist/slip-codes.ts';
import { parseVignette } from '../core/checklist/vignette.ts';
import { isDate } from '../core/facts/calendar.ts';
import { BadInput } from './bad-input.ts';
import { checkWords } from './check-words.ts';
import { projectRoot, readTexts } from './project-files.ts';
import { today } from './today.ts';

interface Located {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function* repeatedKeys(node: Node | undefined): Generator<Node> {
  const names = new Set<unknown>();
  for (const child of node?.children ?? []) {
    const key = node?.type === 'object' ? child.children?.[0] : undefined;
    if (key && names.has(key.value)) yield key;
    if (key) names.add(key.value);
    yield* repeatedKeys(child);
  }
}

/** Without the spaces between tokens; what `JSON.stringify` gives of the same text, unless a key stands twice or something is written oddly. */
const packed = (text: string): string => text.replace(/("(?:[^"\\]|\\.)*")|\s+/g, '$1');

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads texts as JSON; syntax faults and repeated keys with their lines. The slow careful parser sees only files that are not plainly well. */
function readTrees(texts: ReadonlyMap<string, string>): { readonly values: Readonly<Record<string, unknown>>; readonly faults: readonly Located[] } {
  const values: Record<string, unknown> = {};
  const faults: Located[] = [];
  for (const [file, text] of texts) {
    const value = parsedOrUndefined(text);
    if (value !== undefined) values[file] = value;
    if (value !== undefined && JSON.stringify(value) === packed(text)) continue;
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true });
    const [first] = errors;
    if (value === undefined)
      faults.push({ file, ...positionOf(text, first?.offset ?? 0), message: `not JSON: ${first ? printParseErrorCode(first.error) : 'empty file'}` });
    else for (const key of repeatedKeys(tree)) faults.push({ file, ...positionOf(text, key.offset), message: `the key "${String(key.value)}" stands twice` });
  }
  return { values, faults };
}

function locate(problem: Problem, texts: ReadonlyMap<string, string>): Located {
  const text = texts.get(problem.file);
  const tree = text === undefined ? undefined : parseTree(text);
  if (text === undefined || !tree) return { file: problem.file, line: 1, column: 1, message: problem.message };
  let path = [...problem.path];
  let node = findNodeAtLocation(tree, path);
  while (!node && path.length > 0) {
    path = path.slice(0, -1);
    node = findNodeAtLocation(tree, path);
  }
  const at = problem.path.join('.');
  return { file: problem.file, ...positionOf(text, node?.offset ?? 0), message: at === '' ? problem.message : `${at}: ${problem.message}` };
}

/** @returns 0 when all is well, 1 when anything is wrong; with `--strict` also when anything is no longer fresh on the date */
export function check(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      checklist: { type: 'string', default: join(projectRoot, 'checklist') },
      locales: { type: 'string', default: join(projectRoot, 'locales') },
      strict: { type: 'boolean', default: false },
      date: { type: 'string', default: today() },
    },
  });
  if (!isDate(values.date)) throw new BadInput(`--date: "${values.date}" is no date; write YYYY-MM-DD`);
  const texts = readTexts(values.checklist);
  const { values: files, faults } = readTrees(texts);
  const parsed = parseChecklist(files, mend);
  const problems =
    parsed.kind === 'problems'
      ? parsed.problems
      : parsed.kind === 'newer'
        ? [{ file: 'manifest.json', path: ['format'], message: `grammar ${parsed.format} is newer than this program reads` }]
        : [];
  const untidy = problems.length === 0 ? leftovers(files) : [];
  const lines: Located[] = [...faults, ...[...problems, ...untidy].filter((p) => !faults.some((f) => f.file === p.file)).map((p) => locate(p, texts))];
  for (const [file, value] of Object.entries(files)) {
    if (!file.startsWith('vignettes/')) continue;
    const vignette = parseVignette(value);
    if (vignette.kind === 'problems') for (const message of vignette.problems) lines.push({ file, line: 1, column: 1, message });
  }
  const { checklist, parsed: shaped } = assembleChecklist(files, mend);
  const codes = parseSlipCodes(files['codes.json'], checklist);
  // Against a list that is itself broken the numbers say nothing.
  if (codes.kind === 'problems' && problems.length === 0) lines.push(...codes.problems.map((p) => locate(p, texts)));
  if (values.strict) lines.push(...[...staleIn(checklist, shaped, values.date)].map((p) => locate(p, texts)));
  const wordTexts = readTexts(values.locales);
  const words = readTrees(wordTexts);
  lines.push(...words.faults.map((f) => ({ ...f, file: `locales/${f.file}` })));
  for (const problem of checkWords(checklist, words.values)) {
    const located = locate(problem, wordTexts);
    lines.push({ ...located, file: `locales/${problem.file}` });
  }

  const out: string[] = [];
  for (const section of checklist.sections) {
    const encodedBy = [
      ...checklist.services.flatMap((s) => s.entitlements.map((e) => ({ name: `${s.id}/${e.id}`, e }))),
      ...checklist.enablers.map((e) => ({ name: `enabler/${e.id}`, e })),
    ];
    const names = encodedBy.filter(({ e }) => e.encodes.includes(section.id)).map(({ name }) => name);
    out.push(`${section.id.padEnd(3)} ${section.title}: ${names.join(', ') || 'NOT ENCODED'}`);
  }
  const entitlements = checklist.services.flatMap((s) => s.entitlements).length;
  const vignettes = Object.keys(files).filter((f) => f.startsWith('vignettes/')).length;
  out.push(
    '',
    `${checklist.services.length} services · ${entitlements} entitlements · ${checklist.enablers.length} enablers · ${checklist.facts.size} facts · ${checklist.parameters.length} parameters · ${checklist.sources.size} sources · ${vignettes} vignettes · ${Object.keys(files).filter((f) => !isAside(f)).length} files`,
  );
  process.stdout.write(`${out.join('\n')}\n`);
  for (const p of lines) process.stderr.write(`${p.file.startsWith('locales/') ? '' : 'checklist/'}${p.file}:${p.line}:${p.column} ${p.message}\n`);
  process.stdout.write(lines.length === 0 ? 'no problems\n' : `${lines.length} problem(s)\n`);
  return lines.length === 0 ? 0 : 1;
}
