import { defineConfig } from '@playwright/test';
import { findChromium } from '../build/test/chromium.ts';

const chromium = findChromium();
const report = process.env.PARLEY_E2E_REPORT;

/**
 * Every spec runs on both hosts: `browser` is the page served by `parley serve` in Chromium, `desktop` the Electron app.
 * e2e/hosts.ts starts the host that the project's name asks for. Only specs about one host say so at the end of their name.
 */
export default defineConfig({
  testDir: 'specs',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(report ? [['json', { outputFile: `../${report}` }] as const] : [])],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: chromium ? { executablePath: chromium } : {},
  },
  projects: [
    { name: 'browser', testIgnore: /Desktop\.spec\.ts$/, outputDir: '../test-results/browser' },
    { name: 'desktop', testIgnore: /Browser\.spec\.ts$/, outputDir: '../test-results/desktop' },
  ],
});
