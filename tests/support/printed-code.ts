// A QR code as a camera sees it after a week in a pocket: printed in whole dots of a thermal head, damaged, folded, turned, out of
// focus, unevenly lit. Every step is drawn by a seed, so that a code that cannot be read can be looked at again.
import { encode } from 'uqr';
import { type Chance, seeded } from './random-family.ts';

/** Grey values, 0 black to 255 white, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export interface Wear {
  readonly seed: number;
  /** Dots of the print head a module: 4 are 0.5 mm at 203 dpi. */
  readonly dots: number;
  /** Camera pixels a module. */
  readonly pixels: number;
  /** Part of the code outside its finders that is covered, 0 to 1. */
  readonly damage: number;
  /** Least and greatest radius of one blot, modules: many specks hit more codewords than a few stains of the same area. */
  readonly blot: readonly [number, number];
  /** Degrees. */
  readonly turn: number;
  /** Standard deviation of the blur, camera pixels. */
  readonly blur: number;
  readonly folds: number;
}

const quietZone = 4;
/** As slips are to draw it (src/core/codec/README.md): at version 8 one stain in a hundred codes takes what no level gives back. */
const leastVersion = 10;
/** A finder with its white edge and the format strip along it: where these are gone, no reader can begin. */
const corner = 9;

/** A number from 0 up to 1. */
export const fraction = (chance: Chance): number => chance.upTo(1_000_000) / 1_000_000;

interface Grid {
  readonly size: number;
  readonly dark: Uint8Array;
}

/** The code as dots, 1 for black, its quiet zone around it. */
function printed(text: string, dots: number): Grid & { readonly modules: number } {
  const { data, size: modules } = encode(text, { ecc: 'Q', boostEcc: true, minVersion: leastVersion, border: quietZone });
  const size = modules * dots;
  const dark = new Uint8Array(size * size);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) dark[y * size + x] = data[Math.floor(y / dots)]?.[Math.floor(x / dots)] ? 1 : 0;
  return { modules, size, dark };
}

/** Blots, black or white, until the part is covered; the finders' corners are left whole. */
function damaged({ modules, size, dark }: Grid & { readonly modules: number }, { dots, damage, blot }: Wear, random: () => number): Uint8Array {
  const marks = dark.slice();
  const [first, last] = [quietZone, modules - quietZone];
  const near = (n: number) => n < first + corner;
  const far = (n: number) => n >= last - corner;
  const inFinder = (x: number, y: number) => (near(x) && (near(y) || far(y))) || (far(x) && near(y));
  const free = (last - first) ** 2 - 3 * corner ** 2;
  const covered = new Set<number>();
  while (covered.size < free * damage) {
    const [cx, cy, r] = [first + random() * (last - first), first + random() * (last - first), blot[0] + random() * (blot[1] - blot[0])];
    const ink = random() < 0.5 ? 1 : 0;
    for (let y = Math.floor(cy - r); y <= cy + r; y += 1) {
      for (let x = Math.floor(cx - r); x <= cx + r; x += 1) {
        if (x < first || y < first || x >= last || y >= last || inFinder(x, y) || covered.size >= free * damage) continue;
        covered.add(y * modules + x);
        for (let dy = 0; dy < dots; dy += 1) marks.fill(ink, (y * dots + dy) * size + x * dots, (y * dots + dy) * size + (x + 1) * dots);
      }
    }
  }
  return marks;
}

/** A crease: ink is gone for one dot along a line from edge to edge, and one side of it is darker. */
interface Crease {
  readonly at: number;
  readonly upright: boolean;
  readonly shade: number;
}

function blurred({ width, height, grey }: Picture, sigma: number): Picture {
  const radius = Math.ceil(sigma * 3);
  const weights = Array.from({ length: radius * 2 + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const pass = (from: Uint8Array, step: (x: number, y: number, k: number) => number): Uint8Array => {
    const to = new Uint8Array(from.length);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let value = 0;
        for (let k = -radius; k <= radius; k += 1) value += (from[step(x, y, k)] ?? 0) * (weights[k + radius] ?? 0);
        to[y * width + x] = value / sum;
      }
    }
    return to;
  };
  const within = (n: number, end: number) => Math.min(end - 1, Math.max(0, n));
  const across = pass(grey, (x, y, k) => y * width + within(x + k, width));
  return { width, height, grey: pass(across, (x, y, k) => within(y + k, height) * width + x) };
}

/** What the camera sees. */
export function wornCode(text: string, wear: Wear): Picture {
  const chance = seeded(wear.seed);
  const random = () => fraction(chance);
  const print = printed(text, wear.dots);
  const marks = damaged(print, wear, random);
  const creases: readonly Crease[] = Array.from({ length: wear.folds }, (_, i) => ({
    at: Math.floor(print.size * (0.25 + random() * 0.5)),
    upright: i % 2 === 0,
    shade: 0.8 + random() * 0.15,
  }));
  const scale = wear.dots / wear.pixels;
  const side = Math.ceil((print.size / scale) * 1.35);
  const angle = (wear.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const light = 0.75 + random() * 0.25;
  const grey = new Uint8Array(side * side);
  const paperAt = (x: number, y: number): number => {
    if (x < 0 || y < 0 || x >= print.size || y >= print.size) return 235;
    const onCrease = creases.some((c) => (c.upright ? x : y) === c.at);
    const shade = creases.reduce((s, c) => ((c.upright ? x : y) > c.at ? s * c.shade : s), 1);
    return (marks[y * print.size + x] && !onCrease ? 40 : 235) * shade;
  };
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [dx, dy] = [(x - side / 2) * scale, (y - side / 2) * scale];
      const [px, py] = [dx * cos + dy * sin + print.size / 2, dy * cos - dx * sin + print.size / 2];
      const noise = (random() + random() + random() - 1.5) * 16;
      grey[y * side + x] = Math.min(255, Math.max(0, paperAt(Math.floor(px), Math.floor(py)) * (1 - (1 - light) * (x / side)) + noise));
    }
  }
  return blurred({ width: side, height: side, grey }, wear.blur);
}

/** As a PGM file, which any reader of pictures takes. */
export const asPgm = ({ width, height, grey }: Picture): Uint8Array => Uint8Array.from([...Buffer.from(`P5\n${width} ${height}\n255\n`), ...grey]);
