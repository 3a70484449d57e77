import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    // Timers are mocked: a test that needs longer hangs.
    testTimeout: 10_000,
  },
});
