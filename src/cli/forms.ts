// `qingdan forms`: the blank interview, the wall poster and the rules in plain words, written from the checklist.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';
import { formContext } from './forms/form-context.ts';
import { formDocument } from './forms/form-document.tsx';
import { InterviewSheet } from './forms/interview-sheet.tsx';
import { Poster } from './forms/poster.tsx';
import { RulesBook } from './forms/rules-book.tsx';
import { loadChecklist } from './project-files.ts';
import { today } from './today.ts';
import { loadWords } from './words.ts';

const forms = [
  { name: 'interview', page: 'size:A4;margin:9mm 10mm', draw: InterviewSheet },
  { name: 'poster', page: 'size:A3;margin:0', draw: Poster },
  { name: 'rules', page: 'size:A4;margin:10mm 12mm', draw: RulesBook },
] as const;

/** Prints a file with Debian's Chromium; the network is not asked. */
function printPdf(html: string, pdf: string): void {
  try {
    execFileSync('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, `file://${html}`], {
      stdio: 'ignore',
      timeout: 120_000,
    });
  } catch {
    throw new BadInput('forms: --pdf needs the program "chromium"; without it, open the .html files in any browser and print');
  }
}

/** @returns exit code; @throws {BadInput} when a file cannot be written or printed */
export function writeForms(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string', default: 'forms' },
      lang: { type: 'string', default: 'zh-Hans' },
      checklist: { type: 'string' },
      pdf: { type: 'boolean', default: false },
    },
  });
  const words = loadWords(values.lang);
  const context = formContext(values.checklist === undefined ? loadChecklist() : loadChecklist(values.checklist), words, values.lang, today());
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  for (const { name, page, draw } of forms) {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, formDocument(context.say(`forms:titles.${name}`), values.lang, page, draw({ c: context })));
    if (values.pdf) printPdf(file, join(folder, `${name}.pdf`));
    process.stdout.write(`${join(values.out, `${name}.${values.pdf ? 'pdf' : 'html'}`)}\n`);
  }
  return 0;
}
