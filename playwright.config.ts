import { defineConfig } from '@playwright/test';

/** Debian's Chromium, with what a closed network and a root user need. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  timeout: 120_000,
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // As long as an action: tests assert what happens, and a machine that halts for some seconds is no fault.
  expect: { timeout: 20_000 },
  use: {
    actionTimeout: 20_000,
    viewport: { width: 1080, height: 1920 },
    launchOptions: {
      executablePath: '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
