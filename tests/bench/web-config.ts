import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run bench:web`: goals A1–A5 and A7 on the built site. Needs a quiet machine. */
export default defineConfig(suite, {
  testDir: '.',
  testMatch: 'web.spec.ts',
  outputDir: '../../test-results/web',
  timeout: 600_000,
  workers: 1,
  fullyParallel: false,
});
