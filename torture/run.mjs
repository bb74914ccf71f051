import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openDisplay } from '../scripts/display.mjs'
import { build } from '../scripts/setup/build.mjs'
import { root } from '../scripts/setup/run.mjs'
import { runSteps } from '../scripts/setup/steps.mjs'
import { setUpOrExit } from '../scripts/setup.mjs'

// `npm run torture` does everything and writes docs/RELIABILITY.md; `-- --quick` is the part inside `npm test`;
// `-- power-loss damage --seed 7` does what is named, with the draws of an earlier run.
const quick = process.argv.includes('--quick')
const seedAt = process.argv.indexOf('--seed')
const seed = seedAt < 0 ? undefined : Number(process.argv[seedAt + 1])
const only = process.argv.slice(2).filter((word, at) => !word.startsWith('--') && at + 2 !== seedAt + 1)

await setUpOrExit('tests')
const { build: bundle } = await import('vite')
await runSteps([build])
const programs = join(root, '.cache/torture')
await bundle({
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['@playwright/test'] },
  build: {
    ssr: true,
    outDir: programs,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'torture/main.ts', job: 'torture/job.ts', victim: 'torture/victim.ts' },
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
})
const display = await openDisplay({ always: true })
Object.assign(process.env, display.env)
try {
  const { runTorture } = await import(pathToFileURL(join(programs, 'main.mjs')).href)
  const short = await runTorture({ root, programs, quick, only, seed, commit: readCommit() })
  process.exitCode = short === 0 ? 0 : 1
} finally {
  display.close()
}

function readCommit() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout?.trim() ?? ''
  const changed = git('status', '--porcelain', '--untracked-files=no') !== ''
  return `${git('rev-parse', '--short', 'HEAD') || 'unknown'}${changed ? ' with changes not committed' : ''}`
}
