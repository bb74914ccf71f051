import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import { createFaultDisk, type FaultDisk } from '#main/vault/fault-disk.ts'
import { fillSession, sessionId, textsOf, writeNote } from '#main/vault/testing.ts'
import { openMemoryVault, readFile, sessionPath, writeFile } from '../memory-vault.ts'
import { count, fail, type Job, neverFigure, newTally, type Part, type Tally } from '../part.ts'
import type { Random } from '../random.ts'

/** Opened, killed, cut short and opened again: nothing wrong is read, and no key ever meets a nonce twice. */

/** Hears of every encryption of this process. */
function watchNonces(tally: Tally): void {
  const seen = new Set<string>()
  const createCipheriv = crypto.createCipheriv
  const watched = (...args: Parameters<typeof createCipheriv>) => {
    const [, key, nonce] = args
    const pair = crypto.createHash('sha256').update(bytesOf(key)).update(bytesOf(nonce)).digest('base64')
    count(tally, 'encryptions')
    if (seen.has(pair)) fail(tally, 'repeated nonces', `encryption ${tally.counts['encryptions']}`)
    seen.add(pair)
    return createCipheriv(...args)
  }
  crypto.createCipheriv = watched as typeof createCipheriv
  syncBuiltinESMExports()
}

function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value
  if (value instanceof crypto.KeyObject) return new Uint8Array(value.export())
  return Buffer.from(String(value))
}

const lifetimes = 50

interface Life {
  disk: FaultDisk
  /** The notes that may be there, in order. */
  texts: string[]
}

/** Opens, checks, writes a few notes and is killed; then the end of the file is cut off somewhere. */
async function liveOnce(tally: Tally, life: Life, number: number, random: Random): Promise<void> {
  const where = `opening ${number}`
  const vault = await openMemoryVault(life.disk)
  const session = await vault.open(sessionId)
  const found = textsOf(session.shared)
  if (found.some((text, index) => text !== life.texts[index])) fail(tally, 'wrong', where)
  const sizes = [(await life.disk.fs.stat(sessionPath)).size]
  const texts = [...found]
  for (let note = 0; note <= random.below(4); note++) {
    // Two lives never write the same at the same place.
    texts.push(`${number}.${note}:${'n'.repeat(random.below(40))}`)
    writeNote(session.shared, texts.at(-1) ?? '')
    await session.flushed()
    sizes.push((await life.disk.fs.stat(sessionPath)).size)
  }
  life.texts = texts
  life.disk = life.disk.copy()
  const bytes = await readFile(life.disk, sessionPath)
  const from = random.oneOf(sizes)
  const length = random.below(4) === 0 ? from : from + random.below(bytes.length - from + 1)
  await writeFile(life.disk, sessionPath, bytes.subarray(0, length))
}

async function run({ count: wanted, random, progress }: Job): Promise<Tally> {
  const tally = newTally()
  watchNonces(tally)
  for (let number = 0; number < wanted; ) {
    const life: Life = { disk: createFaultDisk(), texts: [] }
    await (await openMemoryVault(life.disk)).create(sessionId, 'host', fillSession)
    for (let turn = 0; turn < lifetimes && number < wanted; turn++) {
      number += 1
      count(tally, 'openings')
      try {
        await liveOnce(tally, life, number, random)
      } catch (error) {
        fail(tally, 'crashes', `opening ${number}: ${String(error)}`)
        break
      }
      progress(number)
    }
  }
  if (!tally.counts['encryptions']) fail(tally, 'crashes', 'no encryption was seen, so nothing was proved')
  return tally
}

export const reopen: Part = {
  full: 10_000,
  quick: 1_000,
  split: true,
  run,
  judge(tally) {
    const encryptions = tally.counts['encryptions'] ?? 0
    return [
      neverFigure(tally, {
        what: 'Opened, killed, cut short, opened again',
        done: 'openings',
        unit: 'openings',
        bad: ['wrong', 'crashes', 'repeated nonces'],
        also: `${encryptions.toLocaleString('en')} encryptions watched`,
      }),
    ]
  },
}
