// All that somebody who reads nothing has of a screen: what is heard, what lights up meanwhile, and pictures. Text and labels are out of reach here,
// and every glyph on the page is a box.
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

/** Something that can be touched. */
export interface Spot {
  readonly id: number;
  /** Names of the pictures on it, as drawn (`data-icon`). */
  readonly pictures: readonly string[];
}

/** One sound: the key of its clip, and the spot that was lit while it was heard; null where the lit words are no button. */
export interface Heard {
  readonly key: string;
  readonly spot: number | null;
}

export interface EarsAndEyes {
  /** The spots in reading order. */
  see(): Promise<readonly Spot[]>;
  touch(spot: number): Promise<void>;
  /** Waits for sounds until one is wanted, or nothing is said any more. @returns all that was heard since the last touch */
  listen(wanted: (heard: Heard) => boolean): Promise<readonly Heard[]>;
}

declare global {
  interface Window {
    heard: { key: string; spot: number | null }[];
    spotOf(element: Element | null): number | null;
    spots: Map<number, Element>;
    printed: number;
  }
}

/** How fast clips are played: the fastest a browser plays at all. 0 (the quick run): each is over as soon as it began. */
const rate = process.env['QINGDAN_FULL'] ? 16 : 0;
/** What a hand needs between two touches. Milliseconds. */
const hand = 350;

function watch(playbackRate: number): void {
  window.heard = [];
  window.spots = new Map();
  window.printed = 0;
  window.print = () => {
    window.printed += 1;
  };
  const ids = new WeakMap<Element, number>();
  let last = 0;
  window.spotOf = (element) => {
    const spot = element?.closest('button, .answer, label:not(.answer > label), .tile, summary');
    if (!spot) return null;
    const id = ids.get(spot) ?? ++last;
    ids.set(spot, id);
    window.spots.set(id, spot);
    return id;
  };
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    window.heard.push({ key: decodeURIComponent(new URL(this.src).hash.slice(1)), spot: window.spotOf(document.querySelector('[data-read]')) });
    if (playbackRate === 0) {
      setTimeout(() => this.dispatchEvent(new Event('ended')));
      return Promise.resolve();
    }
    this.defaultPlaybackRate = playbackRate;
    this.playbackRate = playbackRate;
    return play.call(this);
  };
  addEventListener(
    'click',
    () => {
      window.heard = [];
    },
    { capture: true },
  );
  // Every glyph becomes a box; the letters stay where the program looks them up, and nobody here can.
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = '* { -webkit-text-security: square !important; }';
    document.head.append(style);
  });
}

/** Opens the site for somebody who reads nothing. The page is for what the test itself checks, not for whoever is driving. */
export async function open(
  browser: Browser,
  address: string,
  viewport = { width: 1080, height: 1920 },
): Promise<{ readonly senses: EarsAndEyes; readonly page: Page; readonly context: BrowserContext }> {
  // The style of boxes is put in from outside, which the site forbids by itself.
  const context = await browser.newContext({ viewport, bypassCSP: true });
  const page = await context.newPage();
  await page.addInitScript(watch, rate);
  await page.goto(address);
  // A kiosk's voice is on the device before anybody comes.
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('qingdan-voice')).keys()).length)).toBe(2);
  const senses: EarsAndEyes = {
    see: () =>
      page.evaluate(() =>
        [...document.querySelectorAll('button, .answer, label:not(.answer > label), .tile')].flatMap((element) => {
          const id = element.checkVisibility() && !element.closest('[inert]') ? window.spotOf(element) : null;
          return id === null
            ? []
            : [
                {
                  id,
                  pictures: element.matches('.listen')
                    ? ['listen']
                    : [...element.querySelectorAll('[data-icon]')].map((icon) => icon.getAttribute('data-icon') ?? ''),
                },
              ];
        }),
      ),
    async touch(spot) {
      const element = await page.evaluateHandle((id) => window.spots.get(id) as HTMLElement, spot);
      await element.click();
      // She takes her hand away before she listens: a page is deaf to touches for its first moment.
      await page.waitForTimeout(hand);
    },
    async listen(wanted) {
      let silence = 0;
      for (;;) {
        const heard = await page.evaluate(() => window.heard);
        if (heard.some(wanted)) return heard.slice(0, heard.findIndex(wanted) + 1);
        const speaking = await page.evaluate(() => document.querySelector('[data-read]') !== null);
        silence = speaking ? 0 : silence + 1;
        if (silence > 10) return heard;
        // Silence is heard by listening on: ten times nothing is the end of what is said.
        await page.waitForTimeout(50);
      }
    },
  };
  return { senses, page, context };
}
