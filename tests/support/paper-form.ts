// What a worker writes in the boxes of the paper interview for a family's answers.
import type { Answers, FactValue, Family } from '../../src/core/facts/family.ts';
import { isUnsaid } from '../../src/core/facts/family.ts';
import { cellKey, type PaperLine } from '../../src/core/interview/paper-form.ts';

function written(line: PaperLine, value: FactValue): string {
  if (isUnsaid(value)) return line.unknown;
  const codeOf = (v: unknown) => line.codes.find((c) => c.value === v)?.code ?? line.unknown;
  if (Array.isArray(value)) return value.map(codeOf).join('');
  if (line.fact.type === 'date') return String(value).replaceAll('-', '').padEnd(8, '0');
  if (line.fact.type === 'county') return String(value).slice(2);
  return line.fact.type === 'number' ? String(value) : codeOf(value);
}

/** The boxes of a family's form, by cell. */
export function writtenOnPaper(lines: readonly PaperLine[], family: Family): Readonly<Record<string, string>> {
  const cells = (about: 'household' | 'child', child: string | null, answers: Answers) =>
    lines
      .filter((l) => l.fact.about === about)
      .flatMap((line) => {
        const value = answers[line.fact.id];
        return value === undefined ? [] : [[cellKey({ line, child }), written(line, value)] as const];
      });
  return Object.fromEntries([...cells('household', null, family.household), ...family.children.flatMap((c) => cells('child', c.id, c.answers))]);
}
