import { mkdir, rm, writeFile as writeRealFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { builtInTemplates } from '#main/templates/built-in.ts'
import { loadTemplates } from '#main/templates/load-templates.ts'
import type { FaultDisk } from '#main/vault/fault-disk.ts'
import { createJsonFile } from '#main/vault/json-file.ts'
import { memoryFolder, sessionId, silentLog, temporaryFolder, textsOf } from '#main/vault/testing.ts'
import { settingsSchema } from '#shared/ipc/settings.ts'
import { templateSchema } from '#shared/template/schema.ts'
import { openMemoryVault, readFile, vaultFolder, writeFile } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import { prepareFile } from '../prepared-file.ts'
import type { Random } from '../random.ts'

/** Malformed settings, library and template files: never a crash, no session lost, a sentence where one is owed. */

const settingsPath = `${vaultFolder}/settings.json`
const libraryPath = `${vaultFolder}/library.json`
const texts = ['alpha', 'beta']

/** Values that a field of any kind may be replaced by. */
const oddValues: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.1,
  '',
  'x'.repeat(3000),
  '../../etc/passwd',
  '‮​\u0000',
  [],
  {},
  [[[[[[]]]]]],
  Array.from({ length: 300 }, () => 0),
  { constructor: { prototype: { polluted: true } } },
  JSON.parse('{"__proto__":{"polluted":true}}'),
]

/** A deep copy with one value somewhere replaced, left out or added to. */
function changeValue(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.below(6) === 0) return random.oneOf(oddValues)
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value]
    if (copy.length === 0 || random.below(5) === 0) copy.push(random.oneOf(oddValues))
    else copy[random.below(copy.length)] = changeValue(random, random.oneOf(copy))
    return copy
  }
  const entries = Object.entries(value)
  const at = random.below(entries.length)
  const [key = 'key', old] = entries[at] ?? []
  const kind = random.below(6)
  if (kind === 0) entries.splice(at, 1)
  else if (kind === 1) entries.push([`${key}x`, random.oneOf(oddValues)])
  else entries[at] = [key, changeValue(random, old)]
  return Object.fromEntries(entries)
}

function changeBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const changed = [...bytes]
  for (let times = 1 + random.below(5); times > 0; times--) {
    const at = random.below(changed.length)
    const kind = random.below(5)
    if (kind === 0) changed.length = at
    else if (kind === 1) changed.splice(at, 1 + random.below(20))
    else if (kind === 2) changed.splice(at, 0, ...random.bytes(random.below(20)))
    else if (kind === 3) changed.splice(at, 0, ...Buffer.from('[{"'.repeat(1 + random.below(4000))))
    else changed[at] = random.below(256)
  }
  return Uint8Array.from(changed)
}

/** Writes data of any shape the way the vault itself would: only its content is wrong then. */
async function seal(disk: FaultDisk, path: string, data: unknown): Promise<void> {
  const common = { schema: z.unknown(), keepAside: false, platform: 'linux', log: silentLog } as const
  await createJsonFile({ ...common, fs: disk.fs, path, version: 1 }).write(data)
}

interface Kept {
  disk: FaultDisk
  path: string
  bytes: Uint8Array
  data: unknown
}

async function keep(disk: FaultDisk, path: string): Promise<Kept> {
  const bytes = await readFile(disk, path)
  const parsed: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'))
  const data = z.looseObject({ data: z.unknown() }).parse(parsed).data
  return { disk, path, bytes, data }
}

async function tryVaultFile(tally: Tally, kept: Kept, name: string, { random }: Job, turn: number) {
  const disk = kept.disk.copy()
  const where = `${name} ${turn}`
  if (random.below(2) === 0) await seal(disk, kept.path, changeValue(random, kept.data))
  else await writeFile(disk, kept.path, changeBytes(random, kept.bytes))
  count(tally, name)
  try {
    const vault = await openMemoryVault(disk)
    if (!settingsSchema.safeParse(vault.settings()).success) fail(tally, `${name} believed`, where)
    await vault.changeSettings({ theme: 'light' })
    const [entry] = await vault.list()
    if (entry?.id !== sessionId) fail(tally, `${name} lost`, `${where}: not listed`)
    const found = textsOf((await vault.open(sessionId)).shared)
    if (found.join() !== texts.join()) fail(tally, `${name} lost`, where)
    if ('polluted' in {}) fail(tally, `${name} believed`, `${where}: a prototype was changed`)
  } catch (error) {
    fail(tally, `${name} crashes`, `${where}: ${String(error)}`)
  }
}

async function tryVaultFiles(tally: Tally, job: Job): Promise<void> {
  const { disk } = await prepareFile(texts)
  const vault = await openMemoryVault(disk)
  await vault.changeSettings({ theme: 'dark', lastName: 'Ada' })
  await (await vault.open(sessionId)).close()
  const files = {
    settings: await keep(disk.copy(), settingsPath),
    library: await keep(disk.copy(), libraryPath),
  }
  for (let turn = 1; turn <= job.count; turn++) {
    for (const [name, kept] of Object.entries(files)) await tryVaultFile(tally, kept, name, job, turn)
    job.progress(turn)
  }
}

/** So many files are read at once, as from a person's own folder. */
const filesAtOnce = 100

async function tryTemplates(tally: Tally, job: Job): Promise<void> {
  const folder = await temporaryFolder(memoryFolder)
  const originals = builtInTemplates().map(({ template, translations }) =>
    JSON.stringify({ ...template, translations }, null, 2),
  )
  for (let turn = 0; turn < job.count; turn += filesAtOnce) {
    const userFolder = join(folder.path, String(turn))
    await mkdir(userFolder)
    const amount = Math.min(filesAtOnce, job.count - turn)
    for (let number = 0; number < amount; number++) {
      const text = job.random.oneOf(originals)
      const file = join(userFolder, `t${number}.json`)
      if (job.random.below(2) === 0)
        await writeRealFile(file, JSON.stringify(changeValue(job.random, JSON.parse(text)), null, 2))
      else await writeRealFile(file, changeBytes(job.random, Buffer.from(text)))
    }
    count(tally, 'template', amount)
    await readTemplates(tally, userFolder, amount, turn)
    await rm(userFolder, { recursive: true })
    job.progress(turn)
  }
  await folder.remove()
}

async function readTemplates(tally: Tally, userFolder: string, amount: number, turn: number): Promise<void> {
  try {
    const { templates, problems } = await loadTemplates({ userFolder, builtIn: [] })
    const answered = new Set(problems.map(({ file }) => file))
    if (templates.length + answered.size < amount) fail(tally, 'template unanswered', `files from ${turn}`)
    if (templates.some(({ template }) => !templateSchema.safeParse(template).success))
      fail(tally, 'template believed', `files from ${turn}`)
    if (problems.some(({ problem, remedy }) => problem.trim() === '' || remedy.trim() === ''))
      fail(tally, 'template unanswered', `files from ${turn}: a problem without a sentence`)
  } catch (error) {
    fail(tally, 'template crashes', `files from ${turn}: ${String(error)}`)
  }
}

async function run(job: Job): Promise<Tally> {
  const tally = newTally()
  await tryVaultFiles(tally, job)
  await tryTemplates(tally, job)
  return tally
}

function figureOf(tally: Tally, name: string, bad: readonly string[]) {
  const counts = Object.fromEntries(bad.map((kind) => [kind, tally.counts[`${name} ${kind}`] ?? 0]))
  const own = { ...tally, counts: { ...counts, [name]: tally.counts[name] ?? 0 } }
  return neverFigure(own, { what: `Malformed ${name} files`, done: name, unit: 'files', bad })
}

export const badFiles: Part = {
  full: 10_000,
  quick: 1_000,
  split: true,
  run,
  judge: (tally) => [
    figureOf(tally, 'settings', ['lost', 'believed', 'crashes']),
    figureOf(tally, 'library', ['lost', 'believed', 'crashes']),
    figureOf(tally, 'template', ['unanswered', 'believed', 'crashes']),
  ],
}
