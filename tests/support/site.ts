// The built site, served as `npm run preview` serves it, on a free port; and what the browser asked of whom.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');

export interface Site {
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts the server; `port` 0 takes a free one. `folder` serves another build. */
export async function startSite(port = 0, folder?: string): Promise<Site> {
  const server: ChildProcess = spawn('node', [program, 'serve', '--port', String(port), ...(folder === undefined ? [] : ['--site', folder])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      const found = /http:\/\/localhost:\d+\//.exec(text.toString());
      if (found) resolve(found[0]);
    });
    server.on('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
  });
  return {
    address,
    port: Number(new URL(address).port),
    stop: () =>
      new Promise((resolve) => {
        if (server.exitCode !== null || server.signalCode !== null) return resolve();
        server.on('exit', () => resolve());
        server.kill();
      }),
  };
}

/** Addresses asked of any other host than the site's own. Filled while the context lives. */
export function watchForeignRequests(context: BrowserContext, site: Site): readonly string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(site.address).host) foreign.push(request.url());
  });
  return foreign;
}
