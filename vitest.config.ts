import { defineConfig } from 'vitest/config';
import { bundleData } from './src/cli/bundle-data.ts';

export default defineConfig({
  plugins: [bundleData('inline')],
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/golden/**/*.test.ts', 'tests/codes/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/support/waiting.ts'],
    testTimeout: process.env['QINGDAN_FULL'] ? 1_800_000 : 120_000,
    restoreMocks: true,
  },
});
