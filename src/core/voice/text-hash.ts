// Tells whether a clip still says what stands on the screen: a short sign of the text it was made from. No secret is kept by it.

/** FNV-1a over the text's UTF-16 units, in base 36. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
