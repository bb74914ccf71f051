import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDisplay } from '../display.mjs'
import { bundleLanPrograms } from '../lan/programs.mjs'
import { packageProgram, root, runAndCollect } from '../setup/run.mjs'

/** Everything beside its source: one count per test. */
export async function runUnitTests() {
  return withReport(async (report) => {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
    const result = await runAndCollect(packageProgram('vitest'), args)
    const counts = readReport(report)
    if (counts === undefined) return crashed(result)
    return settle(result, {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests,
      skipped: counts.numPendingTests + counts.numTodoTests,
    })
  })
}

/** Real windows on a virtual display: one count per test. */
export async function runEndToEnd() {
  return (await playWindows()).result
}

/** Plays tests of real windows; resolves with the counts and Playwright's own report, undefined when it broke off. */
export async function playWindows(args = []) {
  const display = await openDisplay({ always: true })
  try {
    return await withReport(async (file) => {
      const env = { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file, CI: process.env.CI ?? '' }
      const all = ['test', '--reporter=list,json', ...args]
      const outcome = await runAndCollect(packageProgram('playwright'), all, { env, cwd: root })
      const report = readReport(file)
      if (report === undefined) return { report, result: crashed(outcome) }
      const { expected, unexpected, flaky, skipped } = report.stats
      return { report, result: settle(outcome, { passed: expected, failed: unexpected + flaky, skipped }) }
    })
  } finally {
    display.close()
  }
}

/** The shortest stories of four people: one count per story. */
export async function runStories() {
  return (await playWindows(['-c', 'e2e/stories/playwright.config.ts', '-g', '@quick'])).result
}

/** The quick cases on networks inside this computer: one count per case, and each skipped one is said. */
export async function runLanTests() {
  await bundleLanPrograms()
  const { report, result } = await playWindows(['-c', 'e2e/lan/playwright.config.ts', '-g', '@quick'])
  const reasons = new Set((report?.suites ?? []).flatMap(listSkips))
  return { ...result, output: [...reasons, result.output].filter(Boolean).join('\n') }
}

function listSkips({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ annotations }) => annotations))
  const reasons = own.filter(({ type }) => type === 'skip').map(({ description }) => description)
  return [...reasons, ...suites.flatMap(listSkips)]
}

/** Kills, cuts and damage in their short form: one count per figure. */
export async function runTorture() {
  const result = await runAndCollect(process.execPath, ['torture/run.mjs', '--quick'], { cwd: root })
  const counts = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(result.stdout)
  if (counts === null) return crashed(result)
  const [good, bad, skipped] = counts.slice(1).map((number) => Number(number ?? 0))
  return settle(result, { passed: good, failed: bad, skipped })
}

async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'stillpoint-report-'))
  try {
    return await run(join(folder, 'report.json'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A suite that ends badly has failed even if each test it counted passed. */
function settle({ code, output }, counts) {
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed
  return { ...counts, failed, output: failed > 0 ? output.trim() : '' }
}

function crashed({ output }) {
  return { passed: 0, failed: 1, skipped: 0, output: output.trim() }
}
