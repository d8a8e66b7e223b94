// Families that several tests share.
import type { FamilyFile } from './family-path.ts';

/** Three children of 2, 7 and 15 years, hukou in another province, eight months here. */
export const threeChildren = (date: string): FamilyFile => {
  const born = (years: number, monthDay: string) => `${Number(date.slice(0, 4)) - years}-${monthDay}`;
  const common = {
    'child.hukou-place': 'other-province',
    'child.months-here': '6to11',
    'child.lives-with': 'both',
    'child.parents-can-care': 'yes',
    'child.disability': 'none',
    'child.serious-illness': false,
  };
  return {
    date,
    household: {
      'household.residence-county': '630102',
      'household.home': 'rent',
      'household.parent-work': 'contract',
      'household.insured-months-here': '6plus',
      'household.low-income': ['none'],
      'household.shock': ['job-loss'],
      'household.case-involved': ['wage-claim'],
    },
    children: [
      {
        id: 'a',
        ...common,
        'child.birth-date': born(2, '01-15'),
        'child.permit': 'none',
        'child.stage': 'under3-home',
        'child.insured': 'none',
        'child.vaccine-book': 'gaps',
      },
      {
        id: 'b',
        ...common,
        'child.birth-date': born(7, '01-20'),
        'child.permit': 'child',
        'child.stage': 'primary',
        'child.school-kind': 'public',
        'child.boarding': false,
        'child.insured': 'hukou-place',
        'child.vaccine-book': 'complete',
        'child.sex': 'M',
      },
      {
        id: 'c',
        ...common,
        'child.birth-date': born(15, '01-10'),
        'child.permit': 'none',
        'child.stage': 'junior',
        'child.school-kind': 'public',
        'child.boarding': true,
        'child.insured': 'here',
        'child.vaccine-book': 'lost',
        'child.sex': 'F',
        'child.exam-plan': 'zhongkao',
      },
    ],
  };
};

/** One child to whom nearly everything applies: the most things and papers a single slip can hold. */
export const heavyFamily = (date: string): FamilyFile => ({
  date,
  household: {
    'household.residence-county': '632801',
    'household.home': 'rent',
    'household.parent-work': 'contract',
    'household.insured-months-here': '6plus',
    'household.low-income': ['dibao'],
    'household.low-income-where': 'here',
    'household.shock': ['accident', 'illness'],
    'household.case-involved': ['crime-victim'],
  },
  children: [
    {
      id: 'a',
      'child.birth-date': `${Number(date.slice(0, 4)) - 8}-03-17`,
      'child.sex': 'F',
      'child.hukou-place': 'other-province',
      'child.months-here': '12plus',
      'child.permit': 'child',
      'child.lives-with': 'other-guardian',
      'child.parent1-state': 'dead',
      'child.parent2-state': 'detained-6m',
      'child.stage': 'not-in-school',
      'child.disability': 'certificate',
      'child.disability-grade': 2,
      'child.serious-illness': true,
      'child.insured': 'none',
      'child.vaccine-book': 'lost',
    },
  ],
});
