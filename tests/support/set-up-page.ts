// Drives the screens that set a service point up, as its staff would.
import { expect, type Locator, type Page } from '@playwright/test';
import { wordsOf } from './family-path.ts';

/** The code every test sets. */
export const staffCode = '204815';

export function setUpPage(page: Page, language = 'zh-Hans') {
  const words = wordsOf(language);
  const say = (...path: string[]) => words('set-up', path);
  const button = (...path: string[]): Locator => page.locator('.button').filter({ hasText: new RegExp(`^${say(...path)}$`) });
  const code = async (given: string, ...done: string[]) => {
    await page.locator('.code-pad input').fill(given);
    await page
      .locator('.code-pad')
      .getByRole('button', { name: say(...done), exact: true })
      .click();
  };
  return {
    say,
    button,
    /** Types a code where one is asked for. */
    code,
    /** Sets the code at the first use. */
    async chooseCode() {
      await code(staffCode, 'code', 'next');
      await code(staffCode, 'code', 'set');
      await page.locator('.set-up__pages').waitFor();
    },
    async step(name: string) {
      await page
        .locator('.set-up__to')
        .filter({ hasText: say(name, 'title') })
        .click();
      await expect(page.locator('#set-up-step')).toHaveText(say(name, 'title'));
    },
    field: (...path: string[]) =>
      page
        .locator('.set-up-field')
        .filter({ hasText: say(...path) })
        .locator('input, select')
        .first(),
    /** Chooses a file by a button. */
    async give(file: { readonly name: string; readonly text: string | Buffer }, ...path: string[]) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(...path).click()]);
      await chooser.setFiles({ name: file.name, mimeType: 'text/plain', buffer: Buffer.from(file.text) });
    },
    /** What is said of the last touch. */
    told: page.locator('.set-up-step .counter-note'),
  };
}
