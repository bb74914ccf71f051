import { defineConfig } from '@playwright/test'

// Takes pictures of every screen; what must be so on each of them is tested in e2e/desktop.
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screens',
  workers: 1,
  retries: 0,
  timeout: 900_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
})
