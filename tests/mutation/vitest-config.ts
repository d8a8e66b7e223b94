// The quick tests that a fault in the core's code should not pass: those beside the code and the example families.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/core/{rules,interview,referral}/**/*.test.ts'],
    testNamePattern: /^(?!.*over every small tree)/,
    environment: 'node',
    testTimeout: 120_000,
    restoreMocks: true,
  },
});
