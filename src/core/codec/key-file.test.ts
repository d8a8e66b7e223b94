import { beforeAll, describe, expect, it } from 'vitest';
import { newKey, newSealKey, type SealKey, type TestKey, verify } from '../../../tests/support/keys.ts';
import { toHex } from './hex.ts';
import { type KeyFile, readKeyFile, writeKeyFile } from './key-file.ts';
import { writeSignedFile } from './signed-file.ts';

let key: TestKey;
let sealKey: SealKey;
let point: KeyFile;
let text: string;

beforeAll(async () => {
  [key, sealKey] = await Promise.all([newKey(), newSealKey()]);
  point = { kind: 'point', point: '4827', publicKey: key.publicKey, sealKey: sealKey.publicKey };
  text = await writeKeyFile(point, key.sign);
});

const withBody = (body: unknown) => writeSignedFile('qingdan-key-1', 'QK1:', JSON.stringify(body), key.sign, { publicKey: toHex(key.publicKey) });

describe('a key file', () => {
  it('is read as it was written, a point’s and an office’s, with a seal key and without', async () => {
    expect(await readKeyFile(text, verify)).toEqual(point);
    for (const file of [
      { ...point, sealKey: null },
      { kind: 'office' as const, publicKey: key.publicKey, sealKey: sealKey.publicKey },
    ]) {
      expect(await readKeyFile(await writeKeyFile(file, key.sign), verify)).toEqual(file);
    }
  });

  it('is refused when a seal key was put in its place on the way', async () => {
    const other = await newSealKey();
    expect(await readKeyFile(text.replace(toHex(sealKey.publicKey), toHex(other.publicKey)), verify)).toBeNull();
  });

  it('is refused when the key was changed, though the file was signed', async () => {
    const other = await newKey();
    expect(await readKeyFile(text.replace(toHex(key.publicKey), toHex(other.publicKey)), verify)).toBeNull();
  });

  it.each<[string, unknown]>([
    ['another kind', { kind: 'county', sealKey: null }],
    ['a point’s number that is none', { kind: 'point', point: '48271', sealKey: null }],
    ['a field nobody knows', { kind: 'office', sealKey: null, office: 4 }],
    ['no word of a seal key', { kind: 'office' }],
    ['a seal key that is none', { kind: 'office', sealKey: 'x' }],
    ['a list', []],
    ['nothing', null],
  ])('is refused for %s, though it is signed', async (_, body) => {
    expect(await readKeyFile(await withBody(body), verify)).toBeNull();
  });

  it.each(['', '{', '{}', '04', '{"format":"qingdan-key-1"}', '['.repeat(100_000), 'x'.repeat(1_000_001)])('is no other text (%#)', async (other) => {
    expect(await readKeyFile(other, verify)).toBeNull();
  });
});
