import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { addNote } from '#shared/doc/notes.ts'
import { testId } from '#shared/doc/testing.ts'
import type { Instance } from '../e2e/desktop/app.ts'
import { begin, button, composer, joinRoom, moveOn, openRoom, say } from '../e2e/desktop/people.ts'
import { type Figure, percentile } from './figure.ts'
import { readNoticed, watchPage } from './page-clock.ts'
import { pause } from './pause.ts'
import { findRoomProcess } from './room-process.ts'
import type { Stage } from './stage.ts'
import { measureDataChannel, measureSocketPair, type Pace } from './transport-floor.ts'

const edits = 40
const everyMs = 150
/** The longest an edit may wait for company before it leaves. */
const batchingMs = 50
const settleMs = 1_500

/**
 * From the click on "Share" in one guest's window to the words on another guest's screen, each way alone: through
 * the mesh while the relay stands still, and through the relay while the mesh is forbidden.
 */
export async function measureEdits(stage: Stage): Promise<Figure[]> {
  const mesh = await inRoom(stage, { mesh: true }, async ({ writer, reader, roomProcess }) => {
    process.kill(roomProcess, 'SIGSTOP')
    try {
      return await shareMany(writer, reader)
    } finally {
      process.kill(roomProcess, 'SIGCONT')
    }
  })
  const relay = await inRoom(stage, { mesh: false }, async (room) => {
    const samples = await shareMany(room.writer, room.reader)
    await expectNoMesh(room)
    return samples
  })
  const floor = await measureFloors(stage)
  return [
    toFigure('edit seen through the mesh, p95', mesh, floor.channel),
    toFigure('edit seen through the relay, p95', relay, floor.sockets),
  ]
}

interface Room {
  writer: Page
  reader: Page
  roomProcess: number
}

async function inRoom(
  stage: Stage,
  { mesh }: { mesh: boolean },
  measure: (room: Room) => Promise<number[]>,
): Promise<number[]> {
  const prefix = mesh ? 'mesh' : 'relay'
  const host = await stage.open(`${prefix}-host`)
  const writer = await stage.open(`${prefix}-writer`)
  const reader = await stage.open(`${prefix}-reader`)
  if (!mesh) for (const instance of [host, writer, reader]) await forbidMesh(instance)
  const way = await openRoom(host.page, { template: 'STOP5 hot debrief', name: 'Maren' })
  await joinRoom(host.page, writer.page, way, 'Bo')
  await joinRoom(host.page, reader.page, way, 'Chidi')
  await begin(host.page, 'Introduction')
  await moveOn(host.page, 'Summarise the case')
  for (const { page } of [writer, reader]) {
    await watchPage(page, { pattern: 'words \\d+ end', saved: say('room.saved') })
  }
  await pause(settleMs)
  const samples = await measure({
    writer: writer.page,
    reader: reader.page,
    roomProcess: findRoomProcess(host.app.process().pid ?? 0),
  })
  for (const instance of [reader, writer, host]) await instance.close()
  return samples
}

function toFigure(name: string, samples: readonly number[], floor: readonly number[]): Figure {
  return {
    name,
    value: percentile(samples, 0.95),
    unit: 'ms',
    floor: percentile(floor, 0.95) + batchingMs,
    allowed: 2.5,
  }
}

async function shareMany(writer: Page, reader: Page): Promise<number[]> {
  const departures: number[] = []
  for (let index = 0; index < edits; index += 1) {
    await composer(writer).fill(words(index))
    await button(writer, 'room.share').click()
    departures.push((await readNoticed(writer)).clicks.at(-1) ?? Number.NaN)
    await pause(everyMs)
  }
  await reader
    .getByText(words(edits - 1))
    .first()
    .waitFor()
  const arrivals = (await readNoticed(reader)).words
  return departures.map((departure, index) => (arrivals[words(index)] ?? Number.NaN) - departure)
}

function words(index: number): string {
  return `words ${index} end`
}

/** Without UDP there is no mesh, as on a network that blocks it. */
async function forbidMesh({ app }: Instance): Promise<void> {
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    }
  })
}

/** While the relay stands still nothing may arrive; otherwise it was not the relay that was measured. */
async function expectNoMesh({ writer, reader, roomProcess }: Room): Promise<void> {
  process.kill(roomProcess, 'SIGSTOP')
  await composer(writer).fill(words(edits))
  await button(writer, 'room.share').click()
  await pause(settleMs)
  const arrivals = (await readNoticed(reader)).words
  process.kill(roomProcess, 'SIGCONT')
  if (arrivals[words(edits)] !== undefined) throw new Error('words arrived without the relay')
}

async function measureFloors(stage: Stage): Promise<{ channel: number[]; sockets: number[] }> {
  const first = await stage.openEmpty('first')
  const second = await stage.openEmpty('second')
  const [from, to] = [await first.firstWindow(), await second.firstWindow()]
  const pace: Pace = { count: edits, bytes: sizeOfEdit(), everyMs }
  const channel = await measureDataChannel(from, to, pace)
  const sockets = await measureSocketPair(from, to, pace)
  await first.close()
  await second.close()
  return { channel, sockets }
}

/** Bytes of the update that one shared note makes. */
function sizeOfEdit(): number {
  const doc = new Y.Doc()
  const sizes: number[] = []
  doc.on('update', (update: Uint8Array) => sizes.push(update.length))
  for (const number of [1, 2]) {
    addNote(doc, testId(0), { id: testId(number), phaseId: 'summary', text: words(number), order: number })
  }
  return Math.max(...sizes)
}
