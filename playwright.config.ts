import { defineConfig } from '@playwright/test'

// A retry would hide exactly the faults these tests are for, and several windows at once need the whole machine.
export default defineConfig({
  testDir: 'e2e/desktop',
  outputDir: 'test-results',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
