import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:loop`: a slip from the point to a window and home again. */
export default defineConfig(suite, { testDir: '.', testMatch: 'loop.spec.ts', timeout: 300_000 });
