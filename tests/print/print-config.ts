import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:print`: the kiosk as it is started at a point, on a screen and a print queue of its own. */
export default defineConfig(suite, { testDir: '.', testMatch: 'print.spec.ts', timeout: 240_000, workers: 1 });
