// The quick tests beside the core's code, each of which sees one behaviour. The two that try everything are left out: they
// would see most faults too, after a second each.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/core/{rules,interview,referral}/**/*.test.ts'],
    exclude: ['**/no-idle-question.test.ts'],
    testNamePattern: /^(?!.*(over every small tree|adds up to the whole))/,
    environment: 'node',
    testTimeout: 120_000,
    restoreMocks: true,
  },
});
