// Which font drew each piece of text, as the browser says it, on every screen of every language and in the PDF; and that letters join.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { type Language, languages } from '../../src/content/languages.ts';
import { everyScreen } from '../support/every-screen.ts';
import { threeChildren } from '../support/families.ts';
import { frames } from '../support/layout.ts';
import { type Site, startSite } from '../support/site.ts';

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
/** Each script, and the family that must draw it. Latin and digits may come from any of them. */
const scripts = [
  { name: 'Tibetan', letters: /[\u0f00-\u0fff]/u, family: /^Noto Serif Tibetan/ },
  { name: 'Mongolian', letters: /[\u1800-\u18af]/u, family: /^Noto Sans Mongolian/ },
  { name: 'Chinese', letters: /[\u4e00-\u9fff]/u, family: /^Noto (Sans|Serif) CJK/ },
] as const;
const ours = /^Noto (Serif Tibetan|Sans Mongolian|Sans CJK|Serif CJK|Sans)/;

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** Text of an element and of its children, and the fonts that drew it. */
interface Drawn {
  readonly text: string;
  readonly fonts: readonly string[];
}

/** Null where something gave way to something else meanwhile: the browser no longer knows the one, and nobody looked at the other. */
async function oneLook(page: Page, cdp: CDPSession): Promise<readonly Drawn[] | null> {
  const watch = await page.evaluateHandle(() => {
    const state = { changed: false, end: () => observer.disconnect() };
    const observer = new MutationObserver(() => {
      state.changed = true;
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    return state;
  });
  const texts = await page.evaluate(() => {
    const seen = new Set<string>();
    const found: string[] = [];
    for (const old of document.querySelectorAll('[data-drawn]')) old.removeAttribute('data-drawn');
    for (const e of document.querySelectorAll<HTMLElement>('#app *')) {
      const textIn = (node: Node) => [...node.childNodes].map((n) => (n.nodeType === Node.TEXT_NODE ? (n.textContent ?? '') : '')).join('');
      // A tile of words alone shows its label.
      const label = e.matches('input.tile') ? (e.getAttribute('aria-label') ?? '') : '';
      const own = `${textIn(e)}${label}`.trim() !== '';
      // The browser counts what stands in an element's children with it, and nothing deeper.
      const text = label || [...e.childNodes].map((n) => (n.nodeType === Node.TEXT_NODE ? (n.textContent ?? '') : textIn(n))).join('');
      const id = `${getComputedStyle(e).fontFamily}|${text}`;
      if (!own || seen.has(id) || e.offsetParent === null) continue;
      seen.add(id);
      e.dataset['drawn'] = String(found.length);
      found.push(text);
    }
    return found;
  });
  const { root } = await cdp.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-drawn]' });
  const order = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-drawn]')].map((e) => Number(e.dataset['drawn'])));
  const drawn = await Promise.all(
    nodeIds.map(async (nodeId, i) => {
      const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
      return { text: texts[order[i] ?? 0] ?? '', fonts: fonts.map((f) => f.familyName) };
    }),
  ).catch((error: Error) => {
    if (error.message.includes('Could not find node')) return null;
    throw error;
  });
  const changed = await watch.evaluate((state) => {
    state.end();
    return state.changed;
  });
  return changed ? null : drawn;
}

/** What is on the page, once it stands still for a look. */
async function drawnOn(page: Page, cdp: CDPSession): Promise<readonly Drawn[]> {
  for (let look = 0; look < 20; look += 1) {
    const drawn = await oneLook(page, cdp);
    if (drawn) return drawn;
  }
  throw new Error('the page never stands still');
}

/** What is drawn by a font that cannot know its letters. */
function faultsOf({ text, fonts }: Drawn): readonly string[] {
  // Folded away: nothing of it is drawn.
  if (fonts.length === 0) return [];
  const faults = fonts.filter((font) => !ours.test(font)).map((font) => `「${text}」 is drawn by ${font}`);
  for (const { name, letters, family } of scripts)
    if (letters.test(text) && !fonts.some((font) => family.test(font))) faults.push(`「${text}」: no ${name} font, but ${fonts.join(', ')}`);
  const only = scripts.filter(({ letters }) => letters.test(text));
  const [one] = only;
  if (one && only.length === 1 && one.name !== 'Chinese' && !/[^\u0f00-\u0fff\u1800-\u18af\u202f]/u.test(text) && !fonts.every((font) => one.family.test(font)))
    faults.push(`「${text}」 is all ${one.name}, and drawn by ${fonts.join(', ')}`);
  return faults;
}

/** The two with letters of their own on every change; all four by `npm run test:fonts`. */
const looked = process.env['QINGDAN_FULL'] === '1' ? languages : languages.filter((l) => l === 'bo' || l === 'mn-Mong');

for (const language of looked) {
  test(`on every screen: ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: frames.tablet, serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send('DOM.enable');
    await cdp.send('CSS.enable');
    const faults = new Set<string>();
    let pieces = 0;
    await everyScreen(page, site.address, threeChildren(today), language, async (name) => {
      await page.evaluate(() => document.fonts.ready);
      const drawn = await drawnOn(page, cdp);
      pieces += drawn.length;
      for (const fault of drawn.flatMap(faultsOf)) faults.add(`${name}: ${fault}`);
    });
    await context.close();
    expect([...faults]).toEqual([]);
    expect(pieces).toBeGreaterThan(500);
  });
}

const joined: readonly (readonly [Language, string, string])[] = [
  // A stack is one glyph under another: narrower than its letters side by side. Mongolian letters join: their forms are not those they have alone.
  ['bo', 'བསྒྲིགས', 'བ ས ག ར ག ས'],
  ['mn-Mong', 'ᠮᠣᠩᠭᠣᠯ', 'ᠮ\u200cᠣ\u200cᠩ\u200cᠭ\u200cᠣ\u200cᠯ'],
  // The suffix after U+202F has another form than the same letters after a space.
  ['mn-Mong', 'ᠭᠡᠷ\u202fᠤᠨ', 'ᠭᠡᠷ ᠤᠨ'],
];
test('letters join, stack and take the form their place wants; lines of Mongolian run down', async ({ browser }) => {
  const context = await browser.newContext({ viewport: frames.tablet, serviceWorkers: 'block' });
  const page = await context.newPage();
  for (const [language, word, apart] of joined) {
    await page.goto(site.address);
    await page.locator(`.language--${language}`).click();
    await page.locator('[data-screen="promise"] h1').waitFor();
    const [whole, loose] = await page.evaluate(
      async (words) => {
        await document.fonts.ready;
        const h1 = document.querySelector('h1');
        if (!h1) throw new Error('no heading');
        return words.map((text) => {
          const span = document.createElement('span');
          span.textContent = text;
          h1.replaceChildren(span);
          const { width, height } = span.getBoundingClientRect();
          return Math.max(width, height);
        });
      },
      [word, apart],
    );
    expect(Math.abs((whole ?? 0) - (loose ?? 0)), `${word} is set like ${apart}`).toBeGreaterThan(2);
  }
  const mode = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((e) => getComputedStyle(e).writingMode);
  expect([await mode('.frame__heading'), await mode('.frame__body'), await mode('.dock')]).toEqual(['vertical-lr', 'vertical-lr', 'horizontal-tb']);
  await context.close();
});

for (const [language, family] of [
  ['bo', /NotoSerifTibetan/],
  ['mn-Mong', /NotoSansMongolian/],
] as const) {
  test(`in the PDF: ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: frames.tablet, serviceWorkers: 'block', reducedMotion: 'reduce' });
    const page = await context.newPage();
    let pdf: Buffer | null = null;
    await everyScreen(page, site.address, threeChildren(today), language, async (name) => {
      if (name === 'K10-done') pdf = await page.pdf({ preferCSSPageSize: true });
    });
    await context.close();
    if (!pdf) throw new Error('nothing was printed');
    const file = join(mkdtempSync(join(tmpdir(), 'qingdan-fonts-')), 'papers.pdf');
    writeFileSync(file, pdf);
    const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' })
      .split('\n')
      .slice(2)
      .flatMap((line) => line.split(/\s+/)[0] || []);
    expect(fonts.some((font) => family.test(font))).toBe(true);
    expect(fonts.filter((font) => !/\[none\]|Noto(SerifTibetan|SansMongolian|SansCJK|SerifCJK|Sans)/.test(font))).toEqual([]);
  });
}
