import { defineConfig } from 'vitest/config';

// Unit tests sit beside their sources; e2e/ belongs to Playwright.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // Property tests try hundreds of cases: on a loaded machine they need more than the usual five seconds.
    testTimeout: 120_000,
  },
});
