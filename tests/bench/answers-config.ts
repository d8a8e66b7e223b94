import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** Part of `npm run bench`: how long a touch takes until the next frame shows what it changed. One browser at a time. */
export default defineConfig(suite, {
  testDir: '.',
  testMatch: 'answers.spec.ts',
  outputDir: '../../test-results/answers',
  timeout: 590_000,
  workers: 1,
  reporter: 'line',
});
