// `npm test`: everything that must hold on every change. Installs from Debian what is missing,
// runs each part, and ends with one line: `N passed, N failed`.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const reports = mkdtempSync(join(tmpdir(), 'qingdan-test-'));
let passed = 0;
let failed = 0;

/** Debian packages by the file that shows they are there. */
const needed = {
  '/usr/bin/chromium': 'chromium',
  '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc': 'fonts-noto-cjk',
  '/usr/bin/pdftotext': 'poppler-utils',
  '/usr/bin/python3': 'python3',
};

function installMissing() {
  const missing = Object.entries(needed).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  if (missing.length === 0) return;
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0) {
    process.stdout.write(`The browser tests need Debian packages. As root, run:\n  apt-get update && ${line}\n`);
    process.exit(1);
  }
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', 'update', '-qq'], options);
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...line.split(' ').slice(1)], options);
}

/** Runs one part; `count` reads its report, else its exit code is one test. */
function part(name, command, args, count) {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0' } });
  let counted = null;
  try {
    counted = count?.() ?? null;
  } catch {
    counted = null;
  }
  const result = counted ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (status !== 0 && result.failed === 0) result.failed = 1;
  passed += result.passed;
  failed += result.failed;
  process.stdout.write(`-- ${name}: ${result.passed} passed, ${result.failed} failed (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return status === 0;
}

const readJson = (file) => JSON.parse(readFileSync(join(reports, file), 'utf8'));

installMissing();
part('types', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.json']);
part('types of core, without the page', 'npx', ['tsc', '--noEmit', '-p', 'src/core/tsconfig.json']);
part('lint and format', 'npx', ['biome', 'check', '.']);
const cli = part('command line builds', 'npm', ['run', '-s', 'prepare']);
if (cli) part('data', 'node', ['dist/cli/cli.mjs', 'check']);
part('unit, data and vignettes', 'npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`], () => {
  const { numPassedTests, numFailedTests } = readJson('unit.json');
  return { passed: numPassedTests, failed: numFailedTests };
});
const site = part('site builds', 'npm', ['run', '-s', 'build']);
if (site) {
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, 'e2e.json');
  part('in the browser, on the built site', 'npx', ['playwright', 'test', '--reporter=list,json'], () => {
    const { stats } = readJson('e2e.json');
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
  process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, 'screens.json');
  part('every screen in four frames', 'npx', ['playwright', 'test', '--config', 'tests/bench/screens-config.ts', '--reporter=list,json'], () => {
    const { stats } = readJson('screens.json');
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
  });
  for (const [name, folder] of [
    ['papers of generated families', 'slips'],
    ['a slip there and back, five ways', 'loop'],
    ['nothing of a family is left', 'privacy'],
    ['new versions and bad starts', 'update'],
    ['without touch, with axe, twice as large', 'a11y'],
    ['which font drew what', 'fonts'],
    ['the page read aloud', 'voice'],
  ]) {
    process.env.PLAYWRIGHT_JSON_OUTPUT_NAME = join(reports, `${folder}.json`);
    part(name, 'npx', ['playwright', 'test', '--config', `tests/${folder}/${folder}-config.ts`, '--reporter=list,json'], () => {
      const { stats } = readJson(`${folder}.json`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    });
  }
  part('size', 'node', ['tests/bench/size.mjs']);
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
