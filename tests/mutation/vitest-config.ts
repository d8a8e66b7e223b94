// The tests beside the core's code; those that try everything try a little of it, for they run once for each fault.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    env: { QINGDAN_TREES: '6' },
    include: ['src/core/{rules,interview,referral}/**/*.test.ts', 'src/session/known-results.test.ts', 'tests/properties/paper-form.test.ts'],
    exclude: ['**/no-idle-question.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    restoreMocks: true,
  },
});
