// What stands on the printed slips, read from the paper's own document; and what should, from the command line's answer and the words.
import { expect, type Page } from '@playwright/test';
import type { wordsOf } from './family-path.ts';
import { readChecklist } from './read-checklist.ts';

export type Words = ReturnType<typeof wordsOf>;

export interface PrintedSlip {
  readonly number: string;
  /** Whose it is, as the family's sheet says beside the number. */
  readonly nickname: string;
  readonly to: string;
  readonly titles: readonly string[];
  readonly papers: readonly string[];
  readonly validUntil: string;
}

/** An entitlement or enabler of one child, as `qingdan assess --json` gives it. */
export interface Assessed {
  readonly id: string;
  readonly verdict: string;
  readonly route: string | null;
}

const checklist = readChecklist();
const all = [
  ...checklist.enablers.map((e) => ({ e, namespace: `enablers/${e.id}`, path: [] as readonly string[] })),
  ...checklist.services.flatMap((s) => s.entitlements.map((e) => ({ e, namespace: `services/${s.id}`, path: ['entitlements', e.id] as readonly string[] }))),
];

/** The slips on paper now, in order; their return stubs carry the same number, or this fails. */
export async function printedSlips(page: Page): Promise<readonly PrintedSlip[]> {
  const { slips, stubs, owners } = await page.locator('#paper').evaluate((paper) => {
    const text = (e: Element | null | undefined) => (e?.textContent ?? '').trim();
    const parts = [...paper.querySelectorAll('.slip, .strip:not(.strip--stub)')].filter((e) => e.querySelector('.matter__title'));
    return {
      slips: parts.map((e) => ({
        number: /\d{4}-\d{6}-\d{3}-\d/.exec(text(e.querySelector('.slip__number, .strip__number')))?.[0] ?? '',
        to: text(e.querySelector('.slip__to, .strip__to')),
        titles: [...e.querySelectorAll('.matter__title')].map(text),
        papers: [...e.querySelectorAll('.papers__paper')].map(text),
        validUntil: text(e.querySelector('.slip__until, .strip__until')),
      })),
      stubs: [...paper.querySelectorAll('.stub__number')].map(text),
      owners: [...paper.querySelectorAll('.sheet-line__number')].map((e) => text(e).split(' ')),
    };
  });
  expect(stubs).toEqual(slips.map((s) => s.number));
  return slips.map((s) => ({ ...s, nickname: owners.find(([, number]) => number === s.number)?.[0] ?? '' }));
}

/**
 * Checks the slips of one child against the rules' answer: each thing the default ticks stands on exactly one of its slips,
 * under an office its data allows, with that thing's papers and no other's.
 */
export function checkSlipsOfChild(slips: readonly PrintedSlip[], assessed: readonly Assessed[], words: Words): void {
  const title = (x: (typeof all)[number]) => words(x.namespace, [...x.path, 'slip-title']);
  const paperName = (id: string): string => {
    try {
      return words('paper', ['slip-papers', id]);
    } catch {
      return words('documents', [id, 'name']);
    }
  };
  const offered = all.filter(({ e }) => e.slip && assessed.some((a) => a.id === e.id && (a.verdict === 'likely' || a.verdict === 'ask')));
  const entitlements = offered.filter(({ namespace }) => namespace.startsWith('services/'));
  const officeName = (id: string): string => {
    for (const path of [['receivers', id, 'anywhere'], ['receivers', id, 'name']]) {
      try {
        return words('paper', path);
      } catch {}
    }
    return words('offices', [id, 'short']);
  };
  const visits = entitlements.filter(({ e }) => {
    const route = assessed.find((a) => a.id === e.id)?.route;
    const offices = e.routes.filter((r) => r.route === route).flatMap((r) => r.offices);
    return (route === 'here' || route === 'file-here-decided-at-hukou') && offices.some((o) => checklist.offices.get(o)?.visited);
  });
  const titles = slips.flatMap((s) => s.titles);
  expect(visits.length).toBeGreaterThan(3);
  for (const x of visits) expect(titles.filter((t) => t === title(x)).length, title(x)).toBeGreaterThan(0);
  for (const slip of slips) {
    const here = offered.filter((x) => slip.titles.includes(title(x)));
    expect(here.length, slip.titles.join()).toBeGreaterThanOrEqual(slip.titles.length);
    for (const x of here) {
      const offices = x.e.routes.flatMap((r) => r.offices).map(officeName);
      expect(offices.some((o) => slip.to.includes(o)), `${title(x)} at ${slip.to}`).toBe(true);
    }
    const allowed = new Set(here.flatMap((x) => x.e.documents.map((d) => paperName(d.id))));
    expect(slip.papers.filter((p) => !allowed.has(p))).toEqual([]);
    for (const x of here) {
      for (const d of x.e.documents.filter((doc) => doc.when === undefined)) expect(slip.papers, `${title(x)} on ${slip.number}`).toContain(paperName(d.id));
    }
  }
}
