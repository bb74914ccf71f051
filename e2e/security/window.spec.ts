import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { calls } from '#shared/ipc/contract.ts'
import { expect, type Instance, startInstance, test } from '../desktop/app.ts'

/*
 * A page that someone else's words have taken over: it tries to reach out, to read the computer and to stay. One
 * window for all tests, outside the fixture, because every refusal is an error in its console.
 */
let window: Instance
let server: Server
let origin: string
/** What reached the network, as the server saw it. */
let visitors: string[] = []

test.beforeAll(async ({ browserName: _unused }, testInfo) => {
  server = createServer((request, response) => {
    visitors.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*').end('hello')
  })
  server.on('upgrade', (request, socket) => {
    visitors.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  window = await startInstance({ userData: testInfo.outputPath('computer') })
  await expect(window.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test.beforeEach(() => {
  visitors = []
})

test.afterAll(async () => {
  await window.close()
  server.close()
})

test('every answer of the bundle carries the policy, and a file that is not there has no answer', async () => {
  const headers = await window.page.evaluate(async () => {
    const script = document.querySelector('script')?.src ?? ''
    const answers = await Promise.all([fetch('app://bundle/'), fetch(script)])
    return answers.map(({ status, headers: all }) => ({ status, ...Object.fromEntries(all.entries()) }))
  })
  expect(headers.map(({ status }) => status)).toEqual([200, 200])
  const missing = window.page.evaluate(() => fetch('app://bundle/no-such-file').then(() => 'answered'))
  await expect(missing).rejects.toThrow('Failed to fetch')
  for (const header of headers) {
    const policy = (header as Record<string, unknown>)['content-security-policy']
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "frame-src 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(policy).toContain(rule)
    expect(header).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('usb=()'),
    })
  }
})

const escapes = [
  '../../package.json',
  '..%2f..%2fpackage.json',
  '%2e%2e/%2e%2e/package.json',
  '..\\..\\package.json',
  '/etc/passwd',
  '//etc/passwd',
  'file:///etc/passwd',
  'index.html%00.js',
  'INDEX.HTML',
  'assets',
]

test('no path leads to a file outside the bundle', async () => {
  const found = await window.page.evaluate(async (paths) => {
    const answers = paths.map((path) =>
      fetch(path.startsWith('file:') ? path : `app://bundle/${path}`).then(
        async (answer) => (answer.ok ? `${path}: ${(await answer.text()).slice(0, 40)}` : null),
        () => null,
      ),
    )
    return (await Promise.all(answers)).filter((each) => each !== null)
  }, escapes)
  expect(found).toEqual([])
})

test('text never becomes code', async () => {
  const refused = await window.page.evaluate(() => {
    const attempts: Record<string, () => unknown> = {
      // biome-ignore lint/security/noGlobalEval: the page must refuse it
      eval: () => globalThis.eval('1 + 1'),
      construct: () => new Function('return 1')(),
      innerHTML: () => {
        document.createElement('div').innerHTML = '<b>x</b>'
      },
      script: () => {
        const script = document.createElement('script')
        script.text = 'globalThis.ranInline = true'
        document.head.append(script)
        if (!('ranInline' in globalThis)) throw new Error('did not run')
      },
      handler: () => {
        const button = document.createElement('button')
        button.setAttribute('onclick', 'globalThis.ranHandler = true')
        button.click()
        if (!('ranHandler' in globalThis)) throw new Error('did not run')
      },
    }
    const isRefused = (attempt: () => unknown) => {
      try {
        attempt()
        return false
      } catch {
        return true
      }
    }
    // While the test itself evaluates, Chromium lets text through; what runs on its own turn has the page's rights.
    return new Promise<string[]>((done) => {
      setTimeout(() => {
        const names = Object.entries(attempts).filter(([, attempt]) => isRefused(attempt))
        done(names.map(([name]) => name))
      })
    })
  })
  expect(refused).toEqual(['eval', 'construct', 'innerHTML', 'script', 'handler'])
})

test('the page reaches no server, by whatever way it asks', async () => {
  const page = window.page
  const answered = await page.evaluate(async (target) => {
    const socket = (url: string) =>
      new Promise((done, failed) => {
        const opened = new WebSocket(url)
        opened.onopen = done
        opened.onerror = failed
      })
    const element = (name: 'img' | 'iframe' | 'link' | 'audio', set: (it: HTMLElement) => void) =>
      new Promise((done, failed) => {
        const made = document.createElement(name)
        made.onload = done
        made.onerror = failed
        set(made)
        document.body.append(made)
        setTimeout(failed, 500)
      })
    const attempts: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(`${target}/fetch`),
      opaque: () => fetch(`${target}/opaque`, { mode: 'no-cors' }),
      elsewhere: () => fetch('https://example.org/', { mode: 'no-cors' }),
      file: () => fetch('file:///etc/hostname'),
      beacon: async () => {
        if (!navigator.sendBeacon(`${target}/beacon`, 'words')) throw new Error('refused')
      },
      socket: () => socket(`${target.replace('http', 'ws')}/socket`),
      image: () => element('img', (it) => it.setAttribute('src', `${target}/image`)),
      frame: () => element('iframe', (it) => it.setAttribute('src', `${target}/frame`)),
      style: () => element('link', (it) => Object.assign(it, { rel: 'stylesheet', href: `${target}/style` })),
      prefetch: () =>
        element('link', (it) => Object.assign(it, { rel: 'prefetch', href: `${target}/prefetch` })),
      audio: () => element('audio', (it) => it.setAttribute('src', `${target}/audio`)),
      events: () =>
        new Promise((done, failed) => {
          const source = new EventSource(`${target}/events`)
          source.onopen = done
          source.onerror = failed
        }),
      script: () => import(/* @vite-ignore */ `${target}/script.js`),
      worker: () =>
        new Promise((done, failed) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
          worker.onmessage = done
          worker.onerror = failed
        }),
      serviceWorker: () => navigator.serviceWorker.register('/service-worker.js'),
    }
    const outcomes = await Promise.all(
      Object.entries(attempts).map(([name, attempt]) =>
        Promise.resolve()
          .then(attempt)
          .then(
            () => name,
            () => null,
          ),
      ),
    )
    return outcomes.filter((name) => name !== null)
  }, origin)
  // A beacon is taken before the policy is asked and a refused frame loads a blank page: the server says what came.
  expect(answered.filter((name) => name !== 'beacon' && name !== 'frame')).toEqual([])
  await fetch(`${origin}/control`)
  expect(visitors).toEqual(['GET /control'])
})

test('the page goes nowhere and opens nothing', async () => {
  const { app, page } = window
  const before = page.url()
  const opened = await page.evaluate(async (target) => {
    const first = globalThis.open(`${target}/window`)
    const second = globalThis.open('about:blank')
    const link = Object.assign(document.createElement('a'), { href: `${target}/link`, target: '_blank' })
    document.body.append(link)
    link.click()
    const download = Object.assign(document.createElement('a'), {
      href: 'data:text/plain,words',
      download: 'words.txt',
    })
    document.body.append(download)
    download.click()
    const form = Object.assign(document.createElement('form'), { action: `${target}/form`, method: 'post' })
    document.body.append(form)
    form.submit()
    globalThis.location.href = `${target}/location`
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    return [first, second].filter((each) => each !== null).length
  }, origin)
  expect(opened).toBe(0)
  expect(page.url()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(visitors).toEqual([])
})

test('the page has two functions of ours and nothing of Node or Electron', async () => {
  const seen = await window.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'electron', 'ipcRenderer']
    const bridge = (globalThis as unknown as { stillpoint: Record<string, unknown> }).stillpoint
    const shape = Object.entries(bridge).map(([name, value]) => `${name}: ${typeof value}`)
    const isReplaced = Reflect.set(globalThis, 'stillpoint', null) || Reflect.set(bridge, 'invoke', null)
    return { node: names.filter((name) => name in globalThis), shape, isReplaced }
  })
  expect(seen).toEqual({ node: [], shape: ['invoke: function', 'on: function'], isReplaced: false })
})

test('the title bar says the name of the program alone, and no developer tools open', async () => {
  const seen = await window.app.evaluate(({ BrowserWindow, webContents }) => ({
    titles: BrowserWindow.getAllWindows().map((each) => each.getTitle()),
    devTools: webContents.getAllWebContents().map((each) => {
      each.openDevTools()
      return each.isDevToolsOpened()
    }),
  }))
  expect(seen).toEqual({ titles: ['Stillpoint'], devTools: [false] })
})

const malformed: unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  'text',
  true,
  {},
  { length: 0 },
  { 0: 'a', length: 1 },
  [[], [], [], [], []],
  [undefined, undefined, undefined, undefined, undefined],
  [null, null, null, null],
  [Number.POSITIVE_INFINITY, {}, {}, {}],
  [{ __proto__: null, constructor: 'x' }, 1, 2, 3],
  ['../../../etc/passwd', '..', '..', '..'],
  [new Date(0), new Date(0), new Date(0), new Date(0)],
  [new Map([['id', 'x']]), 1, 1, 1],
  [new Uint8Array(5), new Uint8Array(5), new Uint8Array(5), new Uint8Array(5)],
  ['x'.repeat(1_000_000), 'x', 'x', 'x'],
  [[[[[[[[[]]]]]]]], 1, 1, 1],
]

test('every call is refused for 20 malformed lists of arguments, and so is a name that is no call', async () => {
  const names = [...Object.keys(calls), '__proto__', 'constructor', 'toString', '', 'settings.get ']
  const answered = await window.page.evaluate(
    async ([all, payloads]) => {
      type Bridge = { invoke: (name: unknown, args: unknown) => Promise<{ ok: boolean; code?: string }> }
      const { invoke } = (globalThis as unknown as { stillpoint: Bridge }).stillpoint
      const asked = all.flatMap((name) =>
        payloads.map(async (payload, index) => {
          // What cannot even be cloned is refused on the way.
          const reply = await invoke(name, payload).catch(() => ({ ok: false, code: 'ipc.refused' }))
          return reply.ok || reply.code !== 'ipc.refused' ? `${name} ${index}` : null
        }),
      )
      return { count: asked.length, taken: (await Promise.all(asked)).filter((each) => each !== null) }
    },
    [names, malformed] as const,
  )
  expect(malformed).toHaveLength(20)
  expect(answered).toEqual({ count: names.length * 20, taken: [] })
})

test('no call is served for another window, another frame, another page or a frame that is gone', async () => {
  const names = Object.keys(calls)
  const replies = await window.app.evaluate(async ({ BrowserWindow, ipcMain, session }, all) => {
    type Handler = (event: unknown, name: unknown, args: unknown) => Promise<{ code?: string }>
    const own = BrowserWindow.getAllWindows()[0]?.webContents
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { session: session.fromPartition('stillpoint') },
    })
    await stranger.loadURL('app://bundle/index.html')
    const handler = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers.get(
      'stillpoint:call',
    )
    const main = own?.mainFrame
    const senders: Record<string, unknown> = {
      'another window': { sender: stranger.webContents, senderFrame: stranger.webContents.mainFrame },
      'a frame that is gone': { sender: own, senderFrame: null },
      'another frame': { sender: own, senderFrame: { origin: 'app://bundle', parent: main } },
      'a frame of another window': { sender: own, senderFrame: stranger.webContents.mainFrame },
    }
    const answers = await Promise.all(
      Object.entries(senders).flatMap(([who, event]) =>
        all.map(async (name) => [who, name, (await handler?.(event, name, []))?.code] as const),
      ),
    )
    stranger.destroy()
    return answers
  }, names)
  expect(replies).toHaveLength(4 * names.length)
  expect(replies.filter(([, , code]) => code !== 'ipc.refused')).toEqual([])
})

test('every permission is refused', async () => {
  const granted = await window.page.evaluate(async () => {
    const attempts: Record<string, () => Promise<unknown>> = {
      geolocation: () =>
        new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia(),
      clipboard: () => navigator.clipboard.readText(),
      notifications: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
      },
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      storage: async () => {
        if (!(await navigator.storage.persist())) throw new Error('refused')
      },
      wakeLock: () =>
        (
          navigator as unknown as { wakeLock: { request: (type: string) => Promise<unknown> } }
        ).wakeLock.request('screen'),
    }
    const outcomes = await Promise.all(
      Object.entries(attempts).map(([name, attempt]) =>
        Promise.resolve()
          .then(attempt)
          .then(
            () => name,
            () => null,
          ),
      ),
    )
    return outcomes.filter((name) => name !== null)
  })
  expect(granted).toEqual([])
})
