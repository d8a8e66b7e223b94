// The kiosk's browser on a machine of its own, started as at a point, with a door for the test to look in.
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Machine } from './machine.ts';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');

/** What a root user needs, and the door. */
export const doors = (machine: Machine): readonly string[] => ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${machine.debugPort}`];

/** `qingdan kiosk`. */
export const startKiosk = (machine: Machine, ...args: readonly string[]): ChildProcess =>
  machine.start('node', [program, 'kiosk', '--port', String(machine.port), '--profile', join(machine.root, 'profile'), ...args, '--', ...doors(machine)]);

/** Waits until the browser lets us in. */
export async function lookInto(machine: Machine): Promise<Browser> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${machine.debugPort}`);
    } catch (error) {
      if (tries === 100) throw error;
      // The port says nothing of when it will be open: asked again until it is.
      await new Promise((next) => setTimeout(next, 200));
    }
  }
}

/** The page the kiosk shows. */
export async function pageOf(browser: Browser): Promise<Page> {
  const page = browser.contexts()[0]?.pages()[0];
  if (page === undefined) throw new Error('the browser shows no page');
  await page.locator('h1').first().waitFor();
  return page;
}

/** Addresses of all that is open, the browser's own parts too. */
export async function addresses(browser: Browser): Promise<readonly string[]> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', {});
  await session.detach();
  return targetInfos.map(({ url }) => url);
}

/** Ends a program and waits until it is gone. */
export const end = (program: ChildProcess): Promise<void> =>
  new Promise((gone) => {
    program.on('exit', () => gone());
    program.kill();
  });
