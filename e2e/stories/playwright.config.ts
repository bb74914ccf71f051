import { defineConfig } from '@playwright/test'

// Whole debriefs of four people, told from beginning to end: slow, and worth it.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/stories',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
