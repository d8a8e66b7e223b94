// Walks the family path on the screen as a person would: by the words they see, question by question.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { placeName } from '../../src/core/checklist/place-name.ts';
import type { FactValue } from '../../src/core/facts/family.ts';
import { type Question, questionOf } from '../../src/core/interview/interview.ts';
import { checklistRoot } from './read-checklist.ts';

const locales = join(checklistRoot, '../locales');
type Tree = Record<string, unknown>;

/** Words of a language straight from its files, by namespace and dotted key. */
export function wordsOf(language: string): (namespace: string, path: readonly string[], values?: Record<string, string | number>) => string {
  const held = new Map<string, Tree>();
  return (namespace, path, values = {}) => {
    const tree = held.get(namespace) ?? (JSON.parse(readFileSync(join(locales, language, `${namespace}.json`), 'utf8')) as Tree);
    held.set(namespace, tree);
    const text = path.reduce<unknown>((t, k) => (t as Tree | undefined)?.[k], tree);
    if (typeof text !== 'string') throw new Error(`no words for ${namespace}:${path.join('.')} in ${language}`);
    return Object.entries(values).reduce((s, [k, v]) => s.replaceAll(`{{${k}}}`, String(v)), text);
  };
}

interface Place {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly counties: readonly Place[];
}
const places = JSON.parse(readFileSync(join(checklistRoot, 'places/qinghai.json'), 'utf8')) as readonly Place[];

/** A family as a file of `qingdan assess` holds it. */
export interface FamilyFile {
  readonly date: string;
  readonly household: Readonly<Record<string, FactValue>>;
  readonly children: readonly (Readonly<Record<string, FactValue>> & { readonly id: string })[];
}

/**
 * Drives one visit. `answers` come from a family file; what the file does not hold is answered 说不准.
 * @param touch how an answer or a button is touched on the question pages
 */
export function familyPath(page: Page, family: FamilyFile, language = 'zh-Hans', touch = (on: Locator): Promise<void> => on.click()) {
  const words = wordsOf(language);
  const ui = (...path: string[]) => words('ui', path);
  const asked: Question[] = [];

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** Touches an answer. `stays`: it stays on the screen, chosen; a year or a prefecture makes way for what comes next. */
  const pick = async (label: string, stays = true) => {
    const tile = page.locator('fieldset.asked .tile').and(page.getByLabel(label, { exact: true }));
    const row = page
      .locator('fieldset.asked .answer')
      .filter({ has: page.getByText(label, { exact: true }) })
      .or(tile)
      .first();
    await touch(row);
    if (stays) await expect(row.locator('input').or(tile)).toBeChecked();
  };

  async function questionOnScreen(): Promise<Question | null> {
    const name = await page.locator('fieldset.asked input').first().getAttribute('name');
    const key = name?.replace(/-(year|month|day|prefecture|county)$/, '');
    return key === undefined ? null : questionOf(key);
  }

  const valueFor = (q: Question): FactValue | undefined =>
    q.child === null ? family.household[q.fact] : family.children.find((c) => c.id === q.child)?.[q.fact];

  async function give(q: Question, value: FactValue | undefined): Promise<void> {
    const [subject = '', attribute = ''] = q.fact.split('.');
    const option = (v: unknown) => words('facts', [subject, attribute, 'options', String(v), 'label']);
    if (value === undefined || value === 'unknown') return pick(words('facts', ['common', 'unknown', 'label']));
    if (q.fact === 'household.residence-county') {
      const home = places.find((p) => p.counties.some((c) => c.code === value));
      const county = home?.counties.find((c) => c.code === value);
      const name = (p?: Place) => (p ? placeName(p, language) : '');
      await pick(name(home), false);
      return pick(name(county));
    }
    if (typeof value === 'string' && /^\d{4}-\d{2}/.test(value)) {
      const [year = '', month = '', day] = value.split('-');
      await pick(words('ui', ['date', 'year'], { year }), false);
      await pick(ui('date', 'months', String(Number(month))), false);
      if (day !== undefined) await pick(String(Number(day)));
      return;
    }
    if (Array.isArray(value)) {
      for (const v of value) await pick(option(v));
      return;
    }
    if (typeof value === 'number' && attribute !== 'disability-grade') {
      const more = page.getByRole('button', { name: ui('stepper', 'more') });
      if (value === 0) await touch(page.getByRole('button', { name: ui('stepper', 'less') }));
      for (let i = 0; i < value; i += 1) await touch(more);
      return;
    }
    await pick(option(value));
  }

  return {
    words,
    asked,
    button,
    /** Attract screen to the first question. */
    async begin(): Promise<void> {
      await page.getByRole('button', { name: ui('languages', language) }).click();
      await button(ui('promise', 'yes')).click();
      for (let i = 1; i < family.children.length; i += 1) await page.getByRole('button', { name: ui('stepper', 'more') }).click();
      await button(ui('children', 'begin')).click();
      await expect(page.locator('fieldset.asked')).toBeVisible();
    },
    /** Answers whatever is asked until the check page, or `most` questions. */
    async answerAll(most = 200, before?: (q: Question) => Promise<void>): Promise<void> {
      for (let i = 0; i < most; i += 1) {
        const q = await questionOnScreen();
        if (q === null) throw new Error('no question on the screen');
        asked.push(q);
        await before?.(q);
        await give(q, valueFor(q));
        await touch(button(ui('question', 'next')));
        await page.waitForFunction(
          (before) => {
            const now = document.querySelector('fieldset.asked input')?.getAttribute('name');
            return document.querySelector('[data-screen=check]') !== null || (now != null && !now.startsWith(before));
          },
          q.child === null ? q.fact : `${q.fact}@${q.child}`,
        );
        if (await page.locator('[data-screen=check]').isVisible()) return;
      }
    },
    /** From the results to the slips before they are printed. Where there is room the button says more. */
    async toSlips(): Promise<void> {
      await page.getByRole('button', { name: new RegExp(`^${words('results', ['summary', 'print'])}`) }).click();
    },
    /** The paper on the slips page; fails when the touch does not take. */
    async choosePaper(paper: string): Promise<void> {
      const tile = page.getByRole('radio', { name: words('results', ['slips', 'papers', paper]), exact: true });
      await tile.click();
      await expect(tile).toBeChecked();
    },
    /** 「好」 at every office in turn, until the papers are printed. */
    async agreeToAll(): Promise<void> {
      const screen = page.locator('[data-screen=consent], [data-screen=done]').first();
      for (await expect(screen).toBeVisible(); (await screen.getAttribute('data-screen')) === 'consent'; await expect(screen).toBeVisible()) {
        const heading = await page.locator('h1').innerText();
        await button(words('results', ['consent', 'yes'])).click();
        await page.waitForFunction((old) => document.querySelector('[data-screen=done]') !== null || document.querySelector('h1')?.innerText !== old, heading);
      }
    },
    questionOnScreen,
    give,
  };
}
