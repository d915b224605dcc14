import { defineConfig } from '@playwright/test'

/** Each spec drives the real app in a real window, on a library of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  timeout: 60_000,
  expect: { timeout: 8_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
})
