import { spawn } from 'node:child_process'
import { randomFillSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import electron from 'electron'
import { WebSocket, WebSocketServer } from 'ws'
import { newIdentity } from '#main/room/identity.ts'
import { closeReasons, protocolVersion } from '#shared/room/protocol.ts'
import { expect, type Instance, test } from './app.ts'
import {
  askToComeIn,
  begin,
  button,
  expectSaved,
  fillAndAsk,
  letIn,
  moveOn,
  note,
  openRoom,
  say,
  share,
  unlock,
} from './people.ts'

test('a wrong address or code is said in plain words, and what was typed stays for another try', async ({
  launch,
}) => {
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { name: 'Maren' })
  const { page } = await launch({ name: 'bo' })
  await askToComeIn(page, { ...way, address: 'quiet-harbour' }, 'Bo')
  await expect(page.getByText(say('room.badAddress'))).toBeVisible()
  await fillAndAsk(page, { ...way, address: '127.0.0.1:9' }, 'Bo')
  await expect(page.getByText(say('room.unreachable'))).toBeVisible()
  const wrong = way.code.startsWith('0') ? way.code.replace('0', '1') : `0${way.code.slice(1)}`
  await fillAndAsk(page, { ...way, code: wrong }, 'Bo')
  await expect(page.getByText(say('room.wrongCode'))).toBeVisible()
  await expect(page.getByLabel(say('join.name'))).toHaveValue('Bo')
  await expect(host.page.getByText(say('lobby.nobodyWaits'))).toBeVisible()

  await page.getByLabel(say('join.code'), { exact: true }).fill(way.code)
  await button(page, 'join.ask').click()
  await letIn(host.page, 'Bo')
  await expect(page.getByRole('heading', { name: say('lobby.guest.welcome', { name: 'Bo' }) })).toBeVisible()
})

test('someone who is not let in is told kindly, and learns nothing of the room', async ({ launch }) => {
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { title: 'Secret-Tuesday', name: 'Maren' })
  const { page, userData } = await launch({ name: 'eve' })
  await askToComeIn(page, way, 'Eve')
  await button(host.page, 'lobby.notThisTimeName', { name: 'Eve' }).click()
  await button(host.page.getByRole('dialog'), 'lobby.notThisTime').click()
  await expect(page.getByText(say('room.declined'))).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('Secret-Tuesday')
  expect(sessionFiles(userData)).toEqual([])
})

test('an app of another version is told so at the door, on both sides', async ({ launch }) => {
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, { name: 'Maren' })
  for (const [version, reason] of [
    [protocolVersion - 1, 'olderApp'],
    [protocolVersion + 1, 'newerApp'],
  ] as const) {
    const socket = new WebSocket(`wss://${way.address}/room`, { rejectUnauthorized: false })
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'join', version, code: way.code, name: 'Old friend' })),
    )
    const code = await new Promise((done) => socket.on('close', done))
    expect(code).toBe(closeReasons[reason])
  }
  await expect(host.page.getByText(say('lobby.nobodyWaits'))).toBeVisible()

  const { page } = await launch({ name: 'bo' })
  let reason: 'olderApp' | 'newerApp' = 'olderApp'
  const { cert, key } = newIdentity((bytes) => randomFillSync(bytes))
  const listener = createServer({ cert, key }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const server = new WebSocketServer({ server: listener })
  server.on('connection', (socket) => socket.on('message', () => socket.close(closeReasons[reason])))
  const address = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  await askToComeIn(page, { ...way, address }, 'Bo')
  await expect(page.getByText(say('room.olderApp'))).toBeVisible()
  reason = 'newerApp'
  await fillAndAsk(page, { ...way, address }, 'Bo')
  await expect(page.getByText(say('room.newerApp'))).toBeVisible()
  server.close()
  listener.close()
})

test('a template with a mistake is named with its place and a remedy, and the others stay', async ({
  launch,
}, testInfo) => {
  const folder = join(testInfo.outputPath('computer-host'), 'templates')
  mkdirSync(folder, { recursive: true })
  const good = readFileSync(resolve(__dirname, '../../templates/pause.json'), 'utf8')
  const own = good
    .replace('"id": "pause"', '"id": "our-pause"')
    .replace(/"name": "[^"]*"/, '"name": "Our own pause"')
  writeFileSync(join(folder, 'ours.json'), own)
  writeFileSync(join(folder, 'broken.json'), own.replace('"our-pause",', '"our-pause"'))
  const { page } = await launch({ name: 'host' })
  await button(page, 'home.lead.begin').click()
  await expect(page.getByRole('radiogroup').getByText('Our own pause', { exact: true })).toBeVisible()
  await expect(page.getByRole('radiogroup').getByText('STOP5 hot debrief', { exact: true })).toBeVisible()
  await button(page, 'prepare.problems', { count: 1 }).click()
  const line = own.slice(0, own.indexOf('"our-pause"')).split('\n').length
  await expect(page.getByText(new RegExp(`broken\\.json, line (${line}|${line + 1}):`))).toBeVisible()
  await expect(page.getByText(say('template.remedy.comma'))).toBeVisible()
})

test.describe('a session file that was damaged', () => {
  const damages = [
    { how: 'cut off', hurt: (path: string) => truncateSync(path, readFileSync(path).length - 40) },
    { how: 'changed in one byte near its end', hurt: (path: string) => flip(path, -60) },
  ]
  for (const { how, hurt } of damages)
    test(`${how} opens with everything before the damage, and says so`, async ({ launch }) => {
      const path = await writeSession(await launch({ name: 'host' }))
      hurt(path)
      const { page } = await launch({ name: 'host' })
      await unlock(page)
      await page
        .getByRole('button', { name: /Tuesday/ })
        .first()
        .click()
      await expect(note(page, 'The first words')).toBeVisible()
      await expect(page.getByText(/damaged|could not be read/i).first()).toBeVisible()
      await share(page, 'And we go on')
      await expectSaved(page)
      const kept = readdirSync(join(path, '..')).filter((name) => name.includes('damaged'))
      expect(kept).toHaveLength(1)
    })

  test('at its beginning does not open, says what to do, and is not touched', async ({ launch }) => {
    const host = await launch({ name: 'host' })
    const path = await writeSession(host)
    const index = join(host.userData, 'library.json')
    const listed = readFileSync(index)
    flip(path, 20)
    const before = readFileSync(path)
    const { page } = await launch({ name: 'host' })
    await unlock(page)
    await page
      .getByRole('button', { name: /Tuesday/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: say('ui.openFailed') })).toBeVisible()
    await expect(page.getByText(say('session.unreadable'))).toBeVisible()
    await button(page, 'ui.toHome').click()
    await expect(page.getByRole('heading', { name: say('home.title') })).toBeVisible()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(listed.length).toBeGreaterThan(0)
  })
})

test('starting Stillpoint twice shows the one that runs and touches nothing', async ({ launch }) => {
  const first = await launch({ name: 'host' })
  await openRoom(first.page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  await begin(first.page, 'Introduction')
  await moveOn(first.page, 'Summarise the case')
  const second = spawn(String(electron), ['--no-sandbox', `--user-data-dir=${first.userData}`, '.'], {
    cwd: resolve(__dirname, '../..'),
    stdio: 'ignore',
  })
  const code = await new Promise((done) => second.on('exit', done))
  expect(code).toBe(0)
  await share(first.page, 'Still writing')
  await expectSaved(first.page)
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

/** A session with a few words in it, left as by a power cut; answers where its file is. */
async function writeSession({ page, userData, kill }: Instance): Promise<string> {
  await openRoom(page, { template: 'STOP5 hot debrief', title: 'Tuesday', name: 'Maren' })
  await begin(page, 'Introduction')
  await moveOn(page, 'Summarise the case')
  for (const words of ['The first words', 'The last words']) {
    await share(page, words)
    await expectSaved(page)
  }
  await kill()
  const [file] = sessionFiles(userData)
  return join(userData, 'sessions', String(file))
}

function sessionFiles(userData: string): string[] {
  return readdirSync(join(userData, 'sessions')).filter((name) => name.endsWith('.session'))
}

/** Changes one byte, counted from the end when negative. */
function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  const index = at < 0 ? bytes.length + at : at
  bytes.writeUInt8(bytes.readUInt8(index) ^ 0x40, index)
  writeFileSync(path, bytes)
}
