// Marked strings, and the search for them: in every file of a folder, and in all that the page itself can reach.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** One answer of the invented family, and the forms in which it could stand somewhere. */
export interface Mark {
  readonly what: string;
  readonly forms: readonly string[];
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const escaped = (text: string): string => [...text].map((sign) => (sign < '\x7f' ? sign : `\\u${sign.charCodeAt(0).toString(16)}`)).join('');

/** Within a text that is itself written as JSON. */
const quoted = (form: string): string => JSON.stringify(form).slice(1, -1);

/** As bytes: UTF-8, UTF-16 either way round (V8's values; the keys of IndexedDB), percent signs of an address, escapes of JSON. */
const patternsOf = (form: string): readonly Buffer[] => [
  ...[...new Set([form, quoted(form)])].flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), bigEndian(text)]),
  ...(encodeURIComponent(form) === form ? [] : [Buffer.from(encodeURIComponent(form)), Buffer.from(escaped(form))]),
];

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Every file below a folder; one that is gone when it is read was temporary. */
function* filesBelow(folder: string): Generator<readonly [string, Buffer]> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    try {
      yield [path, readFileSync(path)];
    } catch {
      // Gone, or nobody's to read.
    }
  }
}

export interface Search {
  readonly files: number;
  /** What was found, and in which file. */
  readonly hits: readonly { readonly what: string; readonly file: string }[];
}

/** Looks for every form of every mark in the names and the bytes of all files. */
export function searchFolders(folders: readonly string[], marks: readonly Mark[]): Search {
  const patterns = marks.map((mark) => ({ what: mark.what, forms: mark.forms, bytes: mark.forms.flatMap(patternsOf) }));
  // One pass over a file tells whether any of them is there; only then is each looked for.
  const any = new RegExp(patterns.flatMap(({ bytes }) => bytes.map((sequence) => literally(sequence.toString('latin1')))).join('|'));
  let files = 0;
  const hits = folders.flatMap((folder) =>
    [...filesBelow(folder)].flatMap(([file, content]) => {
      files += 1;
      if (!any.test(content.toString('latin1')) && !patterns.some(({ forms }) => forms.some((form) => file.includes(form)))) return [];
      return patterns
        .filter(({ forms, bytes }) => forms.some((form) => file.includes(form)) || bytes.some((sequence) => content.includes(sequence)))
        .map(({ what }) => ({ what, file }));
    }),
  );
  return { files, hits };
}

/** Looks in all storage of the page, in its address and its history; with `screen` also in what it shows. */
export async function searchPage(page: Page, marks: readonly Mark[], screen = false): Promise<readonly string[]> {
  const places = await page.evaluate(async () => {
    const found: Record<string, string> = {
      address: location.href,
      title: document.title,
      cookies: document.cookie,
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      'history state': JSON.stringify(history.state),
    };
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const store = await result(indexedDB.open(name));
      for (const part of store.objectStoreNames) {
        const rows = store.transaction(part).objectStore(part);
        found[`IndexedDB ${name} ${part}`] = JSON.stringify([await result(rows.getAllKeys()), await result(rows.getAll())]);
      }
      store.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) found[`cache ${request.url}`] = `${request.url} ${await (await cache.match(request))?.text()}`;
    }
    const fields = [...document.querySelectorAll('input, textarea, select')].map((field) => (field as HTMLInputElement).value);
    found['screen'] = [document.documentElement.outerHTML, ...fields].join(' ');
    return found;
  });
  const devtools = await page.context().newCDPSession(page);
  const { entries } = await devtools.send('Page.getNavigationHistory');
  await devtools.detach();
  const all = { ...places, history: JSON.stringify(entries), screen: screen ? places['screen'] : '' };
  const holds = (text: string | undefined, form: string) => [form, quoted(form), encodeURIComponent(form)].some((way) => text?.includes(way));
  return marks.flatMap(({ what, forms }) =>
    Object.entries(all).flatMap(([place, text]) => (forms.some((form) => holds(text, form)) ? `${what} in ${place}` : [])),
  );
}
