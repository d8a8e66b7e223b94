import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:a11y`: what axe finds, keys, keypad and switch alone, twice as large and 320 px wide. QINGDAN_FULL=1: every combination. */
export default defineConfig(suite, {
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/a11y',
  timeout: process.env['QINGDAN_FULL'] === '1' ? 3_600_000 : 120_000,
});
