// A QR code as one SVG path: the quiet zone of four modules included, each run of dark modules one rectangle.
import { encode } from 'uqr';

export interface QrPath {
  /** Modules a side, quiet zone included. */
  readonly size: number;
  readonly path: string;
}

const quietZone = 4;
/** A signed code's least version: of worn codes fewer are lost (core/codec/README.md). */
export const signedVersion = 10;
/** A dot of a printer of 203 dpi. Millimetres. */
const dot = 0.125;
/** No module is smaller, whatever the paper. Dots. */
const leastDots = 4;

/** Level Q at least, H where it needs no larger code: a quarter and more may be lost, for folded and faded paper (field.md §C.2). */
export function qrPath(text: string, minVersion = 1): QrPath {
  const { data, size } = encode(text, { ecc: 'Q', boostEcc: true, minVersion, border: quietZone });
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map((run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`),
  );
  return { size, path: runs.join('') };
}

/** The side of a module in whole dots of the printer, as large as the room allows. @param limit longest side of the code, millimetres @returns millimetres */
export const printedModule = (modules: number, limit: number): number => Math.max(leastDots, Math.floor(limit / modules / dot)) * dot;
