import { writeSync } from 'node:fs'
import { openTestVault, sessionId, writeNote } from '#main/vault/testing.ts'
import { readNotes } from '#shared/doc/reads.ts'

/** A program that writes numbered notes until it is killed, and prints each number once it was acknowledged. */
const [folder = ''] = process.argv.slice(2)
const vault = await openTestVault(folder)
for (;;) {
  const session = await vault.open(sessionId)
  for (let round = 0; round < 12; round++) {
    const number = readNotes(session.shared).length
    // Some notes are long, so that kills also fall into the middle of a compaction.
    writeNote(session.shared, `${number}:${'x'.repeat(number % 4 === 0 ? 4000 : 20)}`)
    await session.flushed()
    writeSync(1, `${number}\n`)
  }
  await session.close()
}
