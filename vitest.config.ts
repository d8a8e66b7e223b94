import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'tests/*.test.ts', 'tests/properties/**/*.test.ts', 'tests/golden/**/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
  },
});
