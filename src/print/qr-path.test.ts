import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrPath } from './qr-path.ts';

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

beforeAll(() => {
  const bytes = readFileSync(wasm);
  prepareZXingModule({ overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer } });
});

/** The path drawn at `scale` dots a module, as a printer would. */
function drawn(text: string, scale: number) {
  const { size, path } = qrPath(text);
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', run = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return { data, width, height: width, colorSpace: 'srgb' as const };
}

it('is read back as the number it was made from', async () => {
  const [found] = await readBarcodes(drawn('4827-261123-001-5', 6), { formats: ['QRCode'] });
  expect(found?.text).toBe('4827-261123-001-5');
});

it('keeps a slip number within 25 modules and four blank ones at each side', () => {
  const { size, path } = qrPath('4827-261123-001-5');
  expect(size).toBe(33);
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(x) + Number(run)] as const);
  expect(Math.min(...starts.map(([x, y]) => Math.min(x, y)))).toBe(4);
  expect(Math.max(...starts.flatMap(([, y, end]) => [y + 1, end]))).toBe(29);
});
