// `npm run bench`: installs the peers at fixed versions beside the results, builds the benches, runs them; last the touch to the next
// frame, on the site as built (npm run build). Fails when a goal is missed. An argument sets the households of B3 (10,000); `batch` runs D1 alone, `answers` A6 alone.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test-results/bench-peers');
/** The versions the goals were set against. Never in the lock file: who builds or tests does not need them. */
const peers = ['json-rules-engine@7.3.1', 'json-logic-js@2.0.5', 'publicodes@1.10.3', 'udsv@0.7.3'];

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options }).status ?? 1;

mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{}');
const isThere = (peer) => {
  const [name, version] = peer.split('@');
  const path = join(folder, 'node_modules', name, 'package.json');
  return existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version === version;
};
if (!peers.every(isThere) && run('npm', ['install', '--no-audit', '--no-fund', '--silent', '--save-exact', ...peers], { cwd: folder }) !== 0) process.exit(1);
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: join(root, 'tests/bench/bench.ts'), outDir: join(root, 'test-results/bench/built'), minify: false, emptyOutDir: true },
});
const [only] = process.argv.slice(2);
const engines = only === 'answers' ? 0 : run('node', [join(root, 'test-results/bench/built/bench.js'), folder, ...process.argv.slice(2)]);
const answers = only === 'batch' ? 0 : run('npx', ['playwright', 'test', '--config', 'tests/bench/answers-config.ts']);
process.exitCode = engines + answers === 0 ? 0 : 1;
