import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// Against the packed program: what people get, with the one fuse on that lets a test drive it.
process.env['APP_EXE'] ??= join(__dirname, '../../release/for-tests/linux-unpacked/stillpoint')

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/security',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // Played by another test, in a network of its own.
  ...(process.env['STILLPOINT_E2E_NETWORK'] === 'inside' ? {} : { grepInvert: /a page tries everything/ }),
})
