// Hands that have no touch: they reach what they want with a keyboard, a keypad or switches, and find fault with a focus nobody sees.
import type { Locator, Page } from '@playwright/test';
import { untilFocused } from '../support/until-focused.ts';

/** Reaches one control and presses it. */
export type Touch = (on: Locator) => Promise<void>;

/** The control itself, where a label stands for it. */
const controlOf = (on: Locator) => on.evaluateHandle((e: Element) => e.querySelector('input') ?? e);

/** What is wrong with the focus as one sees it: null when nothing is. */
const focusFault = (page: Page): Promise<string | null> =>
  page.evaluate(async () => {
    // For its first moment a page is deaf to touches, and says so to whoever asks what is at a point.
    const deaf = () => [...document.querySelectorAll('.frame')].some((e) => getComputedStyle(e).pointerEvents === 'none');
    while (deaf()) await new Promise((go) => requestAnimationFrame(go));
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body || !at.matches(':focus-visible') || at.matches('h1, h2, legend')) return null;
    const name = `${at.tagName} ${at.className} 「${(at.getAttribute('aria-label') ?? (at.closest('.answer, label') ?? at).textContent)?.slice(0, 20)}」`;
    const box = (at.closest('.answer, label') ?? at).getBoundingClientRect();
    const style = getComputedStyle(at);
    const least = document.documentElement.dataset['device'] === 'kiosk' ? 8 : 4;
    if (Number.parseFloat(style.outlineWidth) < least || style.outlineStyle === 'none' || style.boxShadow === 'none') return `no ring of ${least} px: ${name}`;
    // A scrolling page has the focus as a whole; a control's middle must be seen, and be its own.
    if (at.tabIndex === 0 && at.matches('div')) return null;
    const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (!middle || !(at.closest('.answer, label') ?? at).contains(middle)) return `hidden, by ${middle?.className ?? 'the edge'}: ${name}`;
    return null;
  });

interface Keys {
  readonly on: string;
  readonly along: string;
  readonly pick: string;
  readonly main: string;
}
export const keyboard: Keys = { on: 'Tab', along: 'ArrowDown', pick: 'Space', main: 'Enter' };
/** With NumLock off, as a keypad starts. */
export const keypad: Keys = { on: 'Numpad3', along: 'Numpad2', pick: 'Numpad5', main: 'NumpadEnter' };

/** Presses keys only. Faults of the focus on the way are added to `faults`. */
export function handsOn(page: Page, keys: Keys, faults: Set<string>): Touch {
  const press = async (key: string) => {
    await page.keyboard.press(key);
    // A control far down comes into view in the next frame.
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => go(null))));
    const fault = await focusFault(page);
    if (fault) faults.add(fault);
  };
  return async (on) => {
    await on.waitFor();
    await untilFocused(page);
    const control = await controlOf(on);
    const where = () =>
      control.evaluate((e) => {
        const at = document.activeElement;
        if (at === e) return 'there';
        const group = (x: Element | null) => (x instanceof HTMLInputElement && x.type === 'radio' ? x.name : null);
        if (group(at) !== null && group(at) === group(e)) return 'in-its-group';
        return at?.matches('button, a, summary') ? 'on-another' : 'elsewhere';
      });
    if ((await control.evaluate((e) => e.matches('.button--primary') && e.closest('.frame__actions') !== null)) && (await where()) === 'elsewhere')
      return page.keyboard.press(keys.main);
    for (let i = 0; i < 150; i += 1) {
      const now = await where();
      if (now === 'there') {
        const picked = await control.evaluate((e) => e instanceof HTMLInputElement && e.checked && e.closest('.tiles') === null);
        return picked ? undefined : page.keyboard.press(keys.pick);
      }
      await press(now === 'in-its-group' ? keys.along : keys.on);
    }
    throw new Error(`never reached: ${await control.evaluate((e) => e.outerHTML.slice(0, 200))}`);
  };
}

/**
 * One switch: waits while the frame goes round, presses when what is wanted is in it. The page's clock is installed; it stands while the
 * hand looks and presses, or a machine that halts in between would press what comes next.
 */
export function handOnSwitch(page: Page, pace = 1500): Touch {
  const place = (on: Locator) =>
    on.evaluate((e) => {
      const frame = document.querySelector<HTMLElement>('.scan-frame');
      if (!frame || frame.hidden) return 'waits';
      const [around, box] = [frame.getBoundingClientRect(), (e.closest('.answer, label') ?? e).getBoundingClientRect()];
      if (
        Math.abs(around.width - box.width) < 3 &&
        Math.abs(around.height - box.height) < 3 &&
        Math.abs(around.left - box.left) < 3 &&
        Math.abs(around.top - box.top) < 3
      )
        return 'it';
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      return x > around.left && x < around.right && y > around.top && y < around.bottom ? 'in-it' : 'elsewhere';
    });
  const listenTo = (on: Locator) =>
    on.evaluate((e) => {
      const pressed = (is: boolean) => Object.assign(window, { pressed: is });
      pressed(false);
      (e.querySelector('input') ?? e).addEventListener('click', () => pressed(true), { once: true, capture: true });
    });
  const wasPressed = () => page.evaluate(() => (window as unknown as { pressed: boolean }).pressed);
  const goRound = async (on: Locator) => {
    let deaf = 0;
    for (let i = 0; i < 200; i += 1) {
      const now = await place(on);
      if (now === 'elsewhere') {
        await page.clock.runFor(pace);
        continue;
      }
      if (now === 'it') await listenTo(on);
      await page.keyboard.press('Space');
      await page.clock.runFor(100);
      if (now !== 'it') continue;
      if (await wasPressed()) return;
      // Words that come late make a page deaf for a moment once more; not twice.
      deaf += 1;
      if (deaf > 1) break;
      await page.clock.runFor(400);
    }
    throw new Error(`the switch never came to ${await on.evaluate((e) => e.outerHTML.slice(0, 200))}`);
  };
  return async (on) => {
    await on.waitFor();
    // Past the moment in which a new page is deaf, and further than the clock goes by itself before it stands.
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5_000);
    await goRound(on);
    await page.clock.resume();
  };
}
