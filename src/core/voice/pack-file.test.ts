import { describe, expect, it } from 'vitest';
import { readPack, type VoicePack, writePack } from './pack-file.ts';

const pack: VoicePack = {
  tongue: 'slr',
  clips: [
    { key: 'ui:promise.yes', hash: 'abc', type: 'audio/webm', bytes: Uint8Array.of(1, 2, 3) },
    { key: '青', hash: 'def', type: 'audio/webm', bytes: Uint8Array.of(9) },
  ],
};

describe('a voice pack', () => {
  const written = writePack(pack);

  it('is read as it was written', () => {
    expect(readPack(written)).toEqual(pack);
  });

  it('is nothing once it is cut, longer, or another file', () => {
    for (let length = 0; length < written.length; length += 1) expect(readPack(written.slice(0, length))).toBeNull();
    expect(readPack(Uint8Array.of(...written, 0))).toBeNull();
    expect(readPack(new TextEncoder().encode('QDVOICE1{}xxxxxxxx'))).toBeNull();
  });

  it('of no clips is a pack too', () => {
    expect(readPack(writePack({ tongue: 'adx', clips: [] }))).toEqual({ tongue: 'adx', clips: [] });
  });
});
