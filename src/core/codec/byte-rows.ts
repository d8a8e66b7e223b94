// Numbers as rows of bytes, most significant first, and back. Reading never goes past the end: then everything after it is null.
import { addDays, daysBetween, type PlainDate } from '../facts/calendar.ts';

/** Day 0 of a date in two bytes; the last is 2204-06-06. */
const firstDay: PlainDate = '2025-01-01';

/** A row of bytes being written. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  /** @throws RangeError for a number that does not fit: a caller's mistake */
  number(value: number, width: 1 | 2 | 3): this {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** width) throw new RangeError(`${value} is no number of ${width} bytes`);
    for (let k = width - 1; k >= 0; k -= 1) this.#bytes.push(Math.floor(value / 256 ** k) % 256);
    return this;
  }

  day(date: PlainDate): this {
    return this.number(daysBetween(firstDay, date), 2);
  }

  bytes(row: Uint8Array): this {
    this.#bytes.push(...row);
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** A row of bytes being read. Once something was not there, `short` is true, and what is read is 0. */
export class ByteReader {
  readonly #row: Uint8Array;
  #at = 0;
  short = false;

  constructor(row: Uint8Array) {
    this.#row = row;
  }

  bytes(count: number): Uint8Array {
    if (this.#at + count > this.#row.length) this.short = true;
    const part = this.short ? new Uint8Array(count) : this.#row.slice(this.#at, this.#at + count);
    this.#at += count;
    return part;
  }

  number(width: 1 | 2 | 3): number {
    return this.bytes(width).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  day(): PlainDate {
    return addDays(firstDay, this.number(2));
  }

  /** Everything was read, and nothing was missing. */
  get ended(): boolean {
    return !this.short && this.#at === this.#row.length;
  }
}
