// Text as UTF-8, which core writes itself: it has no TextEncoder.

/** A lone surrogate, which no UTF-8 has, becomes U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  return Uint8Array.from(
    encodeURIComponent(whole)
      .match(/%[0-9A-F]{2}|./g)
      ?.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0))) ?? [],
  );
}
