// A kiosk's machine inside this one: its own /etc/cups, /etc/chromium, spool, printer and screen, by a mount namespace.
// Nothing of this machine's printing or browsers is touched, and nothing is left when it stops.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rollPrinter } from './roll-printer.ts';

const program = join(import.meta.dirname, '../../dist/cli/cli.mjs');

/** Debian packages by the file that shows they are there. */
const needed = {
  '/usr/bin/Xvfb': 'xvfb',
  '/usr/bin/matchbox-window-manager': 'matchbox-window-manager',
  '/usr/sbin/cupsd': 'cups',
  '/usr/lib/cups/backend/cups-pdf': 'printer-driver-cups-pdf',
} as const;

/** Installs what is missing. @throws without root: no mount namespace can be made */
export function installMissing(): void {
  if (process.getuid?.() !== 0) throw new Error('test:print needs root: it gives the kiosk folders of its own by a mount namespace');
  const missing = Object.entries(needed).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  if (missing.length === 0) return;
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], options);
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '-qq', '--no-install-recommends', ...missing], options);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Two kinds of printers: one takes PDF as new ones do, and keeps what it was sent; one takes PostScript. */
const pdfPrinter = ['-v', 'paper:/', '-P', '/usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd'] as const;
const postScriptPrinter = ['-v', 'cups-pdf:/', '-m', 'lsb/usr/cups-pdf/CUPS-PDF_noopt.ppd'] as const;
/** By the paper that is in them, as CUPS is told. */
const printers = {
  a5: [...pdfPrinter, '-o', 'PageSize=A5'],
  roll80: ['-v', 'paper:/', '-P', '/etc/cups/roll.ppd'],
  'a4-postscript': [...postScriptPrinter, '-o', 'PageSize=A4'],
} as const;
type Printer = keyof typeof printers;

/** The PDF printer: what comes to it is paper, numbered by job. */
const backend = (root: string): string => `#!/bin/sh
[ $# -eq 0 ] && echo 'direct paper "Unknown" "Paper"' && exit 0
cat > "${root}/out/.$1-$2" && mv "${root}/out/.$1-$2" "${root}/out/$1-$2.pdf"
`;

export interface Machine {
  /** All its folders. */
  readonly root: string;
  /** Where the site is, and where a test looks into the browser. */
  readonly port: number;
  readonly debugPort: number;
  /** Papers that came out, oldest first. */
  papers(): readonly Buffer[];
  /** Files that lie in a spool: of CUPS, of the printer. */
  spooled(): readonly string[];
  /** Every file of the machine but the papers that came out. */
  files(): readonly string[];
  /** Jobs CUPS can name, done ones too. */
  jobs(): string;
  /** Which printer is the default. */
  load(printer: Printer): void;
  /** Prints a file as anybody at the machine may. */
  print(printer: Printer, file: string): void;
  /** Starts a program on the machine's screen. */
  start(command: string, args: readonly string[]): ChildProcess;
  stop(): Promise<void>;
}

/** What is bound over a folder begins as a copy of it; the spool is empty. All ends with the shell's standard input. */
const script = (root: string, debianCups: boolean): string => `
set -e
for folder in /etc/cups /etc/chromium /usr/lib/cups/backend; do mkdir -p ${root}$folder; cp -a $folder/. ${root}$folder/; mount --bind ${root}$folder $folder; done
for folder in /var/spool/cups /var/spool/cups-pdf /var/cache/cups /var/log/cups /run/cups; do mkdir -p ${root}$folder $folder; mount --bind ${root}$folder $folder; done
${debianCups ? '' : `cp ${root}/setup/etc/cups/cupsd.conf /etc/cups/`}
mkdir -p /etc/chromium/policies/managed
cp ${root}/setup/etc/chromium/policies/managed/qingdan.json /etc/chromium/policies/managed/
sed -i 's#^Out .*#Out ${root}/out#; s#^\\#*AnonDirName.*#AnonDirName ${root}/out#; s#^\\#*Label .*#Label 2#' /etc/cups/cups-pdf.conf
cp ${root}/roll.ppd /etc/cups/
chown -R root:lp /etc/cups
cp ${root}/paper-backend /usr/lib/cups/backend/paper
/usr/sbin/cupsd -f & cups=$!
exec 3>${root}/display
Xvfb -displayfd 3 -screen 0 1080x1920x24 -nolisten tcp & screen=$!
for i in $(seq 200); do [ -S /run/cups/cups.sock ] && [ -s ${root}/display ] && break; sleep 0.1; done
DISPLAY=:$(cat ${root}/display) matchbox-window-manager -use_titlebar no -use_cursor no & manager=$!
echo ready
cat >/dev/null
kill $manager $screen $cups 2>/dev/null || true
wait
`;

/**
 * With the settings that `qingdan kiosk-setup` writes.
 * @param without policies left out, where a test could not look into the browser
 * @param debianCups CUPS as Debian sets it
 */
export async function startMachine(without: readonly string[] = [], debianCups = false): Promise<Machine> {
  const root = mkdtempSync(join(tmpdir(), 'qingdan-machine-'));
  for (const folder of ['out', 'setup']) mkdirSync(join(root, folder));
  chmodSync(root, 0o755);
  chmodSync(join(root, 'out'), 0o777);
  const [port, debugPort] = [await freePort(), await freePort()];
  execFileSync('node', [program, 'kiosk-setup', '--out', join(root, 'setup'), '--port', String(port)], { stdio: 'ignore' });
  const policy = join(root, 'setup/etc/chromium/policies/managed/qingdan.json');
  const kept = Object.entries(JSON.parse(readFileSync(policy, 'utf8')) as Record<string, unknown>).filter(([name]) => !without.includes(name));
  writeFileSync(policy, JSON.stringify(Object.fromEntries(kept)));

  writeFileSync(join(root, 'roll.ppd'), rollPrinter);
  writeFileSync(join(root, 'paper-backend'), backend(root), { mode: 0o700 });
  const shell = spawn('unshare', ['--mount', '--propagation', 'private', 'bash', '-c', script(root, debianCups)], { stdio: ['pipe', 'pipe', 'ignore'] });
  await new Promise<void>((ready, failed) => {
    shell.stdout.on('data', (text: Buffer) => text.toString().includes('ready') && ready());
    shell.on('exit', (code) => failed(new Error(`the machine stopped with ${code}`)));
  });
  const display = `:${readFileSync(join(root, 'display'), 'utf8').trim()}`;
  const inside = (command: string, args: readonly string[]): readonly string[] => [`--mount=/proc/${shell.pid}/ns/mnt`, command, ...args];
  const env = { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8', HOME: root };
  const run = (command: string, ...args: readonly string[]): string =>
    execFileSync('nsenter', inside(command, args), { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] });
  for (const [name, options] of Object.entries(printers)) run('lpadmin', '-p', name, '-E', ...options);
  const under = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  return {
    root,
    port,
    debugPort,
    papers: () =>
      under('out')
        .filter((file) => file.endsWith('.pdf'))
        .sort((a, b) => statSync(a).mtimeMs - statSync(b).mtimeMs)
        .map((file) => readFileSync(file)),
    spooled: () => under('var/spool'),
    files: () => ['etc', 'var', 'run', 'profile', '.config', '.local', '.cache', '.pki'].filter((folder) => existsSync(join(root, folder))).flatMap(under),
    jobs: () => run('lpstat', '-W', 'all', '-o').trim(),
    load: (printer) => void run('lpadmin', '-d', printer),
    print: (printer, file) => void run('lp', '-d', printer, file),
    start: (command, args) => spawn('nsenter', [...inside(command, args)], { env, stdio: 'ignore' }),
    stop: async () => {
      const over = new Promise((done) => shell.on('close', done));
      shell.stdin.end();
      await over;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
