// Goal A6: from an answer to the next frame, at 4x CPU throttle, all verdicts and the next question renewed, for a family of eight.
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import type { Answers } from '../../src/core/facts/family.ts';
import { type FamilyFile, familyPath } from '../support/family-path.ts';
import { fullFamily } from '../support/random-family.ts';
import { readChecklist } from '../support/read-checklist.ts';
import { type Site, startSite } from '../support/site.ts';

const goal = 16.7;
/** A shared machine has bad minutes: the middle one of these runs counts, as the peers were measured. */
const runs = 3;
const date = new Date().toISOString().slice(0, 10);

/** What the browser measured of one touch, milliseconds. */
interface Touch {
  readonly on: 'answer' | 'next';
  /** From the first handler until all handlers, and what they set off, were done. */
  readonly handled: number;
  /** From the first handler until the next frame begins with everything renewed: how the peers were measured. */
  readonly frame: number;
  /** From the finger (the event's own time stamp, so with the browser's and the driver's hit testing) until that frame is painted. */
  readonly painted: number;
}

/** Measures every touch in the page itself. */
const watchTouches = (page: Page) =>
  page.addInitScript(() => {
    const touches: Touch[] = [];
    Object.assign(window, { touches });
    const afterwards = (then: () => void) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    };
    document.addEventListener(
      'click',
      (event) => {
        const target = event.target as Element;
        const on = target.closest('fieldset.asked input') ? 'answer' : target.closest('button') ? 'next' : null;
        if (on === null || !document.querySelector('fieldset.asked')) return;
        const start = performance.now();
        let handled = 0;
        afterwards(() => {
          handled = performance.now() - start;
        });
        requestAnimationFrame(() => {
          const frame = performance.now() - start;
          afterwards(() => touches.push({ on, handled, frame, painted: performance.now() - event.timeStamp }));
        });
      },
      { capture: true },
    );
  });

/** A touch by the mouse alone, with the driver silent before and after: its own looking about would be in the figures. */
const quietTouch =
  (page: Page) =>
  async (on: Locator): Promise<void> => {
    await on.scrollIntoViewIfNeeded();
    const box = await on.boundingBox();
    if (!box) throw new Error('nothing to touch');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.waitForTimeout(150);
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForTimeout(300);
  };

/** The floor: radio buttons of a page without any program, touched in the same way. */
const plainForm = `<fieldset class="asked">${Array.from({ length: 20 }, (_, i) => `<p><label><input type="radio" name="plain"> ${i + 1}</label></p>`).join('')}</fieldset>`;

const quantile = (list: readonly number[], q: number) => [...list].sort((a, b) => a - b)[Math.floor(list.length * q)] ?? Number.NaN;
const touchesOf = (page: Page): Promise<readonly Touch[]> => page.evaluate(() => (window as unknown as { touches: Touch[] }).touches);
const tell = (words: string) => process.stdout.write(`${words}\n`);

/** Median and p90 of one figure, as text. */
function figures(touches: readonly Touch[], key: 'handled' | 'frame' | 'painted'): string {
  const list = touches.map((t) => t[key]);
  return `${quantile(list, 0.5).toFixed(1)} / ${quantile(list, 0.9).toFixed(1)}`;
}

/** The touches of one run: on a plain form, on answers, and from page to page. */
interface Run {
  readonly floor: readonly Touch[];
  readonly answers: readonly Touch[];
  readonly goingOn: readonly Touch[];
}

const p90 = (touches: readonly Touch[]) =>
  quantile(
    touches.map((t) => t.frame),
    0.9,
  );

function familyOfEight(): FamilyFile {
  const checklist = readChecklist();
  const told = (answers: Answers): Answers => Object.fromEntries(Object.entries(answers).map(([f, v]) => [f, v === 'skip' ? 'unknown' : v]));
  const [first, ...more] = Array.from({ length: 20 }, (_, i) => fullFamily(checklist, i + 1, date));
  const children = [first, ...more].flatMap((f) => f?.children ?? []).slice(0, 8);
  return { date, household: told(first?.household ?? {}), children: children.map((c, i) => ({ ...told(c.answers), id: 'abcdefgh'.charAt(i) })) };
}

/** One run in a window of its own. */
async function run(browser: Browser, address: string, family: FamilyFile): Promise<Run> {
  const page = await browser.newPage();
  await watchTouches(page);
  const devtools = await page.context().newCDPSession(page);
  await page.goto(`data:text/html,${encodeURIComponent(plainForm)}`);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const radio of await page.locator('fieldset.asked input').all()) await quietTouch(page)(radio);
  const floor = await touchesOf(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });

  await page.goto(address);
  const path = familyPath(page, family, 'zh-Hans', quietTouch(page));
  await path.begin();
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await path.answerAll(90).catch((error: unknown) => {
    if (!(error instanceof Error && error.message.includes('no question'))) throw error;
  });
  const touches = await touchesOf(page);
  await page.close();
  return { floor, answers: touches.filter((t) => t.on === 'answer'), goingOn: touches.filter((t) => t.on === 'next') };
}

let site: Site;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

test('an answer of a family of eight is on the screen within a frame', async ({ browser }) => {
  const family = familyOfEight();
  const all: Run[] = [];
  for (let i = 0; i < runs; i++) all.push(await run(browser, site.address, family));
  const middle = [...all].sort((a, b) => p90(a.answers) - p90(b.answers))[Math.floor(runs / 2)];
  if (!middle) throw new Error('no run');
  const reached = p90(middle.answers);
  tell(
    `p90 of a touch on an answer, run by run: ${all.map((r) => p90(r.answers).toFixed(1)).join(', ')} ms; on a plain form: ${all.map((r) => p90(r.floor).toFixed(1)).join(', ')} ms. The middle run:`,
  );
  tell(`a touch on a plain form: ${figures(middle.floor, 'frame')} ms until the next frame (median / p90), ${middle.floor.length} touches`);
  for (const [name, own] of [
    [`${reached <= goal ? 'met   ' : 'MISSED'} A6 a touch on an answer (goal p90 ≤ ${goal})`, middle.answers],
    ['beside it, a touch on "next" or the like: another page', middle.goingOn],
  ] as const) {
    tell(
      `${name}, family of eight, 4x CPU: ${figures(own, 'frame')} ms until the next frame (median / p90), ` +
        `${(p90(own) / p90(middle.floor)).toFixed(1)} x the plain form's p90; handlers ${figures(own, 'handled')} ms; from the finger until painted ${figures(own, 'painted')} ms; ${own.length} touches`,
    );
  }
  for (const { floor, answers, goingOn } of all) {
    expect(floor.length).toBe(20);
    expect(Math.min(answers.length, goingOn.length)).toBeGreaterThan(80);
  }
  expect(reached).toBeLessThanOrEqual(goal);
});
