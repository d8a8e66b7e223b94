// Base45 (RFC 9285): bytes in the characters of a QR code's alphanumeric mode. Reading is strict: each row of bytes has one text.

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const base = 45;

/** Two bytes become three characters, a last single byte two. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let value = pair ? (bytes[i] ?? 0) * 256 + (bytes[i + 1] ?? 0) : (bytes[i] ?? 0);
    for (let k = 0; k < (pair ? 3 : 2); k += 1) {
      text += alphabet[value % base];
      value = Math.floor(value / base);
    }
  }
  return text;
}

/** The bytes of a text; null for a character outside the alphabet, a length no bytes have, or a group too large for its bytes. */
export function fromBase45(text: string): Uint8Array | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const group = [...text.slice(i, i + 3)].map((character) => alphabet.indexOf(character));
    if (group.includes(-1)) return null;
    const value = group.reduceRight((sum, digit) => sum * base + digit, 0);
    if (value >= (group.length === 3 ? 65_536 : 256)) return null;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return Uint8Array.from(bytes);
}
