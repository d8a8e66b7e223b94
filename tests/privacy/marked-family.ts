// An invented family whose every answer can be told from all else: rare signs where something is typed, odd days, and each picked answer by the name of its question and child.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactValue } from '../../src/core/facts/family.ts';
import { keyOf, type Question } from '../../src/core/interview/interview.ts';
import type { FamilyFile } from '../support/family-path.ts';
import type { Mark } from './marks.ts';

const site = join(import.meta.dirname, '../../dist/site');

export interface MarkedFamily {
  readonly family: FamilyFile;
  /** Typed on the children's page, in the order of the children. */
  readonly nicknames: readonly string[];
  /** Typed for the slips. */
  readonly names: readonly string[];
  readonly phone: string;
}

const signs = ['犇', '骉', '羴', '鱻', '麤'] as const;
const days = ['07-23', '08-29', '05-27', '03-19', '09-26'] as const;

const shared = { 'child.hukou-place': 'other-province', 'child.months-here': '6to11', 'child.disability': 'none', 'child.serious-illness': false } as const;
const ages = [
  {
    years: 7,
    'child.stage': 'primary',
    'child.school-kind': 'private-approved',
    'child.insured': 'hukou-place',
    'child.permit': 'child',
    'child.lives-with': 'both',
  },
  { years: 3, 'child.stage': 'kg-lower', 'child.insured': 'none', 'child.permit': 'registered-only', 'child.lives-with': 'one-parent' },
  { years: 14, 'child.stage': 'junior', 'child.school-kind': 'public', 'child.insured': 'here', 'child.permit': 'none', 'child.exam-plan': 'zhongkao' },
  { years: 11, 'child.stage': 'primary', 'child.boarding': true, 'child.insured': 'none', 'child.permit': 'parent-only', 'child.lives-with': 'other-guardian' },
  { years: 1, 'child.stage': 'under3-home', 'child.vaccine-book': 'gaps', 'child.insured': 'none', 'child.permit': 'none' },
] as const;

/** @param count of children, up to five */
export function markedFamily(today: string, count: number): MarkedFamily {
  const children = ages.slice(0, count).map(({ years, ...own }, i) => ({
    id: 'abcde'[i] ?? '',
    ...shared,
    ...own,
    'child.birth-date': `${Number(today.slice(0, 4)) - years}-${days[i]}`,
  }));
  return {
    family: { date: today, household: { 'household.residence-county': '630102', 'household.home': 'rent', 'household.low-income': ['none'] }, children },
    nicknames: signs.slice(0, count).map((sign) => `${sign}奀嘦`),
    names: signs.slice(0, count).map((sign) => `槑${sign}孬旺姆`),
    phone: '13977015286',
  };
}

/** What a family answered, by the forms it could be written in. A form that the program itself holds tells of nobody. */
export function marksOf({ family, nicknames, names, phone }: MarkedFamily, asked: readonly Question[]): readonly Mark[] {
  const typed = [...nicknames, ...names].map((text): Mark => ({ what: text, forms: [text] }));
  const told = [phone, `${phone.slice(0, 3)}-${phone.slice(3, 7)} ${phone.slice(7)}`, `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`];
  const value = (q: Question): FactValue => (q.child === null ? family.household : family.children.find((c) => c.id === q.child))?.[q.fact] ?? 'unknown';
  const picked = asked.map((q): Mark => {
    const serial = JSON.stringify(value(q));
    const date = q.fact === 'child.birth-date' ? [String(value(q))] : [];
    return { what: `${keyOf(q)} ${serial}`, forms: [keyOf(q), `"${q.fact}":${serial}`, `"${q.fact}",${serial}`, ...date] };
  });
  const program = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|js|css|json|svg|webmanifest)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  return [...typed, { what: phone, forms: told }, ...picked]
    .map((mark) => ({ ...mark, forms: mark.forms.filter((form) => !program.includes(form)) }))
    .filter((mark) => mark.forms.length > 0);
}
