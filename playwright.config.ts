import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.{test,spec}.ts',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // One window at a time on a display: focus and clipboard are shared there (scripts/test.mjs runs two displays).
  workers: 1,
  // A test that passes on the second try is a bug, in the test or in Askwell: npm test says so by name. It does not stop
  // the rest, because a busy machine can hold up a window. What could lose a note is never tried twice (see those files).
  retries: 1,
  forbidOnly: true,
  reporter: [['list']],
});
