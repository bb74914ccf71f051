import { randomFillSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createVault } from '#main/vault/vault.ts'
import { addNote } from '#shared/doc/notes.ts'
import { setSeat } from '#shared/doc/own.ts'
import { createSession, goToPhase, putPerson } from '#shared/doc/session.ts'
import { newId } from '#shared/ids.ts'
import { templateSchema } from '#shared/template/schema.ts'
import { passphrase, say, unlock } from '../e2e/desktop/people.ts'
import { type Figure, median } from './figure.ts'
import { readNoticed, watchPage } from './page-clock.ts'
import type { Stage } from './stage.ts'

const people = 30
const notesEach = 40
const rounds = 7
const title = 'A long night'

const fillRandom = (bytes: Uint8Array) => randomFillSync(bytes)

/** From the click on a session of 30 people with 40 notes each to its notes on the screen. */
export async function measureOpening(stage: Stage): Promise<Figure[]> {
  const samples: number[] = []
  const lastWords = await writeLargeSession(stage.folderOf('opening'))
  const host = await stage.open('opening')
  await unlock(host.page)
  for (let round = 0; round < rounds; round += 1) {
    await watchPage(host.page, { pattern: lastWords, saved: say('room.saved') })
    await host.page.getByRole('button', { name: title }).first().click()
    await host.page.getByText(lastWords).first().waitFor()
    const { clicks, words } = await readNoticed(host.page)
    samples.push((words[lastWords] ?? Number.NaN) - (clicks.at(-1) ?? Number.NaN))
    await host.page.reload()
  }
  await host.close()
  return [
    {
      name: 'opening a session of 30 people x 40 notes, median',
      value: median(samples),
      unit: 'ms',
      allowed: 300,
    },
  ]
}

/** Returns the words of the last note of the phase the session is in. */
async function writeLargeSession(folder: string): Promise<string> {
  const template = templateSchema.parse(JSON.parse(await readFile('templates/stop5.json', 'utf8')))
  const phases = template.phases.filter((phase) => phase.kind === 'notes' || phase.kind === 'write')
  const [current] = phases
  if (!current) throw new Error('the template has no phase with notes')
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const vault = await createVault({ folder, log, now: Date.now, fillRandom })
  const host = { id: newId(fillRandom), name: 'Maren', role: 'facilitator' as const }
  const id = newId(fillRandom)
  const lastWords = `note ${notesEach - 1} by person ${people - 1}`
  await vault.keys.setPassphrase(passphrase, null)
  await vault.create(id, 'host', (shared, own) => {
    createSession(shared, {
      id,
      title,
      place: '',
      plannedFor: null,
      roomName: 'Quiet Harbour',
      template,
      supportContacts: [],
      host,
    })
    setSeat(own, { personId: host.id, name: host.name, role: host.role })
    for (let person = 0; person < people; person += 1) {
      const author = newId(fillRandom)
      putPerson(shared, { id: author, name: `Person ${person}`, role: 'participant' })
      for (let note = 0; note < notesEach; note += 1) {
        const phase = note === notesEach - 1 ? current : phases[note % phases.length]
        const text = `note ${note} by person ${person}`
        addNote(shared, author, {
          id: newId(fillRandom),
          phaseId: phase?.id ?? current.id,
          text,
          order: note,
        })
      }
    }
    goToPhase(shared, current.id, Date.now())
  })
  await vault.close()
  return lastWords
}
