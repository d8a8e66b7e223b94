// `npm run bench:lighthouse`: installs lighthouse at a fixed version beside the results, runs it on the built site, and fails below the scores promised.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'test-results/bench-lighthouse');
const version = '12.8.2';
const goals = { performance: 95, accessibility: 100, 'best-practices': 100 };

mkdirSync(folder, { recursive: true });
// Never in the lock file; it asks for the latest of a package whose latest breaks it.
writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, overrides: { 'third-party-web': '0.27.0' } }));
const program = join(folder, 'node_modules/lighthouse/cli/index.js');
if (!existsSync(program)) {
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--save-exact', `lighthouse@${version}`], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

const server = spawn('node', [join(root, 'dist/cli/cli.mjs'), 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((found, lost) => {
  server.stdout.on('data', (text) => {
    const line = /http:\/\/localhost:\d+\//.exec(text.toString());
    if (line) found(line[0]);
  });
  server.on('exit', () => lost(new Error('the site could not be served')));
});
const report = join(folder, 'report.json');
const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking';
const { status } = spawnSync(
  'node',
  [program, address, '--quiet', '--output=json', `--output-path=${report}`, `--only-categories=${Object.keys(goals)}`, `--chrome-flags=${flags}`],
  { stdio: 'inherit', env: { ...process.env, CHROME_PATH: '/usr/bin/chromium' } },
);
server.kill();
if (status !== 0) process.exit(1);

const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
let missed = false;
for (const [name, goal] of Object.entries(goals)) {
  const score = Math.round(categories[name].score * 100);
  if (score < goal) missed = true;
  process.stdout.write(`${name}: ${score} (goal ${goal})${score < goal ? '  MISSED' : ''}\n`);
  for (const { id, weight } of categories[name].auditRefs)
    if (score < goal && weight > 0 && audits[id].score !== null && audits[id].score < 1)
      process.stdout.write(`  ${id}: ${audits[id].title} ${audits[id].displayValue ?? ''}\n`);
}
process.exit(missed ? 1 : 0);
