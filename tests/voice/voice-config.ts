import { defineConfig } from '@playwright/test';
import suite from '../../playwright.config.ts';

/** `npm run test:voice`: the family path by voice and pictures alone; the voice itself; the recording room. */
export default defineConfig(suite, { testDir: '.', testMatch: '*.spec.ts', timeout: 300_000 });
