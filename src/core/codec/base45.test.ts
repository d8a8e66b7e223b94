import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase45, toBase45 } from './base45.ts';

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('Base45', () => {
  it.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes and reads the examples of RFC 9285: %s', (plain, coded) => {
    expect(toBase45(ascii(plain))).toBe(coded);
    expect(fromBase45(coded)).toEqual(ascii(plain));
  });

  it.each(['GGW', ':::', '::', 'A', 'BB8A', 'bb8', 'BB\u0000', 'BB８', '🚲B'])('refuses %j', (text) => {
    expect(fromBase45(text)).toBeNull();
  });

  it('gives back any bytes, and knows no second text for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0A9Z $%*+-./:'), maxLength: 30 }), (text) => {
        const bytes = fromBase45(text);
        if (bytes) expect(toBase45(bytes)).toBe(text);
      }),
    );
  });
});
