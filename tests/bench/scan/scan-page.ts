// Timed in the browser itself: our signing, checking and reading of a slip's code, and each time a peer on the same bytes or picture.

import decodeQR from 'peer-reader';
import { encode } from 'uqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { codeText } from '../../../src/core/codec/code-text.ts';
import { readCode } from '../../../src/core/codec/read-code.ts';
import { keyId, signWith, verifyWith } from '../../../src/core/codec/signature.ts';
import { codeBytes, type SlipCode } from '../../../src/core/codec/slip-code.ts';
import type { TrustList } from '../../../src/core/codec/trust-list.ts';

/** Medians, milliseconds. */
export interface ScanTimes {
  readonly sign: number;
  readonly signPeer: number;
  readonly check: number;
  readonly checkPeer: number;
  readonly frame: number;
  readonly framePeer: number;
  /** Of the frames, how many each reader read. */
  readonly read: number;
  readonly readPeer: number;
  readonly frames: number;
}

declare global {
  interface Window {
    timesOf(rounds: number, frames: number): Promise<ScanTimes>;
  }
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN;

/** Each round does some work at once: the browser's clock is coarser than one signature. */
async function timed(rounds: number, each: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    const from = performance.now();
    for (let j = 0; j < each; j += 1) await work();
    times.push((performance.now() - from) / each);
  }
  return median(times);
}

/** A camera's frame: the code a little turned, a little soft, grey and noisy. */
function frameOf(text: string, turn: number): ImageData {
  const { data, size } = encode(text, { ecc: 'Q', boostEcc: true, minVersion: 10, border: 4 });
  const code = new OffscreenCanvas(size, size);
  const pen = code.getContext('2d');
  const [width, height] = [1280, 720];
  const view = new OffscreenCanvas(width, height).getContext('2d');
  if (!pen || !view) throw new Error('no canvas');
  pen.fillStyle = '#dcdcdc';
  pen.fillRect(0, 0, size, size);
  pen.fillStyle = '#282828';
  data.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark) pen.fillRect(x, y, 1, 1);
    });
  });
  view.fillStyle = '#b4b4b4';
  view.fillRect(0, 0, width, height);
  view.translate(width / 2, height / 2);
  view.rotate(turn);
  view.filter = 'blur(0.8px)';
  view.imageSmoothingEnabled = false;
  const side = 480;
  view.drawImage(code, -side / 2, -side / 2, side, side);
  const frame = view.getImageData(0, 0, width, height);
  let seed = 7;
  for (let i = 0; i < frame.data.length; i += 4) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const noise = (seed >>> 16) % 24;
    for (let c = 0; c < 3; c += 1) frame.data[i + c] = (frame.data[i + c] ?? 0) + noise - 12;
  }
  return frame;
}

const { subtle } = crypto;
const pair = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
const id = await keyId(subtle, publicKey);
const code: SlipCode = {
  kind: 'slip',
  key: id,
  number: '4827-261126-003-8',
  issued: '2026-11-26',
  validUntil: '2026-12-26',
  office: 4,
  county: '630102',
  edition: '2026-11-23',
  entitlements: [
    { code: 12, standing: 'passed' },
    { code: 13, standing: 'confirm' },
  ],
  sealed: new Uint8Array(),
};
const holder = { kind: 'point', point: '4827', name: 'point' } as const;
const trust: TrustList = {
  county: 'county',
  serial: 1,
  issued: '2026-01-01',
  keys: [{ id, publicKey, sealKey: null, holder, from: '2026-01-01', until: '2035-12-31', revoked: null }],
};
const sign = signWith(subtle, pair.privateKey);
const verify = verifyWith(subtle);
const makeText = async (): Promise<string> => {
  const bytes = codeBytes(code);
  return codeText(bytes, await sign('QH1:', bytes));
};
prepareZXingModule({ overrides: { locateFile: (name: string, prefix: string) => (name.endsWith('.wasm') ? wasm : prefix + name) }, fireImmediately: true });

window.timesOf = async (rounds, frames) => {
  const text = await makeText();
  const bytes = Uint8Array.from([...'QH1:'].map((c) => c.charCodeAt(0)).concat(...codeBytes(code)));
  const ed = (await subtle.generateKey({ name: 'Ed25519' }, false, ['sign', 'verify'])) as CryptoKeyPair;
  const edSignature = await subtle.sign('Ed25519', ed.privateKey, bytes);
  const pictures = Array.from({ length: frames }, (_, i) => frameOf(text, ((i - frames / 2) / frames) * 0.6));
  const readers = {
    ours: async (picture: ImageData) => (await readBarcodes(picture, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 1 }))[0]?.text,
    peer: async (picture: ImageData) => {
      try {
        return decodeQR(picture);
      } catch {
        return undefined;
      }
    },
  };
  const readBy = async (reader: (picture: ImageData) => Promise<string | undefined>) => {
    const times: number[] = [];
    let read = 0;
    for (const picture of pictures) {
      const from = performance.now();
      if ((await reader(picture)) === text) read += 1;
      times.push(performance.now() - from);
    }
    return { time: median(times), read };
  };
  await readBy(readers.ours);
  const [ours, peer] = [await readBy(readers.ours), await readBy(readers.peer)];
  return {
    sign: await timed(rounds, 20, makeText),
    signPeer: await timed(rounds, 20, () => subtle.sign('Ed25519', ed.privateKey, bytes)),
    check: await timed(rounds, 20, async () => {
      if ((await readCode(text, trust, verify, '2026-11-26')).kind !== 'genuine') throw new Error('not genuine');
    }),
    checkPeer: await timed(rounds, 20, () => subtle.verify('Ed25519', ed.publicKey, edSignature, bytes)),
    frame: ours.time,
    framePeer: peer.time,
    read: ours.read,
    readPeer: peer.read,
    frames,
  };
};
document.documentElement.dataset['ready'] = 'yes';
