import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A test runs the examples of the documentation.
  server: { fs: { allow: ['.', '../../../docs'] } },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
    // Timers are mocked: a test that needs longer hangs.
    testTimeout: 10_000,
  },
});
