// `qingdan kiosk-setup`: shows and explains the files a kiosk's system needs; writes them to a folder, or, as root and asked to, to the system.
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from '../bad-input.ts';
import { projectRoot } from '../project-files.ts';
import { type SetupFile, setupFiles } from './setup-files.ts';

const directions = ['normal', 'left', 'right', 'inverted'] as const;
const system = '/';
const say = (text: string): void => void process.stdout.write(`${text}\n`);

function explain({ path, text, what, lines }: SetupFile): void {
  say(`\n── /${path}\n   ${what}`);
  for (const line of lines) say(`   · ${line}`);
  say(
    `\n${text
      .trimEnd()
      .split('\n')
      .map((line) => `     ${line}`)
      .join('\n')}`,
  );
}

/** A file of the system that we change keeps its owner, and its former text beside it. */
function write(root: string, { path, text, mode }: SetupFile): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) {
    const { uid, gid } = statSync(file);
    const old = readFileSync(file, 'utf8');
    if (old === text) return;
    writeFileSync(`${file}.before-qingdan`, old, { mode });
    writeFileSync(file, text);
    if (root === system) chownSync(file, uid, gid);
  } else {
    writeFileSync(file, text);
  }
  chmodSync(file, mode);
}

const afterwards = (user: string): string => `
接下来，以 root 运行：
  apt-get install -y --no-install-recommends chromium cups xserver-xorg xinit x11-xserver-utils matchbox-window-manager fonts-noto-cjk udiskie
  adduser --system --group --shell /usr/sbin/nologin ${user}
  systemctl daemon-reload
  systemctl restart cups
  systemctl enable --now qingdan-site qingdan-kiosk
打印机怎么装、怎么试，见 src/cli/kiosk/README.md。`;

/** Writes nothing without `--out` or `--install`. */
export function kioskSetup(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      install: { type: 'boolean', default: false },
      port: { type: 'string', default: '4173' },
      user: { type: 'string', default: 'kiosk' },
      rotate: { type: 'string', default: 'normal' },
      releases: { type: 'string' },
    },
  });
  const port = Number(values.port);
  const rotate = directions.find((d) => d === values.rotate);
  if (!Number.isInteger(port) || port < 1024 || port > 65535) throw new BadInput(`--port: "${values.port}" is no port from 1024 to 65535`);
  if (!/^[a-z_][a-z0-9_-]{0,31}$/.test(values.user)) throw new BadInput(`--user: "${values.user}" is no name of an account`);
  if (values.user === 'root') throw new BadInput('--user: the kiosk never runs as root');
  if (rotate === undefined) throw new BadInput(`--rotate: one of ${directions.join(', ')}`);
  if (values.out !== undefined && values.install) throw new BadInput('--out or --install, not both');
  if (values.out !== undefined && resolve(values.out) === system) throw new BadInput('--out: the system itself is written with --install alone');
  if (values.install && (process.platform !== 'linux' || process.getuid?.() !== 0)) throw new BadInput('--install: as root on a Linux system alone');
  const [node, program] = [process.execPath, join(projectRoot, 'dist/cli/cli.mjs')];
  const releases = values.releases === undefined ? null : resolve(values.releases);
  for (const path of [node, program, releases ?? '']) if (/[\s%$"'\\]/.test(path)) throw new BadInput(`a unit cannot name a path with such signs: ${path}`);

  const cupsdConf = '/etc/cups/cupsd.conf';
  const files = setupFiles({ port, user: values.user, rotate, node, program, releases }, existsSync(cupsdConf) ? readFileSync(cupsdConf, 'utf8') : '');
  for (const file of files) explain(file);

  const root = values.install ? system : values.out;
  if (root === undefined) {
    say('\n什么都没有写。--out 文件夹：写到一个文件夹里看；--install（root）：装到这台机器上。');
    return 0;
  }
  for (const file of files) write(resolve(root), file);
  say(`\n写好了 ${files.length} 个文件：${resolve(root)}`);
  if (values.install) say('原来就有的文件，旧的留在旁边：….before-qingdan');
  say(afterwards(values.user));
  return 0;
}
