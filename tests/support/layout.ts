// What a script can see of a broken layout: cut words, things outside the screen, targets that overlap or are too small.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The four frames every screen is drawn in. */
export const frames = {
  'kiosk-portrait': { width: 1080, height: 1920 },
  'kiosk-landscape': { width: 1920, height: 1080 },
  tablet: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;
export type Frame = keyof typeof frames;

/** Every fault of the screen as a sentence; empty when a script sees none. */
export function layoutProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const problems: string[] = [];
    /** Words an element draws itself: its text, or the label that a tile shows. */
    const ownWords = (e: Element): string =>
      e.matches('input.tile')
        ? (e.getAttribute('aria-label') ?? '')
        : [...e.childNodes].map((n) => (n.nodeType === Node.TEXT_NODE ? (n.textContent ?? '') : '')).join('');
    const name = (e: Element) => `${e.tagName.toLowerCase()}.${[...e.classList].join('.')} 「${(e.textContent || ownWords(e)).trim().slice(0, 24)}」`;
    const shown = (e: Element) => e.checkVisibility() && e.getBoundingClientRect().width > 0;
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) problems.push(`the page is ${root.scrollWidth - innerWidth} px too wide`);

    if (root.scrollTop > 0 || [...document.querySelectorAll('.frame, .screen')].some((e) => e.scrollTop > 0)) problems.push('the page as a whole has scrolled');

    // Papers are measured by their own tests. Words only for listeners are clipped to nothing; a step's bar and the icon of an item
    // of the dock may stand for words of no size, and nothing else may.
    const stands = (e: Element): boolean => {
      const item = e.closest('.steps li, .dock__item');
      return item?.matches('.steps li') || [...(item?.querySelectorAll('.icon') ?? [])].some(shown);
    };
    const unseen = ({ clipPath, fontSize }: CSSStyleDeclaration, e: Element) => clipPath !== 'none' || (fontSize === '0px' && stands(e));
    const spoken = (e: Element): boolean => unseen(getComputedStyle(e), e) || (e.parentElement !== null && spoken(e.parentElement));
    const seen = [...document.querySelectorAll('#app *')].filter(
      (e) => e.checkVisibility() && !e.closest('svg, .native, .slip-preview') && !spoken(e) && !e.closest('[inert]'),
    );
    for (const e of seen) if (getComputedStyle(e).fontSize === '0px' && ownWords(e).trim() !== '') problems.push(`words of no size: ${name(e)}`);
    const all = seen.filter(shown);
    /** Words past the edge of a box are lost unless the box scrolls that way: down the page, or sideways where the page is turned. */
    const lost = (e: Element, box: DOMRect): boolean => {
      let [across, down] = [true, true];
      for (let p = e.parentElement; p && p !== root && (across || down); p = p.parentElement) {
        const { display, overflowX, overflowY } = getComputedStyle(p);
        if (display === 'contents') continue;
        const edge = p.getBoundingClientRect();
        if (across && overflowX !== 'visible') {
          across = false;
          if (/hidden|clip/.test(overflowX) && (box.left < edge.left - 1 || box.right > edge.right + 1)) return true;
        }
        if (down && overflowY !== 'visible') {
          down = false;
          if (/hidden|clip/.test(overflowY) && (box.top < edge.top - 1 || box.bottom > edge.bottom + 1)) return true;
        }
      }
      return across && (box.left < -1 || box.right > innerWidth + 1);
    };
    for (const e of all) {
      const style = getComputedStyle(e);
      const box = e.getBoundingClientRect();
      const hasText = ownWords(e).trim() !== '';
      if (hasText && style.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) problems.push(`words cut in width: ${name(e)}`);
      if (hasText && style.overflowY === 'hidden' && e.scrollHeight > e.clientHeight + 2) problems.push(`words cut in height: ${name(e)}`);
      if (hasText && lost(e, box)) problems.push(`outside the screen: ${name(e)}`);
      if (style.writingMode === 'horizontal-tb' && /[\u1820-\u18aa]/.test(ownWords(e))) problems.push(`Mongolian on its side: ${name(e)}`);
    }

    const least = root.dataset['device'] === 'kiosk' ? 56 : 44;
    const targets = [...document.querySelectorAll('#app button, #app .answer, #app label:has(input), #app .tile, #app a')].filter(
      (e) => shown(e) && !e.closest('[inert]'),
    );
    const boxes = targets.map((e) => ({ e, box: e.getBoundingClientRect() }));
    for (const { e, box } of boxes)
      if (Math.min(box.width, box.height) < least - 0.5) problems.push(`target of ${Math.round(box.width)}×${Math.round(box.height)} px: ${name(e)}`);
    const scroller = (e: Element): Element | null => {
      for (let p = e.parentElement; p; p = p.parentElement)
        if (/auto|scroll/.test(`${getComputedStyle(p).overflowX} ${getComputedStyle(p).overflowY}`)) return p;
      return null;
    };
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(i + 1)) {
        if (a.e.contains(b.e) || b.e.contains(a.e) || scroller(a.e) !== scroller(b.e)) continue;
        const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (width > 1 && height > 1) problems.push(`overlap: ${name(a.e)} and ${name(b.e)}`);
      }
    });

    const drawn = () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)));
    for (const box of document.querySelectorAll('.frame__page, .frame__body, .help__page')) {
      const [height, width, top, left] = [box.clientHeight, box.clientWidth, box.scrollTop, box.scrollLeft];
      if (box.scrollHeight - height < 1 && box.scrollWidth - width < 1) continue;
      box.scrollTo({ top: box.scrollHeight, left: box.scrollWidth, behavior: 'instant' });
      await drawn();
      if (box.clientHeight !== height || box.clientWidth !== width) problems.push('the page moves under the finger at its end');
      box.scrollTo({ top, left, behavior: 'instant' });
      await drawn();
    }
    return [...new Set(problems)];
  });
}

/** What axe finds on the screen, a sentence for each place; empty when nothing. */
export async function accessProblems(page: Page): Promise<readonly string[]> {
  // What a screen does once it is painted (the keyboard reaching a long page) is done by the frame after.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  await page.evaluate(axe);
  const found = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  if (found.passes.length === 0) throw new Error('axe looked at nothing');
  return found.violations.flatMap((v) => v.nodes.map((n) => `axe ${v.id}: ${n.target.join(' ')} — ${v.help}`));
}
