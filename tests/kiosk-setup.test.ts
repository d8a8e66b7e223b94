// `qingdan kiosk-setup` and `kiosk` as programs: what is written where, and what is refused.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../dist/cli/cli.mjs');

function qingdan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .sort();

const written = [
  '/etc/chromium/policies/managed/qingdan.json',
  '/etc/cups/cupsd.conf',
  '/etc/qingdan/session.sh',
  '/etc/systemd/system/cups.service.d/qingdan.conf',
  '/etc/systemd/system/qingdan-kiosk.service',
  '/etc/systemd/system/qingdan-site.service',
];

describe('kiosk-setup', () => {
  it('shows and explains each file, and writes nothing, unless told where', () => {
    const { status, stdout } = qingdan('kiosk-setup');
    expect(status).toBe(0);
    for (const path of written) expect(stdout).toContain(`── ${path}\n   `);
    expect(stdout).toContain('什么都没有写');
  });

  it('writes exactly those files under a folder, for the port that was named', () => {
    const out = mkdtempSync(join(tmpdir(), 'qingdan-setup-'));
    expect(qingdan('kiosk-setup', '--out', out, '--port', '4999').status).toBe(0);
    expect(filesUnder(out)).toEqual(written);
    expect(readFileSync(join(out, 'etc/systemd/system/qingdan-site.service'), 'utf8')).toContain('--port 4999\n');
    expect(statSync(join(out, 'etc/qingdan/session.sh')).mode & 0o777).toBe(0o755);
  });

  it('keeps what stood in a file beside it, and does so once', () => {
    const out = mkdtempSync(join(tmpdir(), 'qingdan-setup-'));
    qingdan('kiosk-setup', '--out', out);
    const file = join(out, 'etc/qingdan/session.sh');
    writeFileSync(file, 'mine\n');
    qingdan('kiosk-setup', '--out', out);
    qingdan('kiosk-setup', '--out', out);
    expect(readFileSync(`${file}.before-qingdan`, 'utf8')).toBe('mine\n');
    expect(readFileSync(file, 'utf8')).toContain('matchbox');
    expect(filesUnder(out)).toHaveLength(written.length + 1);
  });

  it.each([
    ['a port below 1024', ['--port', '80'], '--port'],
    ['a name that is no account', ['--user', 'a b'], '--user'],
    ['root', ['--user', 'root'], '--user'],
    ['a direction that does not exist', ['--rotate', 'up'], '--rotate'],
    ['both ways at once', ['--out', '/tmp/x', '--install'], '--install'],
    ['the system as a folder', ['--out', '/'], '--out'],
  ])('refuses %s', (_, args, named) => {
    const { status, stdout, stderr } = qingdan('kiosk-setup', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(named);
  });
});

describe('kiosk', () => {
  it('lists its flags with their reasons', () => {
    const { status, stdout } = qingdan('kiosk', '--flags', '--profile', '/somewhere');
    expect(status).toBe(0);
    for (const flag of ['--kiosk\n', '--kiosk-printing\n', '--user-data-dir=/somewhere\n', '--hide-crash-restore-bubble\n']) expect(stdout).toContain(flag);
  });

  it.each([
    ['a port that is none', ['--port', 'x'], '--port'],
    ['an address for a page', ['--hash', 'https://example.org'], '--hash'],
    ['a word among the flags', ['--', 'example.org'], 'example.org'],
    ['a site that is not built', ['--site', '/nowhere'], 'npm run build'],
  ])('refuses %s', (_, args, named) => {
    const { status, stderr } = qingdan('kiosk', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain(named);
  });
});
