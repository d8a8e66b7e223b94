import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run screens`: a picture of every screen, in every frame and language, and one sheet with all of them. */
export default defineConfig(suite, { testDir: '.', testMatch: 'screens.spec.ts', timeout: 600_000 });
