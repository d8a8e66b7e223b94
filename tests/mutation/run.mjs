// `npm run test:mutation [-- rules|code]`: faults put into the rules, then into the core's code; fails where too few are seen.
import { spawnSync } from 'node:child_process';

const parts = {
  rules: ['vitest', 'run', 'tests/rule-mutants.test.ts', 'tests/clause-coverage.test.ts', '--disable-console-intercept', '--reporter=dot'],
  code: ['stryker', 'run', 'tests/mutation/stryker.json'],
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(' and ')}\n`);
  process.exit(2);
}
let failed = 0;
for (const [name, args] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = Date.now();
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, QINGDAN_FULL: '1' } });
  if (status !== 0) failed += 1;
  process.stdout.write(
    `-- mutants of the ${name}: ${status === 0 ? 'enough are seen' : 'too few are seen'} (${Math.round((Date.now() - started) / 1000)} s)\n`,
  );
}
process.exit(failed === 0 ? 0 : 1);
