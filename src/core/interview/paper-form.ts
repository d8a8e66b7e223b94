// The interview on paper: which boxes a form has, and what filled boxes stand for. Knows no words and no sheet.
import type { Checklist } from '../checklist/checklist.ts';
import { type Fact, type RuleNode, stageNames } from '../checklist/schema.ts';
import type { Answers, FactValue } from '../facts/family.ts';

/** One question of the form. */
export interface PaperLine {
  /** Counted from 1 in asking order. */
  readonly number: number;
  readonly fact: Fact;
  /** Characters written for one answer; several for a set. */
  readonly boxes: number;
  /** What to write for each option; empty for dates, counties and numbers. */
  readonly codes: readonly { readonly code: string; readonly value: string | number | boolean }[];
  /** What to write for 说不准 and 不想说. */
  readonly unknown: string;
  /** Asked when one of these earlier lines has one of these codes; null: always. */
  readonly when: readonly { readonly number: number; readonly codes: readonly string[] }[] | null;
}

/** Codes of options in order: nine digits, then letters. */
const signs = [...'123456789ABCDEFGHJKLMNPQRSTUVWXYZ'];
/** Qinghai's division codes begin with these; the form has room for the rest. */
const province = '63';

const optionsOf = (fact: Fact): readonly (string | number | boolean)[] => (fact.type === 'boolean' ? [true, false] : (fact.values ?? []));

function boxesOf(fact: Fact): number {
  switch (fact.type) {
    case 'date':
      return 8;
    case 'county':
      return 4;
    case 'number':
      return 2;
    case 'set':
      return optionsOf(fact).length;
    default:
      return 1;
  }
}

/** Each leaf of what opens a fact, as the facts and values it names; null for a rule that paper cannot say in one breath. */
function openings(rule: RuleNode): readonly { readonly fact: string; readonly values: readonly (string | number | boolean)[] }[] | null {
  if ('any' in rule) {
    const parts = rule.any.map(openings);
    return parts.every((p) => p !== null) ? parts.flat() : null;
  }
  if ('is' in rule) return [{ fact: rule.is.fact, values: [rule.is.value] }];
  if ('in' in rule) return [rule.in];
  if ('has' in rule) return [rule.has];
  return null;
}

/**
 * The lines of the blank form: every fact with a closed answer, in asking order.
 * 已在享受 has as many options as there are entitlements; it changes no verdict and is left to the screen.
 */
export function paperLines(checklist: Checklist): readonly PaperLine[] {
  const asked = [...checklist.facts.values()]
    .filter((f) => f.type !== 'set' || f.values !== undefined)
    .sort((a, b) => stageNames.indexOf(a.stage) - stageNames.indexOf(b.stage) || a.order - b.order);
  const codesOf = (fact: Fact) => optionsOf(fact).map((value, i) => ({ code: signs[i] ?? '?', value }));
  const gate = (fact: Fact): PaperLine['when'] => {
    const named = fact['asked-when'] ? openings(fact['asked-when']) : null;
    return (
      named?.flatMap(({ fact: opener, values }) => {
        const at = asked.findIndex((f) => f.id === opener);
        const of = asked[at];
        return of ? [{ number: at + 1, codes: codesOf(of).flatMap((c) => (values.includes(c.value) ? [c.code] : [])) }] : [];
      }) ?? null
    );
  };
  return asked.map((fact, i) => ({
    number: i + 1,
    fact,
    boxes: boxesOf(fact),
    codes: codesOf(fact),
    unknown: fact.type === 'number' ? '99' : '0',
    when: gate(fact),
  }));
}

/** What is written in the boxes of one line means; undefined when they are empty, null when they mean nothing. */
export function readBoxes(line: PaperLine, written: string): FactValue | null | undefined {
  const text = written.replace(/[\s-]/g, '').toUpperCase();
  if (text === '') return undefined;
  if (text === line.unknown || (line.fact.type === 'date' && /^0+$/.test(text))) return 'unknown';
  const optionOf = (code: string) => line.codes.find((c) => c.code === code)?.value;
  switch (line.fact.type) {
    case 'date':
      return /^\d{8}$/.test(text) ? [text.slice(0, 4), text.slice(4, 6), text.slice(6)].filter((part) => part !== '00').join('-') : null;
    case 'county':
      return /^\d{4}$/.test(text) ? `${province}${text}` : null;
    case 'number':
      return /^\d{1,2}$/.test(text) ? Number(text) : null;
    case 'set': {
      const values = [...text].map(optionOf);
      return values.every((v) => v !== undefined) ? [...new Set(values.map(String))] : null;
    }
    default:
      return optionOf(text) ?? null;
  }
}

/** Where one answer stands on the form: a line, and a child's column (null for the household's). */
export interface PaperCell {
  readonly line: PaperLine;
  readonly child: string | null;
}
/** `12` or `12@a`. */
export const cellKey = ({ line, child }: PaperCell): string => (child === null ? String(line.number) : `${line.number}@${child}`);

/** A filled form as a file of one household has it (read on by `readFamily`), and the cells that mean nothing. */
export interface PaperReading {
  readonly family: { readonly household: Answers; readonly children: readonly Readonly<Record<string, FactValue>>[] };
  readonly unreadable: readonly PaperCell[];
}

/**
 * Reads a filled form.
 * @param written what stands in each cell, by {@link cellKey}
 * @param children the columns used, in order
 */
export function readPaper(lines: readonly PaperLine[], written: Readonly<Record<string, string>>, children: readonly string[]): PaperReading {
  const unreadable: PaperCell[] = [];
  const answers = (about: Fact['about'], child: string | null): Answers =>
    Object.fromEntries(
      lines
        .filter((l) => l.fact.about === about)
        .flatMap((line) => {
          const cell = { line, child };
          const value = readBoxes(line, written[cellKey(cell)] ?? '');
          if (value === null) unreadable.push(cell);
          return value === undefined || value === null ? [] : [[line.fact.id, value]];
        }),
    );
  return {
    family: { household: answers('household', null), children: children.map((id) => ({ ...answers('child', id), id })) },
    unreadable,
  };
}
