// Serves the built site on localhost with the headers the app was proved under (stack.md §13).
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { BadInput } from './bad-input.ts';
import { projectRoot } from './project-files.ts';
import { goBack, inUse, madeOf } from './release/releases-folder.ts';
import { takeRelease } from './release/take-release.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** What a page may do. @param inline hashes of the scripts and the style sheets that stand in its own text */
const policy = (inline: { readonly script: readonly string[]; readonly style: readonly string[] }): string =>
  [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline.script].join(' '),
    ["style-src 'self'", ...inline.style].join(' '),
    "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  ].join('; ');

/** What stands between these tags in a page as it lies in the site's folder: nothing that came into the page later has such a hash. */
const hashesIn = (html: string, tag: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);

function policyOf(file: string | null): string {
  const html = file !== null && extname(file) === '.html' ? readFileSync(file, 'utf8') : '';
  return policy({ script: hashesIn(html, 'script'), style: hashesIn(html, 'style') });
}

/** Sent with every answer, beside the policy. */
const securityHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** A static server over a folder; any path without a file gets index.html. `folderNow` is asked for each file: it may change while the server runs. */
export function siteServer(folderNow: () => string): Server {
  return createServer((request, response) => {
    const folder = folderNow();
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const wanted = normalize(join(folder, path));
    const inside = wanted === normalize(folder) || wanted.startsWith(normalize(folder) + sep);
    const found = inside && existsSync(wanted) && statSync(wanted).isFile() ? wanted : null;
    const index = join(folder, 'index.html');
    const file = found ?? (extname(path) === '' && existsSync(index) ? index : null);
    const caching = path.includes('/assets/') && found !== null ? 'public, max-age=31536000, immutable' : 'no-store';
    const headers = { 'Content-Security-Policy': policyOf(file), ...securityHeaders };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, headers).end();
    } else if (file === null) {
      response.writeHead(404, headers).end();
    } else {
      response.writeHead(200, { ...headers, 'Content-Type': types[extname(file)] ?? 'application/octet-stream', 'Cache-Control': caching });
      if (request.method === 'HEAD') response.end();
      else createReadStream(file).pipe(response);
    }
  });
}

/** The folder a point serves from: the release in use, whatever was taken since the server began. @throws BadInput where there is none */
function releaseInUse(releases: string): () => string {
  const folder = () => {
    const found = inUse(releases);
    return found && join(releases, found.now, 'site');
  };
  let last = folder();
  if (last === null) throw new BadInput(`no release is in use in ${releases}: take one with --take`);
  return () => {
    last = folder() ?? last;
    return last ?? '';
  };
}

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new BadInput(`--port: "${text}" is no port`);
  return port;
}

function runServer(server: Server, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(1);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      process.stdout.write(`青海清单 http://localhost:${typeof address === 'object' && address ? address.port : port}/\n`);
    });
  });
}

/**
 * Runs until stopped. With `--take` or `--back` it changes the release in use and ends: a server that runs beside it follows at once,
 * and each browser takes the new version when none of its windows is in use.
 */
export async function serve(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4173' },
      site: { type: 'string', default: join(projectRoot, 'dist/site') },
      releases: { type: 'string' },
      take: { type: 'string' },
      trust: { type: 'string' },
      older: { type: 'boolean', default: false },
      back: { type: 'boolean', default: false },
    },
  });
  const { releases, take, trust, older, back, site } = values;
  const port = portFrom(values.port);
  if (releases === undefined) {
    if (take !== undefined || trust !== undefined || older || back) throw new BadInput('--releases is needed: the folder that holds this point’s releases');
    if (!existsSync(join(site, 'index.html'))) throw new BadInput('there is no built site yet: npm run build');
    return runServer(
      siteServer(() => site),
      port,
    );
  }
  if (take !== undefined && back) throw new BadInput('--take or --back, not both');
  if (take !== undefined) process.stdout.write(await takeRelease({ releases, from: take, trust, older }));
  else if (back) process.stdout.write(`in use again: the release made ${madeOf(goBack(releases).now)}\n`);
  else return runServer(siteServer(releaseInUse(releases)), port);
  return 0;
}
