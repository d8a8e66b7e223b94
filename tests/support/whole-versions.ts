// Versions of the built site that share no file name: what a page fetched says of which version it is. Served from one address, changed at a stroke.
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const built = join(import.meta.dirname, '../../dist/site');
const texts = /\.(js|css|html|json|webmanifest)$/;

/** The version in the name of an asset, e.g. `v7`; null for files that keep their names. */
export const versionIn = (address: string): string | null => /\/assets\/[^/]+\.(v\d+)\.\w+$/.exec(address)?.[1] ?? null;

/** Lists each file anew in the offline worker, with what it is now. */
export function listAgain(folder: string): void {
  const worker = join(folder, 'sw.js');
  const list = readFileSync(worker, 'utf8').replace(/\{url:"([^"]+)",revision:(null|"[0-9a-f]+"),integrity:"[^"]+"\}/g, (_, url: string, revision: string) => {
    const bytes = readFileSync(join(folder, url));
    const now = revision === 'null' ? revision : `"${createHash('md5').update(bytes).digest('hex')}"`;
    return `{url:"${url}",revision:${now},integrity:"sha384-${createHash('sha384').update(bytes).digest('base64')}"}`;
  });
  writeFileSync(worker, list);
}

/** Writes one whole version: every asset under another name, the page's title with its mark. */
export function writeVersion(folder: string, mark: string): void {
  cpSync(built, folder, { recursive: true });
  const assets = readdirSync(join(folder, 'assets'));
  const named = new Map(assets.map((name) => [name, name.replace(/\.(\w+)$/, `.${mark}.$1`)]));
  const names = new RegExp(assets.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  for (const name of assets) renameSync(join(folder, 'assets', name), join(folder, 'assets', named.get(name) ?? name));
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!texts.test(name)) continue;
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(names, (found) => named.get(found) ?? found).replace('<title>', `<title>${mark} `);
    if (after !== before) writeFileSync(path, after);
  }
  listAgain(folder);
}

export interface Releases {
  /** What the server serves: a link to the version in use. */
  readonly folder: string;
  /** Writes the next version and serves it from now on; nothing of the one before is left. `change` may spoil it first. */
  release(change?: (folder: string) => void): string;
}

/** Starts with `v1`. */
export function wholeVersions(): Releases {
  const root = mkdtempSync(join(tmpdir(), 'qingdan-versions-'));
  const folder = join(root, 'live');
  let count = 0;
  const release: Releases['release'] = (change) => {
    count += 1;
    const mark = `v${count}`;
    writeVersion(join(root, mark), mark);
    change?.(join(root, mark));
    symlinkSync(join(root, mark), join(root, 'next'));
    renameSync(join(root, 'next'), folder);
    rmSync(join(root, `v${count - 1}`), { recursive: true, force: true });
    return mark;
  };
  release();
  return { folder, release };
}
