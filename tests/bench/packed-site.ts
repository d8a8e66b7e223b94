// A folder served as the peers were: over loopback, each text packed with brotli 11 beforehand.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

export interface PackedSite {
  readonly address: string;
  /** The server goes: nothing answers any more. */
  stop(): Promise<void>;
}

export async function servePacked(folder: string): Promise<PackedSite> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  const held = new Map(
    files.map((e) => {
      const file = join(e.parentPath, e.name);
      const type = types[extname(file)];
      const text = readFileSync(file);
      return [`/${relative(folder, file)}`, { type, text: type ? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : text }];
    }),
  );
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const found = held.get(path === '/' ? '/index.html' : path);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': found.type ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      ...(found.type ? { 'content-encoding': 'br' } : {}),
    });
    response.end(found.text);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
