// Which picture stands for which answer. A picture carries the kind or the amount; it is never an ornament.
import type { IconName } from '../../components/icon.tsx';

/** Parts of a ring that are filled; `more` for "and longer". */
export interface Amount {
  readonly parts: number;
  readonly filled: number;
  readonly more?: boolean;
}

const parent: Readonly<Record<string, IconName>> = {
  able: 'able',
  dead: 'candle',
  'declared-missing': 'missing',
  'no-contact-6m': 'no-call',
  'severe-disability': 'wheelchair',
  'serious-illness': 'bed',
  'detained-6m': 'bars',
  'guardianship-revoked': 'revoked',
  deported: 'far-away',
};

const icons: Readonly<Record<string, Readonly<Record<string, IconName>>>> = {
  'child.sex': { F: 'girl', M: 'boy' },
  'child.lives-with': { both: 'two-adults', 'one-parent': 'one-adult', 'other-guardian': 'elder', nobody: 'alone' },
  'child.parents-can-care': { yes: 'able', no: 'revoked' },
  'child.parent1-state': parent,
  'child.parent2-state': parent,
  'child.hukou-place': {
    'same-county': 'house-here',
    'other-district-same-city': 'two-houses',
    'other-county-qinghai': 'mountains',
    'other-province': 'train',
    none: 'no-book',
  },
  'child.permit': { child: 'card', 'parent-only': 'card-parent', 'registered-only': 'page-tick', none: 'no-card' },
  'household.home': { own: 'key', rent: 'signed', employer: 'building', relative: 'house-shared', none: 'bundle' },
  'child.stage': {
    'under3-home': 'cat-yu',
    nursery: 'blocks',
    'kg-lower': 'flower',
    'kg-final': 'kite',
    primary: 'cat-xue',
    junior: 'books-two',
    senior: 'books-three',
    vocational: 'wrench',
    special: 'cat-fu',
    'not-in-school': 'cat-zhu',
  },
  'child.school-kind': { public: 'school', 'private-approved': 'school-page', unapproved: 'school-unknown' },
  'child.boarding': { true: 'bed', false: 'walk' },
  'child.exam-plan': { zhongkao: 'pencil', gaokao: 'cap' },
  'child.insured': { here: 'here', 'hukou-place': 'book' },
  'child.vaccine-book': { complete: 'book-tick', gaps: 'book-gap', lost: 'book-lost' },
  'child.disability': { suspected: 'search', diagnosed: 'cat-yi', certificate: 'card' },
  'child.serious-illness': { true: 'bed' },
  'household.low-income': { dibao: 'bowl', tekun: 'hands', margin: 'bowl-half', monitored: 'eye', 'self-reported': 'coin' },
  'household.low-income-where': { here: 'here', hukou: 'book' },
  'household.shock': { accident: 'bandage', illness: 'bed', 'fire-disaster': 'flame', 'job-loss': 'no-work', death: 'candle', 'schooling-cost': 'cap' },
  'household.parent-work': { contract: 'signed', 'self-employed': 'shop', casual: 'hammer' },
  'household.case-involved': { 'crime-victim': 'shield', 'wage-claim': 'coin', 'family-dispute': 'quarrel', other: 'scales' },
};

const year = 12;
const amounts: Readonly<Record<string, Readonly<Record<string, Amount>>>> = {
  'child.months-here': {
    lt3: { parts: year, filled: 2 },
    '3to5': { parts: year, filled: 5 },
    '6to11': { parts: year, filled: 9 },
    '12plus': { parts: year, filled: 12, more: true },
  },
  'household.insured-months-here': { lt6: { parts: year, filled: 3 }, '6plus': { parts: year, filled: 6, more: true } },
  'child.disability-grade': { '1': { parts: 4, filled: 4 }, '2': { parts: 4, filled: 3 }, '3': { parts: 4, filled: 2 }, '4': { parts: 4, filled: 1 } },
};

const unsaid: Readonly<Record<string, IconName>> = { unknown: 'question', skip: 'skip', none: 'empty', false: 'empty' };

export const amountOf = (fact: string, value: string): Amount | undefined => amounts[fact]?.[value];

/** The picture of an answer; a page for those that are names of services. */
export const iconOf = (fact: string, value: string): IconName => icons[fact]?.[value] ?? unsaid[value] ?? 'page';
