// Files somebody chose, as text: few, small, and whole, or none of them.

/** Far above a trust list of a thousand keys. */
const mostBytes = 4_000_000;
const mostFiles = 4;

/** @returns their texts in order; null when one is too large or no text, or when there are too many */
export async function readTexts(files: readonly Blob[]): Promise<readonly string[] | null> {
  if (files.length > mostFiles || files.some((file) => file.size > mostBytes)) return null;
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    return await Promise.all(files.map(async (file) => decoder.decode(await file.arrayBuffer())));
  } catch {
    return null;
  }
}
