import { describe, expect, it } from 'vitest';
import { chromiumFlags } from './chromium-flags.ts';
import { cupsDirectives, withOurDirectives } from './cups-settings.ts';
import { nextPause } from './keep-running.ts';
import { setupFiles } from './setup-files.ts';

const machine = { port: 4180, user: 'kiosk', rotate: 'left', node: '/usr/bin/node', program: '/opt/qingdan/dist/cli/cli.mjs', releases: null } as const;
const debian = `# comment
LogLevel info
PreserveJobHistory Yes
Listen localhost:631
Listen /run/cups/cups.sock
<Location />
  Order allow,deny
</Location>
<Policy default>
  JobPrivateAccess default
</Policy>
`;
const files = setupFiles(machine, debian);
const text = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

describe('files of a kiosk', () => {
  it('are under /etc, each once, each with what it is for', () => {
    expect(files.map(({ path }) => path).filter((path) => !path.startsWith('etc/') || path.includes('..'))).toEqual([]);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    expect(files.filter(({ what }) => what === '')).toEqual([]);
  });

  it('serve and show the same port, as the account that was named', () => {
    expect(text('etc/systemd/system/qingdan-site.service')).toContain('ExecStart=/usr/bin/node /opt/qingdan/dist/cli/cli.mjs serve --port 4180\n');
    expect(text('etc/qingdan/session.sh')).toContain('kiosk --served --port 4180 --profile /var/lib/qingdan/profile\n');
    for (const unit of ['site', 'kiosk']) expect(text(`etc/systemd/system/qingdan-${unit}.service`)).toMatch(/^User=kiosk$/m);
    expect(text('etc/qingdan/session.sh')).toContain('xrandr -o left\n');
    expect(files.find(({ path }) => path === 'etc/qingdan/session.sh')?.mode).toBe(0o755);
  });

  it('serve the release in use where a folder of releases was named', () => {
    const unit = setupFiles({ ...machine, releases: '/var/lib/qingdan-releases' }, debian)[0]?.text;
    expect(unit).toContain('serve --port 4180 --releases /var/lib/qingdan-releases\n');
  });

  it('keep the memory of the browser off the disk', () => {
    const unit = text('etc/systemd/system/qingdan-kiosk.service');
    for (const line of ['LimitCORE=0', 'MemorySwapMax=0', 'Restart=always']) expect(unit.split('\n')).toContain(line);
    expect(text('etc/systemd/system/cups.service.d/qingdan.conf')).toMatch(/^TemporaryFileSystem=\/var\/spool\/cups:/m);
  });

  it('let the browser open the site and its own printing, nothing else, and record nothing', () => {
    const policy = JSON.parse(text('etc/chromium/policies/managed/qingdan.json'));
    expect(policy).toMatchObject({
      URLBlocklist: ['*'],
      URLAllowlist: ['http://localhost:4180', 'chrome-untrusted://print'],
      AutofillAddressEnabled: false,
      PasswordManagerEnabled: false,
      SavingBrowserHistoryDisabled: true,
      SpellcheckEnabled: false,
      PrintHeaderFooter: false,
      DeveloperToolsAvailability: 2,
    });
  });
});

describe('cupsd.conf', () => {
  const lines = withOurDirectives(debian).split('\n');

  it('has each of our directives once, and nothing else of that name', () => {
    for (const { name, value } of cupsDirectives) expect(lines.filter((line) => line.split(' ')[0] === name)).toEqual([`${name} ${value}`.trimEnd()]);
  });

  it('keeps whatever else stood there', () => {
    for (const line of ['# comment', '<Location />', '  Order allow,deny', '<Policy default>', '  JobPrivateAccess default']) expect(lines).toContain(line);
  });

  it('does not change when it is written again', () => {
    expect(withOurDirectives(withOurDirectives(debian))).toBe(withOurDirectives(debian));
  });

  it('stands by itself where there was none', () => {
    const alone = withOurDirectives('');
    expect(alone).toContain('<Policy default>');
    expect(withOurDirectives(alone)).toBe(alone);
  });
});

describe('flags', () => {
  const flags = chromiumFlags({ profile: '/p', temp: '/t' });

  it('keep the profile, print without a dialog, leave no dump', () => {
    const names = flags.map(({ flag }) => flag);
    expect(names).toEqual(expect.arrayContaining(['--kiosk', '--kiosk-printing', '--user-data-dir=/p', '--disk-cache-dir=/t/cache', '--disable-breakpad']));
    expect(names).not.toContain('--incognito');
    expect(new Set(names).size).toBe(names.length);
  });

  it('have a reason each', () => {
    expect(flags.filter(({ why }) => why.length < 10)).toEqual([]);
  });
});

it('a browser that dies at once is started later each time, up to half a minute; one that worked, after a second', () => {
  const waits = [0, 0, 0, 0, 0, 0, 0].reduce<number[]>((all) => [...all, nextPause(500, all.at(-1) ?? 0)], []);
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  expect(nextPause(60_000, 30_000)).toBe(1000);
});
