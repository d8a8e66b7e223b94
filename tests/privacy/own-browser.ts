// A browser with a home, a profile and a folder for temporary files of its own, in a process group of its own, so that it can be killed as a power cut would.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';

export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Closes it as a person would. */
  close(): Promise<void>;
  /** SIGKILL to the whole group. */
  kill(): Promise<void>;
}

/** A folder in which everything a browser writes ends up. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'qingdan-privacy-'));
  for (const folder of ['profile', 'temporary', 'user']) mkdirSync(join(home, folder));
  return home;
}

/** Where a print queue keeps its jobs, beside what the browser writes. */
export const printSpool = '/var/spool/cups';

const addressOf = (browser: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    browser.on('exit', (code) => reject(new Error(`the browser ended with ${code}: ${said}`)));
  });

/** Starts a browser on a home; what it was told before is still there. */
export async function startBrowser(home: string, program: string, args: readonly string[]): Promise<OwnBrowser> {
  const child = spawn(
    program,
    ['--headless', ...args, '--remote-debugging-port=0', `--user-data-dir=${join(home, 'profile')}`, '--window-size=1080,1920', 'about:blank'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', HOME: join(home, 'user'), TMPDIR: join(home, 'temporary') },
    },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await addressOf(child));
  const [context] = browser.contexts();
  if (!context) throw new Error('the browser has no context');
  context.setDefaultTimeout(20_000);
  const signal = async (how: 'SIGKILL' | 'SIGTERM') => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, how);
    await ended;
    await browser.close().catch(() => undefined);
  };
  return { context, close: () => signal('SIGTERM'), kill: () => signal('SIGKILL') };
}

/** The folders to be searched. */
export const placesOf = (home: string): readonly string[] => [home, printSpool].filter((folder) => existsSync(folder));
