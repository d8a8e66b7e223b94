// From printed paper to a camera's eye: the page as a printer of 203 dpi puts it down, and the piece with the code held up a little askew.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBarcodes } from 'zxing-wasm/reader';
import { writeFilm } from './fake-camera.ts';
import './read-codes.ts';

interface Raster {
  readonly width: number;
  readonly height: number;
  /** 0 ink, 255 paper. */
  readonly grey: Uint8Array;
}

const dpi = 203;

/** Pages in black and white, no grey: as a thermal printer has them. */
function printed(pdf: Buffer): readonly Raster[] {
  const folder = mkdtempSync(join(tmpdir(), 'qingdan-printed-'));
  writeFileSync(join(folder, 'paper.pdf'), pdf);
  execFileSync('pdftoppm', ['-r', String(dpi), '-mono', join(folder, 'paper.pdf'), join(folder, 'page')]);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pbm'))
    .sort()
    .map((name) => fromPbm(readFileSync(join(folder, name))));
}

/** A binary PBM: `P4`, width, height, then rows of bits, 1 for ink. */
function fromPbm(file: Buffer): Raster {
  const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(file.subarray(0, 40).toString('latin1'));
  if (!head) throw new Error('no PBM');
  const [width, height] = [Number(head[1]), Number(head[2])];
  const bytes = Math.ceil(width / 8);
  const bits = file.subarray(head[0].length);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) grey[y * width + x] = ((bits[y * bytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1 ? 0 : 255;
  return { width, height, grey };
}

/** Picks a code by its text, and by the texts of the other codes of its page. */
type Wanted = (text: string, beside: readonly string[]) => boolean;

/** Where on which page the code stands that `wanted` picks. */
async function findCode(pages: readonly Raster[], wanted: Wanted) {
  for (const page of pages) {
    const data = new Uint8ClampedArray(page.width * page.height * 4).fill(255);
    for (let i = 0; i < page.grey.length; i += 1) data.fill(page.grey[i] ?? 255, i * 4, i * 4 + 3);
    const found = await readBarcodes({ data, width: page.width, height: page.height, colorSpace: 'srgb' } as ImageData, {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: 16,
    });
    const texts = found.map((c) => c.text);
    const code = found.find((c) => c.isValid && wanted(c.text, texts));
    if (code) {
      const { topLeft, topRight, bottomLeft, bottomRight } = code.position;
      const corners = [topLeft, topRight, bottomLeft, bottomRight];
      const middle = (pick: (p: { x: number; y: number }) => number) => corners.reduce((sum, p) => sum + pick(p), 0) / corners.length;
      return { page, x: middle((p) => p.x), y: middle((p) => p.y), side: Math.hypot(topRight.x - topLeft.x, topRight.y - topLeft.y) };
    }
  }
  throw new Error('the paper has no such code');
}

/** How far the hand that holds the paper is from straight. Radians. */
const askew = 0.12;
/** Share of the picture's height that the code takes. */
const share = 0.6;

/** Holds the code of a printed paper up to the camera whose film this is. @param film path that {@link writeFilm} overwrites */
export async function holdUp(film: string, pdf: Buffer, wanted: Wanted): Promise<void> {
  const { page, x, y, side } = await findCode(printed(pdf), wanted);
  writeFilm(film, (width, height) => {
    const dots = side / (height * share);
    const [cos, sin] = [Math.cos(askew) * dots, Math.sin(askew) * dots];
    return (u, v) => {
      const [dx, dy] = [u - width / 2, v - height / 2];
      const [px, py] = [Math.round(x + dx * cos - dy * sin), Math.round(y + dx * sin + dy * cos)];
      if (px < 0 || py < 0 || px >= page.width || py >= page.height) return 90;
      return (page.grey[py * page.width + px] ?? 0) === 0 ? 40 : 215;
    };
  });
}
