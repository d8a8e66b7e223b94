// `qingdan kiosk`: serves the built site on localhost and keeps Chromium on it, filling the screen, printing without a dialog.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readlinkSync, rmSync, statfsSync } from 'node:fs';
import type { Server } from 'node:http';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from '../bad-input.ts';
import { projectRoot } from '../project-files.ts';
import { siteServer } from '../serve.ts';
import { chromiumFlags, type Places } from './chromium-flags.ts';
import { keepRunning } from './keep-running.ts';
import { keepSweeping } from './sweep-papers.ts';

const chromium = '/usr/bin/chromium';
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Enough for the papers of a visit and the browser's own needs. Bytes. */
const roomNeeded = 256 * 1024 * 1024;

/** Linux keeps a folder in memory; what a browser puts there is gone with the power. */
function tempFolder(port: number): string {
  const memory = '/dev/shm';
  const room = existsSync(memory) ? statfsSync(memory) : null;
  return join(room !== null && room.bavail * room.bsize >= roomNeeded ? memory : tmpdir(), `qingdan-kiosk-${process.getuid?.() ?? 0}-${port}`);
}

/** Takes away what a browser that died left: its temporary files, its list of open pages, and a lock nobody holds. */
function tidy({ profile, temp }: Places): void {
  rmSync(temp, { recursive: true, force: true });
  mkdirSync(temp, { recursive: true, mode: 0o700 });
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  rmSync(join(profile, 'Default/Sessions'), { recursive: true, force: true });
  if (!lockHeld(join(profile, 'SingletonLock'))) for (const name of ['Lock', 'Socket', 'Cookie']) rmSync(join(profile, `Singleton${name}`), { force: true });
}

/** A profile's lock names machine and process: `kiosk-1234`. A machine that was renamed would be asked about it for ever. */
function lockHeld(lock: string): boolean {
  try {
    const id = Number(/-(\d+)$/.exec(readlinkSync(lock))?.[1]);
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What CUPS says the default printer is; null when there is none or no CUPS. */
function defaultPrinter(): string | null {
  try {
    const said = execFileSync('lpstat', ['-d'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'ignore'] });
    return /destination: (\S+)/.exec(said)?.[1] ?? null;
  } catch {
    return null;
  }
}

function sayHow(address: string, places: Places): void {
  const flags = chromiumFlags(places).map(({ flag }) => (/\s/.test(flag) ? `"${flag}"` : flag));
  say(`这台机器上没有 ${chromium}，浏览器要自己打开。先另开一个窗口运行：
  npm run preview
再用 Chrome、Chromium 或 Edge 的程序加上这些参数打开（Debian 上先装：apt-get install chromium）：
  ${flags.join(' \\\n  ')} \\
  ${address}`);
}

/** Resolves with false when the port cannot be had. */
const listen = (server: Server, port: number): Promise<boolean> =>
  new Promise((done) => {
    server.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      done(false);
    });
    server.listen(port, '127.0.0.1', () => done(true));
  });

/** Waits for whoever serves the site. */
async function answered(address: string): Promise<void> {
  for (;;) {
    try {
      await fetch(address, { method: 'HEAD' });
      return;
    } catch {
      await new Promise((next) => setTimeout(next, 500));
    }
  }
}

/** Runs until stopped by a signal. Whatever stands after `--` goes to Chromium as it is. */
export async function kiosk(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4173' },
      site: { type: 'string', default: join(projectRoot, 'dist/site') },
      profile: { type: 'string', default: join(homedir(), '.local/share/qingdan-kiosk') },
      hash: { type: 'string', default: '' },
      printer: { type: 'string' },
      served: { type: 'boolean', default: false },
      flags: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new BadInput(`--port: "${values.port}" is no port`);
  if (values.hash !== '' && !/^#\/[a-z-]*$/.test(values.hash)) throw new BadInput(`--hash: "${values.hash}" is no page; one looks like #/counter`);
  const foreign = positionals.find((p) => !p.startsWith('--'));
  if (foreign !== undefined) throw new BadInput(`"${foreign}" is no option; what goes to Chromium stands after -- and begins with --`);

  const places: Places = { profile: resolve(values.profile), temp: tempFolder(port) };
  const address = `http://localhost:${port}/${values.hash}`;
  if (values.flags) {
    for (const { flag, why } of chromiumFlags(places)) say(`${flag}\n    ${why}`);
    return 0;
  }
  if (!existsSync(chromium)) {
    sayHow(address, places);
    return 1;
  }
  if (!values.served && !existsSync(join(values.site, 'index.html'))) throw new BadInput('there is no built site yet: npm run build');

  const server = values.served ? null : siteServer(() => values.site);
  if (server !== null && !(await listen(server, port))) return 1;
  await answered(address);

  const printer = values.printer ?? defaultPrinter();
  say(`青海清单 ${address}`);
  say(printer === null ? '打印机：没有默认打印机，纸打不出来。设好以后再开（见 kiosk 说明）' : `打印机：${printer}`);
  const browser = keepRunning({
    command: chromium,
    args: [...chromiumFlags(places).map(({ flag }) => flag), ...positionals, address],
    env: {
      ...process.env,
      TMPDIR: places.temp,
      LANGUAGE: process.env['LANGUAGE'] ?? 'zh_CN',
      ...(values.printer === undefined ? {} : { LPDEST: values.printer }),
    },
    prepare: () => tidy(places),
    ended: (why, pause) => say(`浏览器停了（${why}），${pause / 1000} 秒后再开`),
  });
  const stopSweeping = keepSweeping(places.temp);
  await new Promise<void>((done) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => done());
  });
  stopSweeping();
  await browser.stop();
  rmSync(places.temp, { recursive: true, force: true });
  server?.closeAllConnections();
  server?.close();
  return 0;
}
