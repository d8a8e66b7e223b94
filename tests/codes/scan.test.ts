// Codes on worn paper, read back: printed in whole dots at 203 dpi, damaged, folded, turned, out of focus. By zxing, the reader of
// the window, and in the large run by Debian's zbar beside it. A few here; `npm run test:scan` reads 2,000.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readBarcodes } from 'zxing-wasm/reader';
import { codeText } from '../../src/core/codec/code-text.ts';
import { codeBytes } from '../../src/core/codec/slip-code.ts';
import { slipNumber } from '../../src/core/codec/slip-number.ts';
import '../support/read-codes.ts';
import { asPgm, fraction, type Picture, wornCode } from '../support/printed-code.ts';
import { seeded } from '../support/random-family.ts';

const full = process.env['QINGDAN_FULL'] !== undefined;
const count = full ? 2000 : 40;
/** Of 100 codes so many must be read (issue 5). */
const goal = 99.5;
const zbar = '/usr/bin/zbarimg';

/** A slip's text: one to five entitlements; each tenth with a sealed part, the longest a code may have. */
function textOf(i: number): string {
  const chance = seeded(i + 1);
  const bytes = codeBytes({
    kind: 'slip',
    key: Array.from({ length: 16 }, () => chance.upTo(16).toString(16)).join(''),
    number: slipNumber(String(chance.upTo(10_000)).padStart(4, '0'), '2026-11-26', 1 + chance.upTo(999)),
    issued: '2026-11-26',
    validUntil: '2026-12-26',
    office: 1 + chance.upTo(25),
    county: '630102',
    edition: '2026-11-23',
    entitlements: Array.from({ length: 1 + chance.upTo(5) }, (_, k) => ({
      code: k * 12 + 1 + chance.upTo(12),
      standing: chance.is(0.5) ? 'passed' : 'confirm',
    })),
    sealed: Uint8Array.from({ length: i % 10 === 0 ? 150 : 0 }, () => chance.upTo(256)),
  });
  return codeText(
    bytes,
    Uint8Array.from({ length: 64 }, () => chance.upTo(256)),
  );
}

/** Drops, thumb marks and worn spots, 1 to 3 mm in radius where a module is 0.5 mm. */
const stains = [2, 6] as const;
/** As much of the code gone in specks: nothing else takes so many codewords. */
const specks = [0.5, 2] as const;

/** Wear by chance: 4 or 5 dots a module, up to 10 % covered, turned up to 20 degrees either way, up to two folds. */
function worn(i: number, blot: readonly [number, number]): Picture {
  const chance = seeded(10_000 + i);
  return wornCode(textOf(i), {
    seed: i,
    dots: chance.is(0.5) ? 4 : 5,
    pixels: 5 + fraction(chance) * 3,
    damage: fraction(chance) * 0.1,
    blot,
    turn: (fraction(chance) - 0.5) * 40,
    blur: 0.4 + fraction(chance) * 0.6,
    folds: chance.upTo(3),
  });
}

async function byZxing({ width, height, grey }: Picture): Promise<string | undefined> {
  const data = new Uint8ClampedArray(width * height * 4).map((_, k) => (k % 4 === 3 ? 255 : (grey[k >> 2] ?? 0)));
  const [found] = await readBarcodes({ data, width, height, colorSpace: 'srgb' } as ImageData, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 });
  return found?.text;
}

/** Texts by file name, as zbar says them. */
function byZbar(folder: string): readonly string[] {
  try {
    return execFileSync(zbar, ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', ...Array.from({ length: count }, (_, i) => join(folder, `${i}.pgm`))], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).split('\n');
  } catch (error) {
    // It exits with 4 when one picture of many holds no code.
    return String((error as { readonly stdout?: string }).stdout ?? '').split('\n');
  }
}

const folder = mkdtempSync(join(tmpdir(), 'qingdan-scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The numbers of the codes that zxing does not read. */
async function lostOf(blot: readonly [number, number], keep: boolean): Promise<readonly number[]> {
  const lost: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const picture = worn(i, blot);
    if (keep) writeFileSync(join(folder, `${i}.pgm`), asPgm(picture));
    if ((await byZxing(picture)) !== textOf(i)) lost.push(i);
  }
  return lost;
}

const share = (read: number) => `${read} of ${count} (${((read / count) * 100).toFixed(2)} %)`;
const tell = (words: string) => process.stdout.write(`worn codes: ${words}\n`);

it('worn codes are read by the window’s reader', async () => {
  const lost = await lostOf(stains, full);
  tell(`zxing read ${share(count - lost.length)}; not read: ${lost.join(', ') || 'none'}`);
  expect(((count - lost.length) / count) * 100).toBeGreaterThanOrEqual(goal);
});

it.runIf(full)('a second reader is told beside it, and what limits the first', async () => {
  if (existsSync(zbar)) {
    const found = new Set(byZbar(folder));
    tell(`zbar read ${share(Array.from({ length: count }, (_, i) => textOf(i)).filter((text) => found.has(text)).length)}`);
    expect(found.size).toBeGreaterThan(count / 2);
  } else tell('zbar is not here: apt-get install zbar-tools');
  tell(`in specks, not stains, zxing read ${share(count - (await lostOf(specks, false)).length)}`);
});
