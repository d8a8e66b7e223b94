// Releases as people carry them: packed, taken from a stick, refused with a reason each, gone back from; a running server follows.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../dist/cli/cli.mjs');
const root = mkdtempSync(join(tmpdir(), 'qingdan-release-'));
const at = (...path: string[]) => join(root, ...path);
const env = { ...process.env, QINGDAN_PASS_PHRASE: 'a pass phrase for the tests' };

function qingdan(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [program, ...args], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

/** A small site whose first page says which version it is. */
function packed(name: string, version: string, key = 'maker'): string {
  const site = at(`site-${version}`);
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(site, 'index.html'), `<title>${version}</title>`);
  writeFileSync(join(site, 'sw.js'), `// ${version}`);
  writeFileSync(join(site, 'assets/main.js'), `'${version} `.padEnd(3_000_000, 'x'));
  const out = at(`${name}.qingdan`);
  const { status, stderr } = qingdan('pack', '--key', at(key), '--site', site, '--out', out);
  if (status !== 0) throw new Error(stderr);
  return out;
}

/** The pack with its signed line changed, its files as they were. */
function withLine(pack: string, change: (line: string) => string): string {
  const bytes = readFileSync(pack);
  const end = bytes.indexOf('\n');
  const out = at(`line-${readdirSync(root).length}.qingdan`);
  writeFileSync(out, Buffer.concat([Buffer.from(change(bytes.toString('utf8', 0, end))), bytes.subarray(end)]));
  return out;
}

const point = at('point');
const take = (path: string, ...more: string[]) => qingdan('serve', '--releases', point, '--take', path, ...more);
const state = () => JSON.stringify(readdirSync(point, { recursive: true }).sort()) + readFileSync(join(point, 'in-use.json'), 'utf8');

let [first, second, old] = ['', '', ''];
let server: ReturnType<typeof spawn>;
let address = '';
/** On a connection of its own: while a command runs here, the server may have closed one that was kept. */
const served = (path = ''): Promise<string> =>
  new Promise((resolve, reject) => {
    get(address + path, { agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve(text));
    }).on('error', reject);
  });
const title = async () => /<title>(.*)<\/title>/.exec(await served())?.[1];

beforeAll(async () => {
  expect(qingdan('pack', 'key', '--key', at('maker')).stdout).toMatch(/the release key is( [0-9a-f]{4}){4}/);
  expect(qingdan('pack', 'key', '--key', at('stranger')).status).toBe(0);
  old = packed('old', 'old');
  // Releases are older and newer by the second in which they were made.
  const later = () => spawnSync('sleep', ['1.1']);
  later();
  first = packed('first', 'first');
  later();
  second = packed('second', 'second');
  const taken = take(first, '--trust', at('maker/release-public-key.txt'));
  expect(taken.stderr).toBe('');
  expect(taken.stdout).toMatch(/believed from now on: releases signed by( [0-9a-f]{4}){4}/);
  server = spawn('node', [program, 'serve', '--releases', point, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  address = await new Promise((resolve) => server.stdout?.on('data', (text) => resolve(/http:\S+/.exec(String(text))?.[0] ?? '')));
}, 60_000);
afterAll(() => {
  server.kill();
});

describe('a release that is not as it was signed', () => {
  const flip = (pack: string, where: number) => {
    const bytes = readFileSync(pack);
    bytes[where] = (bytes[where] ?? 0) ^ 1;
    const out = at(`flip-${where}.qingdan`);
    writeFileSync(out, bytes);
    return out;
  };
  const cases: readonly (readonly [string, () => string, RegExp])[] = [
    ['a bit of the last file changed', () => flip(second, readFileSync(second).length - 1), /a file in it was changed after it was signed \(/],
    ['a bit in the middle changed', () => flip(second, 2_000_000), /a file in it was changed after it was signed \(site\/assets\/main\.js\)/],
    [
      'another hash in its line',
      () => withLine(second, (line) => line.replace(/(sha256\\":\\")[0-9a-f]/, (_, before) => `${before}z`)),
      /what it says of itself was changed/,
    ],
    ['a later moment in its line', () => withLine(second, (line) => line.replace(/made\\":\\"20/, 'made\\":\\"21')), /what it says of itself was changed/],
    ['no signature', () => withLine(second, (line) => line.replace(/,"signature":"[0-9a-f]+"/, '')), /it is not signed/],
    ['the key of somebody else', () => packed('stranger', 'strange', 'stranger'), /signed by another key/],
    [
      'our key named in a line that somebody else signed',
      () =>
        withLine(at('stranger.qingdan'), (line) =>
          line.replace(/"publicKey":"[0-9a-f]+"/, `"publicKey":"${readFileSync(at('maker/release-public-key.txt'), 'utf8').trim()}"`),
        ),
      /what it says of itself was changed/,
    ],
    [
      'its end missing',
      () => {
        cpSync(second, at('short.qingdan'));
        truncateSync(at('short.qingdan'), 2_500_000);
        return at('short.qingdan');
      },
      /the end is missing/,
    ],
    [
      'only its beginning there',
      () => {
        cpSync(second, at('stub.qingdan'));
        truncateSync(at('stub.qingdan'), 300);
        return at('stub.qingdan');
      },
      /no release of Qingdan/,
    ],
    [
      'something behind its end',
      () => {
        writeFileSync(at('long.qingdan'), Buffer.concat([readFileSync(second), Buffer.from('x')]));
        return at('long.qingdan');
      },
      /more in it than was signed/,
    ],
    [
      'more bytes than any release',
      () => {
        writeFileSync(at('huge.qingdan'), '');
        truncateSync(at('huge.qingdan'), 300_000_000);
        return at('huge.qingdan');
      },
      /larger than any release/,
    ],
    [
      'nothing in it',
      () => {
        writeFileSync(at('empty.qingdan'), '');
        return at('empty.qingdan');
      },
      /no release of Qingdan/,
    ],
    ['an earlier moment than the one in use', () => old, /before the one in use .* --older/],
  ];
  it.each(cases)('%s: refused, and nothing replaced', async (_, make, words) => {
    const pack = make();
    const before = state();
    const { status, stdout, stderr } = take(pack);
    expect(stderr).toMatch(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(state()).toBe(before);
    expect(await title()).toBe('first');
  });
});

describe('a release as it was signed', () => {
  it('is taken from a stick while the server runs; the one before comes back, and the old one when asked for', async () => {
    const stick = at('stick');
    mkdirSync(stick);
    expect(take(stick).stderr).toContain('there is no release (*.qingdan)');
    cpSync(second, join(stick, 'second.qingdan'));
    expect(take(stick).stdout).toMatch(/^in use: the release made .*the one before is kept/);
    expect(await title()).toBe('second');
    expect(await served('assets/main.js')).toContain('second');
    expect(take(stick).stdout).toContain('in use already');
    expect(existsSync(join(point, JSON.parse(readFileSync(join(point, 'in-use.json'), 'utf8')).now, 'checklist/manifest.json'))).toBe(true);

    expect(qingdan('serve', '--releases', point, '--back').stdout).toContain('in use again');
    expect(await title()).toBe('first');
    expect(qingdan('serve', '--releases', point, '--back').status).toBe(0);
    expect(await title()).toBe('second');

    expect(take(old, '--older').status).toBe(0);
    expect(await title()).toBe('old');
    expect(qingdan('serve', '--releases', point, '--back').status).toBe(0);
    expect(await title()).toBe('second');
    expect(readdirSync(point).filter((name) => /^\d/.test(name))).toHaveLength(2);

    cpSync(first, join(stick, 'first.qingdan'));
    expect(take(stick).stderr).toContain('there are several releases');
  });

  it('what an interrupted attempt left is no harm and goes with the next', () => {
    mkdirSync(join(point, 'unfinished-1/site'), { recursive: true });
    expect(take(first, '--older').status).toBe(0);
    expect(readdirSync(point).some((name) => name.startsWith('unfinished'))).toBe(false);
  });

  it('is believed once: another key later is not, and none at all before', () => {
    expect(take(second, '--trust', at('stranger/release-public-key.txt')).stderr).toContain('another key is believed here');
    const fresh = at('fresh');
    const serve = (...more: string[]) => qingdan('serve', '--releases', fresh, ...more);
    expect(serve('--take', second).stderr).toContain('--trust');
    expect(serve('--take', second, '--trust', at('stranger/release-public-key.txt')).stderr).toContain('another key');
    expect(existsSync(join(fresh, 'release-public-key.txt'))).toBe(false);
    expect(serve().stderr).toContain('no release is in use');
    expect(serve('--back').stderr).toContain('no release before');
    expect(serve('--take', second, '--trust', at('maker/release-public-key.txt')).status).toBe(0);
    expect(serve('--back').stderr).toContain('no release before');
  });
});

it('pack writes over no key, opens it with its pass phrase alone, and needs a built site', () => {
  expect(qingdan('pack', 'key', '--key', at('maker')).stderr).toContain('never written over');
  const wrong = spawnSync('node', [program, 'pack', '--key', at('maker'), '--site', at('site-first'), '--out', at('w.qingdan')], {
    encoding: 'utf8',
    env: { ...env, QINGDAN_PASS_PHRASE: 'not the one that was given' },
  });
  expect(wrong.stderr).toContain('does not open');
  expect(existsSync(at('w.qingdan'))).toBe(false);
  expect(qingdan('pack', '--key', at('maker'), '--site', at('nowhere'), '--out', at('n.qingdan')).stderr).toContain('no built site');
  expect(qingdan('pack', '--key', at('maker'), '--out', at('n.zip')).stderr).toContain('.qingdan');
});
