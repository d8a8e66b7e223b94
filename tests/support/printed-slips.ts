// What stands on the printed slips, read from the paper's own document; and what should, by the rules' answer and the words.
import { expect, type Page } from '@playwright/test';
import type { Enabler, Entitlement } from '../../src/core/checklist/schema.ts';
import type { wordsOf } from './family-path.ts';
import { readChecklist } from './read-checklist.ts';

type Words = ReturnType<typeof wordsOf>;

export interface PrintedSlip {
  readonly number: string;
  /** Whose it is, as the family's sheet says beside the number. */
  readonly nickname: string;
  readonly to: string;
  readonly titles: readonly string[];
  readonly papers: readonly string[];
  readonly validUntil: string;
}

/** An entitlement of one child, as `qingdan assess --json` gives it. */
export interface Assessed {
  readonly id: string;
  readonly verdict: string;
  readonly route: string | null;
}

const checklist = readChecklist();

/** The slips on paper now, in order. Fails when a return stub does not carry its slip's number. */
export async function printedSlips(page: Page): Promise<readonly PrintedSlip[]> {
  const { slips, stubs, owners } = await page.locator('#paper').evaluate((paper) => {
    const text = (e: Element | null | undefined) => (e?.textContent ?? '').trim();
    const parts = [...paper.querySelectorAll('.slip, .roll')].filter((e) => e.querySelector('.matter__title'));
    return {
      slips: parts.map((e) => ({
        number: /\d{4}-\d{6}-\d{3}-\d/.exec(text(e.querySelector('.slip__number, .roll__number')))?.[0] ?? '',
        to: text(e.querySelector('.slip__to, .roll__to')),
        titles: [...e.querySelectorAll('.matter__title')].map(text),
        papers: [...e.querySelectorAll('.papers__paper')].map(text),
        validUntil: text(e.querySelector('.slip__until, .roll__until')),
      })),
      stubs: [...paper.querySelectorAll('.stub__number')].map(text),
      owners: [...paper.querySelectorAll('.sheet-line__number')].map((e) => text(e).split(' ')),
    };
  });
  expect(stubs).toEqual(slips.map((s) => s.number));
  return slips.map((s) => ({ ...s, nickname: owners.find(([, number]) => number === s.number)?.[0] ?? '' }));
}

/** What an entitlement, a paper and an office are called on a Chinese slip. */
export function slipNames(words: Words) {
  const first = (...ways: readonly (readonly [string, readonly string[]])[]): string => {
    for (const [namespace, path] of ways) {
      try {
        return words(namespace, path);
      } catch {}
    }
    throw new Error(`no words for ${ways.map(([n, p]) => `${n}:${p.join('.')}`).join(' or ')}`);
  };
  const service = (e: Entitlement | Enabler) => checklist.services.find((s) => s.entitlements.some((x) => x.id === e.id));
  return {
    title(e: Entitlement | Enabler): string {
      const at = service(e);
      return at ? words(`services/${at.id}`, ['entitlements', e.id, 'slip-title']) : words(`enablers/${e.id}`, ['slip-title']);
    },
    paper: (id: string) => first(['paper', ['slip-papers', id]], ['documents', [id, 'name']]),
    office: (id: string) => first(['paper', ['receivers', id, 'anywhere']], ['paper', ['receivers', id, 'name']], ['offices', [id, 'short']]),
  };
}

/**
 * Checks the slips of one child against the rules' answer: each thing ticked by default stands on exactly one of them, at an office
 * its data allows, with all its unconditional papers; and nothing stands there that is not this child's.
 */
export function checkSlipsOfChild(slips: readonly PrintedSlip[], assessed: readonly Assessed[], words: Words): void {
  const names = slipNames(words);
  const things = [...checklist.enablers, ...checklist.services.flatMap((s) => s.entitlements)].filter((e) => e.slip);
  const good = things.filter((e) => assessed.some((a) => a.id === e.id && (a.verdict === 'likely' || a.verdict === 'ask')));
  const visited = good.filter((e) => {
    const route = assessed.find((a) => a.id === e.id)?.route;
    return route === 'here' || route === 'file-here-decided-at-hukou';
  });
  const chosen = visited.filter(
    (e) => checklist.enablers.every((x) => x.id !== e.id) && e.routes.some((r) => r.offices.some((o) => checklist.offices.get(o)?.visited)),
  );
  expect(chosen.length).toBeGreaterThan(5);
  for (const e of chosen)
    expect(
      slips.filter((s) => s.titles.includes(names.title(e))).map((s) => s.titles.filter((t) => t === names.title(e))),
      e.id,
    ).toEqual([[names.title(e)]]);
  for (const slip of slips) {
    const here = good.filter((e) => slip.titles.includes(names.title(e)));
    expect(here.map(names.title).sort(), slip.number).toEqual([...slip.titles].sort());
    for (const e of here) {
      const offices = e.routes.flatMap((r) => r.offices).map(names.office);
      expect(
        offices.some((o) => slip.to.includes(o)),
        `${e.id} at ${slip.to}`,
      ).toBe(true);
      for (const d of e.documents) if (!d.when) expect(slip.papers, `${e.id} on ${slip.number}`).toContain(names.paper(d.id));
    }
    const allowed = here.flatMap((e) => e.documents.map((d) => names.paper(d.id)));
    expect(
      slip.papers.filter((p) => !allowed.includes(p)),
      slip.number,
    ).toEqual([]);
  }
}
