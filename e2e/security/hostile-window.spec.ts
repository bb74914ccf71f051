import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as plain } from '@playwright/test'
import { expect, startInstance } from '../desktop/app.ts'
import { isInside, openWatchedNetwork, whyNoNetwork } from '../desktop/watched-network.ts'
import { runHostileActions } from './hostile-actions.ts'

/*
 * The program in a network of its own, its page taken over by someone else: what the page saw succeed, what a server
 * on this computer saw, and what the kernel saw leave.
 */
const refused = isInside ? null : whyNoNetwork()

plain('a page that is taken over reaches nobody and gets nothing', () => {
  plain.skip(isInside)
  plain.skip(refused !== null, `SKIPPED: ${refused}; nothing was proved about a hostile page`)
  plain.setTimeout(120_000)
  const network = openWatchedNetwork()
  try {
    network.run(['node', '-e', knock])
    const control = {
      elsewhere: network.counted('elsewhere'),
      dns: network.counted('dns'),
      lan: network.counted('lan'),
    }
    for (const [counter, packets] of Object.entries(control))
      expect(packets, `the counter ${counter} sees what leaves`).toBeGreaterThan(0)
    const run = network.play({
      config: 'e2e/security/playwright.config.ts',
      file: 'hostile-window.spec.ts',
      title: 'tries everything',
    })
    expect(run.status, run.output).toBe(0)
    const left = {
      elsewhere: network.counted('elsewhere') - control.elsewhere,
      dns: network.counted('dns') - control.dns,
      lan: network.counted('lan') - control.lan,
    }
    expect(left, network.seenElsewhere()).toEqual({ elsewhere: 0, dns: 0, lan: 0 })
    const tried = /(\d+) hostile actions, 0 succeeded/.exec(run.output)?.[1]
    plain.info().annotations.push({
      type: 'figure',
      description: `${tried} hostile actions, 0 succeeded, 0 unexpected destinations, 0 questions for names`,
    })
    expect(Number(tried)).toBeGreaterThanOrEqual(30)
  } finally {
    network.close()
  }
})

plain('a page tries everything', async () => {
  plain.skip(!isInside, 'played by the test above, inside its network')
  const visitors: string[] = []
  const server = createServer((request, response) => {
    visitors.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('hello')
  })
  server.on('connection', () => visitors.push('connection'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // Short, because Chromium keeps a socket in the temporary folder and the name of a socket has to be.
  const own = mkdtempSync(join(tmpdir(), 'hostile-'))
  const { app, page, close } = await startInstance({
    userData: join(own, 'data'),
    env: { HOME: own, TMPDIR: own },
  })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const opened = await app.evaluate(({ shell, dialog }) => {
    const seen: string[] = []
    shell.openExternal = async (url) => void seen.push(url)
    for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'] as const)
      Object.assign(dialog, { [name]: () => seen.push(name) })
    Object.assign(globalThis, { seenOutside: seen })
    return seen
  })
  expect(opened).toEqual([])
  const url = page.url()
  const { tried, succeeded } = await page.evaluate(runHostileActions, {
    outside: 'http://192.0.2.10',
    lan: 'http://10.77.0.9',
    here,
    name: 'hostile.example',
  })
  await dropLink(page, `${here}/dropped`)
  expect(succeeded).toEqual([])
  expect(visitors).toEqual([])
  expect(page.url()).toBe(url)
  expect(
    await app.evaluate(({ BrowserWindow }) => ({
      titles: BrowserWindow.getAllWindows().map((each) => each.getTitle()),
      outside: (globalThis as unknown as { seenOutside: string[] }).seenOutside,
    })),
  ).toEqual({ titles: ['Stillpoint'], outside: [] })
  const files = readdirSync(own, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => file.includes('taken'))).toEqual([])
  // A page that refuses to let go is closed all the same.
  await page.mouse.click(5, 5)
  await close()
  rmSync(own, { recursive: true })
  console.log(`${tried + 1} hostile actions, ${succeeded.length} succeeded`)
})

/** One packet to the outside, one to this network, one question for a name: proof that the counters would see more. */
const knock = `
  const dgram = require('dgram')
  for (const address of ['192.0.2.1', '10.77.0.9']) {
    const s = dgram.createSocket('udp4')
    s.send('x', 9, address, () => s.close())
  }
  const r = new (require('dns').Resolver)({ timeout: 100, tries: 1 })
  r.setServers(['192.0.2.53'])
  r.resolve4('control.example', () => null)
`

async function dropLink(page: import('@playwright/test').Page, link: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = {
    items: [{ mimeType: 'text/uri-list', data: link }],
    files: ['/etc/hostname'],
    dragOperationsMask: 1,
  }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data })
}
