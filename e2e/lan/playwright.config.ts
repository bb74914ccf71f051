import { defineConfig } from '@playwright/test'

// One case after the other: each needs the whole machine, and some wait for minutes by design.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/lan',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
