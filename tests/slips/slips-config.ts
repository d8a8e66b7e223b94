import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:slips`: the papers of generated families. */
export default defineConfig(suite, { testDir: '.', testMatch: 'slips.spec.ts', timeout: 3_600_000 });
