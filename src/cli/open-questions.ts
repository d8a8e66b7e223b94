// `qingdan open-questions`: what each kind of office must confirm, as a letter ready to send. Everything in it comes from the checklist.
import { parseArgs } from 'node:util';
import { entitlementRoot } from '../content/key-grammar.ts';
import { type Checklist, parameterAt, parametersNamed } from '../core/checklist/checklist.ts';
import { officeAsked, questionsOf } from '../core/checklist/questions.ts';
import type { Enabler, Entitlement } from '../core/checklist/schema.ts';
import type { PlainDate } from '../core/facts/calendar.ts';
import { BadInput } from './bad-input.ts';
import { loadChecklist } from './project-files.ts';
import { today } from './today.ts';
import { loadWords, type Words } from './words.ts';

/** One thing to be told, with the names of all it is needed for. */
interface Point {
  readonly asked: string;
  readonly note: string | null;
  readonly things: string[];
}

interface Letter {
  readonly questions: Map<string, Point>;
  readonly values: Map<string, Point>;
}

/** Why a parameter's value is asked for on a date; null when it is known well enough. */
function doubtIn(checklist: Checklist, id: string, date: PlainDate, words: Words): string | null {
  const entry = parameterAt(checklist, id, date);
  if (entry) return entry.grade === 'M' ? words('letter:memory') : null;
  const last = parametersNamed(checklist, id)
    .flatMap((p) => p.history)
    .filter((h) => h.until !== null && h.until < date)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  return last ? words('letter:last', { from: last.from, until: last.until ?? '' }) : null;
}

function note(points: Map<string, Point>, asked: string, doubt: string | null, thing: string): void {
  const point = points.get(asked) ?? { asked, note: doubt, things: [] };
  if (!point.things.includes(thing)) point.things.push(thing);
  points.set(asked, point);
}

function lettersOf(checklist: Checklist, date: PlainDate, words: Words): ReadonlyMap<string, Letter> {
  const letters = new Map<string, Letter>();
  const rules: readonly (Entitlement | Enabler)[] = [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)];
  for (const e of rules) {
    const root = entitlementRoot(checklist, e.id);
    const name = words(`${root}.name`) ?? e.id;
    const office = officeAsked(checklist, e);
    const letter = letters.get(office) ?? { questions: new Map(), values: new Map() };
    letters.set(office, letter);
    for (const key of questionsOf(e)) note(letter.questions, words(`${root}.questions.${key}`) ?? words(`ui:questions.${key}`) ?? key, null, name);
    for (const id of e.amounts) {
      const doubt = doubtIn(checklist, id, date, words);
      if (doubt !== null) note(letter.values, words(`parameters:amounts.${id}`) ?? id, doubt, name);
    }
  }
  return letters;
}

function written(office: string, letter: Letter, edition: string, date: PlainDate, words: Words): string {
  const say = (key: string, values: Readonly<Record<string, string>> = {}) => words(`letter:${key}`, values) ?? key;
  const comma = words('paper:comma') ?? ', ';
  const point = ({ asked, note: doubt, things }: Point, i: number) =>
    [
      `${i + 1}. ${asked}`,
      `   ${say('for', { things: things.join(comma) })}`,
      ...(doubt === null ? [] : [`   ${doubt}`]),
      `   ${say('answer')}`,
      `   ${say('basis')}`,
      '',
    ].join('\n');
  const part = (title: string, points: Map<string, Point>) => (points.size === 0 ? [] : [`== ${say(title)}`, '', ...[...points.values()].map(point)]);
  return [
    say('to', { office: words(`offices:${office}.name`) ?? office }),
    '',
    say('why'),
    '',
    ...part('questions', letter.questions),
    ...part('values', letter.values),
    say('edition', { edition, date }),
    '',
  ].join('\n');
}

/** @returns exit code; @throws {BadInput} for an office the checklist does not know */
export function openQuestions(args: readonly string[]): number {
  const { values } = parseArgs({ args: [...args], options: { office: { type: 'string' }, lang: { type: 'string', default: 'zh-Hans' } } });
  const words = loadWords(values.lang);
  const checklist = loadChecklist();
  if (values.office !== undefined && !checklist.offices.has(values.office))
    throw new BadInput(`--office: no kind of office "${values.office}"; there are ${[...checklist.offices.keys()].join(', ')}`);
  const date = today();
  const order = (office: string) => checklist.offices.get(office)?.order ?? 999;
  const letters = [...lettersOf(checklist, date, words)]
    .filter(([office, { questions, values: figures }]) => (values.office ?? office) === office && questions.size + figures.size > 0)
    .sort(([a], [b]) => order(a) - order(b));
  const texts = letters.map(([office, letter]) => written(office, letter, checklist.manifest.edition, date, words));
  process.stdout.write(texts.length === 0 ? `${words('letter:nothing') ?? ''}\n` : texts.join(`${'-'.repeat(60)}\n`));
  return 0;
}
