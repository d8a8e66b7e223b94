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
