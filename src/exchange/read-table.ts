// A table or a settings file somebody chose, as text: UTF-8, or what Chinese spreadsheets save in its place.

/** Far above the sixty offices a point may have. */
const mostBytes = 256_000;

/** @returns null when it is too large or no text */
export async function readTable(file: Blob): Promise<string | null> {
  if (file.size > mostBytes) return null;
  const bytes = await file.arrayBuffer();
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? null : text;
    } catch {
      // the next one
    }
  }
  return null;
}
