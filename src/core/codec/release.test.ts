// A release's own line: what is not exactly as it was signed, or names a file outside, is nobody's release.
import { describe, expect, it } from 'vitest';
import { newKey, verify } from '../../../tests/support/keys.ts';
import { type Release, readRelease, releaseLimits, writeRelease } from './release.ts';
import { writeSignedFile } from './signed-file.ts';

const sha256 = 'ab'.repeat(32);
const release: Release = { made: '2026-11-27T09:30:00Z', edition: '2026-11-23', files: [{ path: 'site/index.html', bytes: 3, sha256 }] };
const key = await newKey();
const { publicKey } = key;
const hex = Buffer.from(publicKey).toString('hex');
/** Signed all right, whatever is in it. */
const signed = (body: unknown, purpose: 'QR1:' | 'QT1:' = 'QR1:') =>
  writeSignedFile('qingdan-release-1', purpose, JSON.stringify(body), key.sign, { publicKey: hex });
const why = async (text: string) => {
  const judged = await readRelease(text, publicKey, verify);
  return judged.kind === 'good' ? 'good' : judged.why;
};

describe('a release', () => {
  it('is read as it was written', async () => {
    expect(await readRelease(await writeRelease(release, publicKey, key.sign), publicKey, verify)).toEqual({ kind: 'good', release });
  });

  it('is refused, each fault with its own word', async () => {
    const text = await writeRelease(release, publicKey, key.sign);
    const other = await newKey();
    expect(await why('hello')).toBe('not-a-release');
    expect(await why(await writeSignedFile('qingdan-trust-1', 'QR1:', '{}', key.sign))).toBe('not-a-release');
    expect(await why(text.replace(/"signature":"[0-9a-f]+"/, '"signature":""'))).toBe('unsigned');
    expect(await why(text.replace(/,"signature":"[0-9a-f]+"/, ''))).toBe('unsigned');
    expect(await why(await writeRelease(release, other.publicKey, other.sign))).toBe('another-key');
    expect(await why(text.replace('2026-11-27', '2026-11-28'))).toBe('changed');
    expect(await why(await writeRelease(release, publicKey, other.sign))).toBe('changed');
    expect(await why(await signed(release, 'QT1:'))).toBe('changed');
    expect(await why(await signed({ ...release, more: 1 }))).toBe('not-a-release');
  });

  it.each([
    '../x',
    'site/../x',
    'site/./x',
    'site//x',
    '/site/x',
    'site/.hidden',
    'site\\x',
    'site/a\\..\\b',
    'C:/site/x',
    'site/x:y',
    'other/x',
    'site',
    'site/x\u0000',
    'site/x\n',
    `site/${'x'.repeat(200)}`,
  ])('with a file called %j is none, though it was signed', async (path) => {
    const files = [...release.files, { path, bytes: 1, sha256 }];
    expect(await why(await signed({ ...release, files }))).toBe('not-a-release');
    await expect(writeRelease({ ...release, files }, publicKey, key.sign)).rejects.toThrow(RangeError);
  });

  it('holds no file twice, none too large, not too many and not too much', async () => {
    const file = (path: string, bytes: number) => ({ path, bytes, sha256 });
    const { files: most, fileBytes, allBytes } = releaseLimits;
    for (const files of [
      [file('site/a', 1), file('site/A', 1)],
      [file('site/a', fileBytes + 1)],
      [file('site/a', -1)],
      [file('site/a', 1.5)],
      Array.from({ length: most + 1 }, (_, i) => file(`site/${i}`, 0)),
      Array.from({ length: Math.ceil(allBytes / fileBytes) + 1 }, (_, i) => file(`site/${i}`, fileBytes)),
    ])
      expect(await why(await signed({ ...release, files }))).toBe('not-a-release');
  });
});
