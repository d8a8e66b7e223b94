import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run bench:scan`: how long signing, checking and reading a code take. One browser at a time. */
export default defineConfig(suite, {
  testDir: '.',
  testMatch: 'scan.spec.ts',
  outputDir: '../../test-results/scan',
  timeout: 590_000,
  workers: 1,
  reporter: 'line',
});
