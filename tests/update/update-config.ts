import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:update`: new versions, spoilt ones, and builds that do not start. */
export default defineConfig(suite, { testDir: '.', testMatch: '*.spec.ts', timeout: process.env['QINGDAN_FULL'] ? 1_800_000 : 240_000 });
