// Reads QR codes back from pictures, by zxing with its wasm from disk: nothing is fetched.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer } });

/** The texts of all QR codes on some pictures (PNG files). */
export async function readCodes(images: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const image of images) {
    for (const code of await readBarcodes(readFileSync(image), { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 16 })) found.push(code.text);
  }
  return found;
}
