import { beforeAll, describe, expect, it } from 'vitest';
import { idOf, newKey, newSealKey, type TestKey, trusted, verify } from '../../../tests/support/keys.ts';
import { toHex } from './hex.ts';
import { readTrustList, type TrustList, writeTrustList } from './trust-list.ts';
import { toUtf8 } from './utf8.ts';

let county: TestKey;
let list: TrustList;
let text: string;

beforeAll(async () => {
  const [point, office] = await Promise.all([newKey(), newKey()]);
  county = await newKey();
  list = {
    county: '某县民政局',
    serial: 3,
    issued: '2026-11-01',
    keys: [
      trusted(point, { kind: 'point', point: '4827', name: '社区服务点' }, { revoked: '2026-11-20' }),
      trusted(office, { kind: 'office', office: 3, name: '便民服务中心' }, { sealKey: (await newSealKey()).publicKey }),
    ],
  };
  text = await writeTrustList(list, county.sign);
});

const read = (file: string, key = county) => readTrustList(file, key.publicKey, verify, idOf);
/** A file of the county with another body. */
async function withBody(change: (body: Record<string, unknown>) => unknown): Promise<string> {
  const file = JSON.parse(text) as { body: string };
  const body = JSON.stringify(change(JSON.parse(file.body) as Record<string, unknown>));
  const signature = toHex(await county.sign('QT1:', toUtf8(body)));
  return JSON.stringify({ ...file, body, signature });
}
const firstKey = (body: Record<string, unknown>) => (body['keys'] as readonly Record<string, unknown>[])[0] ?? {};

describe('a trust list', () => {
  it('is read as it was written', async () => {
    expect(await read(text)).toEqual(list);
  });

  it('is refused when another county signed it, or a letter of it was changed', async () => {
    expect(await read(text, await newKey())).toBeNull();
    expect(await read(text.replace('某县', '某市'))).toBeNull();
  });

  it('is refused when a slip’s signature stands on it: what is signed says what for', async () => {
    const file = JSON.parse(text) as { body: string };
    const signature = toHex(await county.sign('QH1:', toUtf8(file.body)));
    expect(await read(JSON.stringify({ ...file, signature }))).toBeNull();
  });

  it.each<[string, (body: Record<string, unknown>) => unknown]>([
    ['a key more than once', (b) => ({ ...b, keys: [firstKey(b), firstKey(b)] })],
    ['a key under another id', (b) => ({ ...b, keys: [{ ...firstKey(b), id: '0123456789abcdef' }] })],
    ['a key that is none', (b) => ({ ...b, keys: [{ ...firstKey(b), publicKey: 'xyz' }] })],
    ['a seal key that is none', (b) => ({ ...b, keys: [{ ...firstKey(b), sealKey: '04' }] })],
    ['a seal key written short', (b) => ({ ...b, keys: [{ ...firstKey(b), sealKey: `02${'1'.repeat(128)}` }] })],
    ['no word of a seal key', (b) => ({ ...b, keys: [(({ sealKey: _, ...k }) => k)(firstKey(b))] })],
    ['a field nobody knows', (b) => ({ ...b, keys: [{ ...firstKey(b), more: 1 }] })],
    ['a name that turns the writing round', (b) => ({ ...b, county: '某县\u202e' })],
    ['a number that does not count', (b) => ({ ...b, serial: 1.5 })],
    ['a day that does not exist', (b) => ({ ...b, issued: '2026-02-30' })],
    ['a holder of another kind', (b) => ({ ...b, keys: [{ ...firstKey(b), holder: { kind: 'county', name: 'x' } }] })],
    ['no keys', ({ keys: _, ...b }) => b],
    ['keys that are no list', (b) => ({ ...b, keys: {} })],
    ['a list in place of it', () => []],
    ['nothing', () => null],
  ])('is refused whole for %s, though it is signed', async (_, change) => {
    expect(await read(await withBody(change))).toBeNull();
  });

  it('is one text: a field that stands there twice is refused, though the second is genuine', async () => {
    const twice = text.replace('{"format"', '{"body":"{}","format"');
    expect(JSON.parse(twice)).toEqual(JSON.parse(text));
    expect(await read(twice)).toBeNull();
    expect(await read(`${text}\r\n`)).toEqual(list);
  });

  it.each(['', '{', 'null', '[]', '{"format":"qingdan-trust-2"}', 'x'.repeat(1_000_001)])('is no other text (%#)', async (file) => {
    expect(await read(file)).toBeNull();
  });
});

it('text is written as UTF-8 as the platform does', () => {
  for (const sample of ['', 'abc', 'é', '某县', 'བོད', '🚲', 'a\u0000b', '\ud800x', 'x\udc00', '\udc00\ud800']) {
    expect(toUtf8(sample)).toEqual(new TextEncoder().encode(sample));
  }
});
