// Runs a share of the work in each of two processes: the large runs are all seeds, and seeds can be shared out.
import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const workers = 2;

/**
 * Builds a worker's program and runs it twice, each with its share of the seeds 1 … `count`.
 * @param entry path of the program, which takes the checklist's folder, its first seed, how many, and `more`
 * @param message called with each message and the worker's number
 */
export async function onTwoWorkers(entry, count, more, message) {
  const outDir = mkdtempSync(join(tmpdir(), 'qingdan-workers-'));
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'shard.mjs' } } },
    ssr: { noExternal: true },
  });
  const share = (worker) => {
    const first = 1 + Math.floor((count * worker) / workers);
    const own = 1 + Math.floor((count * (worker + 1)) / workers) - first;
    return new Promise((resolve, reject) => {
      const child = fork(join(outDir, 'shard.mjs'), [join(root, 'checklist'), first, own, ...more].map(String));
      child.on('message', (m) => message(m, worker));
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${basename(entry)} ended with ${code}`))));
    });
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => share(worker)));
}
