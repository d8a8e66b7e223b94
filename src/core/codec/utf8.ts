// Text as UTF-8, which core writes and reads itself: it has neither TextEncoder nor TextDecoder.

/** A lone surrogate, which no UTF-8 has, becomes U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return Uint8Array.from(
    encodeURIComponent(whole)
      .match(/%[0-9A-F]{2}|./g)
      ?.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0))) ?? [],
  );
}

/** Null for bytes that are no UTF-8: cut short, written longer than needed, or a surrogate. */
export function fromUtf8(bytes: Uint8Array): string | null {
  try {
    return decodeURIComponent(Array.from(bytes, (b) => `%${b.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return null;
  }
}

/** True for a text that may stand on a screen: neither a control nor a direction character in it. */
export const isPlainText = (text: string): boolean => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u.test(text);
