// Bytes as hex digits, lower case, and back.

export const toHex = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/** @throws RangeError unless the text is `count` bytes */
export function fromHex(text: string, count: number): Uint8Array {
  if (text.length !== count * 2 || !/^[0-9a-f]*$/.test(text)) throw new RangeError(`${text} is no row of ${count} bytes`);
  return Uint8Array.from({ length: count }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}

/** A key's id as it is read out and compared: groups of four. */
export const inFours = (hex: string): string => hex.replace(/(.{4})(?=.)/g, '$1 ');
