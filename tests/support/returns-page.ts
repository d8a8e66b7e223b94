// Drives the point's desk as its staff would.
import { expect, type Locator, type Page } from '@playwright/test';
import { wordsOf } from './family-path.ts';

const words = wordsOf('zh-Hans');

export interface ReturnsPage {
  button(...path: string[]): Locator;
  /** Holds what is in front of the camera under it, until something lies on the desk. */
  scan(): Promise<void>;
  type(text: string): Promise<void>;
  /** Touches a box of the stub and keeps it. */
  keep(outcome: string): Promise<void>;
  /** What the desk says of the slip with this number, its history with it. */
  life(number: string): Promise<string>;
  readonly title: Locator;
  /** The number on the desk. */
  readonly number: Locator;
}

export function returnsPage(page: Page): ReturnsPage {
  const say = (...path: string[]) => words('returns', path);
  const button = (...path: string[]) => page.getByRole('button', { name: say(...path), exact: true });
  const title = page.locator('.reading h1');
  const type = async (text: string) => {
    await page.locator('.scan__field').fill(text);
    await page.locator('.scan__field').press('Enter');
  };
  return {
    button,
    title,
    number: page.locator('.reading__number b'),
    type,
    async scan() {
      const before = await title.innerText();
      await page.getByRole('button', { name: words('counter', ['scan', 'camera']), exact: true }).click();
      await expect(title).not.toHaveText(before);
    },
    async keep(outcome) {
      await page.getByRole('radio', { name: words('counter', ['outcome', outcome]), exact: true }).check();
      await button('slip', 'keep').click();
      await expect(title).toHaveText(say('kept', 'title'));
    },
    async life(number) {
      await type(number);
      await expect(page.locator('.reading__number b')).toHaveText(number);
      const said = await page.locator('.reading').innerText();
      await button('slip', 'drop').click();
      return said;
    },
  };
}
