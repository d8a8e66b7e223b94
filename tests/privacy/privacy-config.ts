import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:privacy`: nothing of a family is left behind. */
export default defineConfig(suite, { testDir: '.', testMatch: 'privacy.spec.ts', timeout: 400_000, fullyParallel: false, workers: 1 });
