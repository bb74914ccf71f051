import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build as bundle } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillSession, memoryFolder, openTestVault, sessionId, temporaryFolder, textsOf } from './testing.ts'

const kills = 100
const lanes = 2
let build: Awaited<ReturnType<typeof temporaryFolder>>
let program: string

beforeAll(async () => {
  build = await temporaryFolder()
  program = join(build.path, 'child.mjs')
  await bundle({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./kill-child.ts', import.meta.url)),
      outDir: join(build.path, 'out'),
      rolldownOptions: { output: { entryFileNames: 'kill-child.mjs' } },
    },
  })
  const start =
    "import { writeUntilKilled } from './out/kill-child.mjs'\nawait writeUntilKilled(process.argv[2])\n"
  await writeFile(program, start)
})

afterAll(() => build.remove())

/** Starts the program, kills it after it acknowledged so many notes, and returns the last number it printed. */
async function runAndKill(folder: string, after: number, delayMs: number): Promise<number> {
  const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    printed += text
    if (printed.split('\n').length > after) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  await once(child, 'close')
  expect(child.signalCode).toBe('SIGKILL')
  return Number(printed.trim().split('\n').at(-1))
}

async function lane(count: number): Promise<{ lost: number; acknowledged: number }> {
  // A kill does not empty the system's cache, so memory shows the same as a disk, and faster.
  const folder = await temporaryFolder(memoryFolder)
  const first = await openTestVault(folder.path)
  await first.create(sessionId, 'host', fillSession)
  await first.close()
  let lost = 0
  let acknowledged = 0
  for (let kill = 0; kill < count; kill++) {
    const last = await runAndKill(folder.path, 1 + (kill % 13), kill % 5)
    const vault = await openTestVault(folder.path)
    const session = await vault.open(sessionId)
    const found = textsOf(session.shared)
    expect(found.map((text) => Number(text.split(':')[0]))).toEqual(found.map((_, index) => index))
    lost += Math.max(0, last + 1 - found.length)
    acknowledged = last + 1
    await session.close()
    await vault.close()
  }
  await folder.remove()
  return { lost, acknowledged }
}

test(`SF-31 no acknowledged note is lost in ${kills} kills of a real process`, async () => {
  const results = await Promise.all(Array.from({ length: lanes }, () => lane(kills / lanes)))
  for (const { lost, acknowledged } of results) {
    expect(acknowledged).toBeGreaterThan(kills / lanes)
    expect(lost).toBe(0)
  }
}, 120_000)
