// Families the papers are checked with. Their answers are odd enough to be found again where they must not stand.
import type { Family } from '../../src/core/facts/family.ts';

/** One girl in Xining with a chosen name on the slip, her family monitored and renting. */
export const oneChild: Family = {
  household: { 'household.residence-county': '630102', 'household.low-income': ['monitored'], 'household.home': 'rent', 'household.parent-work': 'casual' },
  children: [
    {
      id: 'a',
      answers: {
        'child.birth-date': '2013-11-05',
        'child.sex': 'F',
        'child.lives-with': 'both',
        'child.hukou-place': 'other-county-qinghai',
        'child.months-here': '6to11',
        'child.permit': 'none',
        'child.stage': 'junior',
        'child.disability': 'none',
        'child.insured': 'none',
        'child.vaccine-book': 'lost',
      },
    },
  ],
};

/** A boy with a certificate, his small sister, and a brother living with relatives; everything asked for. */
export const threeChildren: Family = {
  household: { 'household.residence-county': '632801', 'household.low-income': ['dibao'], 'household.home': 'rent', 'household.parent-work': 'contract' },
  children: [
    {
      id: 'a',
      answers: {
        'child.birth-date': '2018-03-17',
        'child.sex': 'M',
        'child.lives-with': 'both',
        'child.hukou-place': 'other-province',
        'child.months-here': '12plus',
        'child.permit': 'child',
        'child.stage': 'not-in-school',
        'child.disability': 'certificate',
        'child.disability-grade': 2,
        'child.serious-illness': true,
        'child.insured': 'here',
      },
    },
    {
      id: 'b',
      answers: { 'child.birth-date': '2026-07-09', 'child.sex': 'F', 'child.lives-with': 'both', 'child.hukou-place': 'none', 'child.months-here': '3to5' },
    },
    {
      id: 'c',
      answers: {
        'child.birth-date': '2011-01-30',
        'child.lives-with': 'other-guardian',
        'child.parent1-state': 'dead',
        'child.parent2-state': 'detained-6m',
        'child.hukou-place': 'other-province',
        'child.months-here': '12plus',
        'child.stage': 'junior',
      },
    },
  ],
};

/** Eight children born two years apart, nothing else answered but where they live. */
export const eightChildren: Family = {
  household: { 'household.residence-county': '630121' },
  children: [...'abcdefgh'].map((id, i) => ({
    id,
    answers: { 'child.birth-date': `${2025 - i * 2}-0${i + 1}-1${i}`, 'child.hukou-place': 'other-province', 'child.months-here': '6to11' },
  })),
};
