import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:fonts`: which font drew what, on the screen and in the PDF. */
export default defineConfig(suite, { testDir: '.', testMatch: 'fonts.spec.ts', timeout: 600_000 });
