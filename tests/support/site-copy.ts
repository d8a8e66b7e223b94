// A copy of the built site that a test may change: another version, a broken list.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../dist/site');

export function copySite(): string {
  const copy = mkdtempSync(join(tmpdir(), 'qingdan-site-'));
  cpSync(built, copy, { recursive: true });
  return copy;
}

/** Makes the copy a newer version: another first page, and the offline worker's list of files follows. */
export function releaseNewVersion(copy: string, marker: string): void {
  const page = join(copy, 'index.html');
  const before = readFileSync(page);
  const after = Buffer.from(before.toString().replace('<title>', `<title>${marker} `));
  const sha = (text: Buffer) => createHash('sha384').update(text).digest('base64');
  const worker = join(copy, 'sw.js');
  const list = readFileSync(worker, 'utf8');
  const entry = /\{url:"index\.html",revision:"([0-9a-f]+)"/.exec(list)?.[1];
  if (entry === undefined || !list.includes(sha(before))) throw new Error('sw.js does not list index.html as expected');
  const revision = createHash('md5').update(after).digest('hex');
  writeFileSync(page, after);
  writeFileSync(worker, list.replace(sha(before), sha(after)).replace(entry, revision));
}

function replaceData(copy: string, name: string, change: (data: Record<string, unknown>) => unknown): void {
  const file = readdirSync(join(copy, 'assets')).find((f) => f.startsWith(`${name}.`) && f.endsWith('.json'));
  if (file === undefined) throw new Error(`the site has no ${name}`);
  const path = join(copy, 'assets', file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

/** Replaces the bundled rules: files by path under checklist/. */
export const replaceRules = (copy: string, change: (rules: Record<string, unknown>) => unknown): void => replaceData(copy, 'checklist', change);

/** Replaces bundled words, e.g. `words-zh-Hans-late`: trees by namespace. */
export const replaceWords = (copy: string, name: string, change: (words: Record<string, unknown>) => unknown): void => replaceData(copy, name, change);
