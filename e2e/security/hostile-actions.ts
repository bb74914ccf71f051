/** Where a taken-over page tries to go: outside, on this network, on this computer; by number and by name. */
export interface Targets {
  outside: string
  lan: string
  here: string
  name: string
}

/**
 * Everything a page can try with the rights of the program's own code, run inside it; so it may use nothing from
 * outside this function.
 * @returns how many were tried, and the names of those that the page itself saw succeed. Some only show outside.
 */
export async function runHostileActions(targets: Targets): Promise<{ tried: number; succeeded: string[] }> {
  const { outside, lan, here, name } = targets
  const make = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElement(tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
  /** Resolves when the element has loaded what it names; says nothing where the element cannot know. */
  const load = (tag: string, attributes: Record<string, string>) =>
    new Promise((done, failed) => {
      const element = make(tag, attributes)
      element.onload = done
      element.onerror = failed
      document.body.append(element)
    })
  const silently = (act: () => unknown) => async () => {
    act()
    throw new Error('shows outside, if anywhere')
  }
  const socket = (url: string) =>
    new Promise((done, failed) => {
      const opened = new WebSocket(url)
      opened.onopen = done
      opened.onerror = failed
    })
  const worker = (start: () => EventTarget) =>
    new Promise((done, failed) => {
      const started = start()
      started.addEventListener('message', done)
      started.addEventListener('error', failed)
    })
  const blob = (text: string) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
  const mustSet = (mark: string, act: () => unknown) => async () => {
    act()
    await new Promise((done) => setTimeout(done, 200))
    if (!(mark in globalThis)) throw new Error('did not run')
  }
  const gather = async (urls: string, kind: string) => {
    const credentials = { username: 'u', credential: 'c' }
    const connection = new RTCPeerConnection({ iceServers: [{ urls, ...credentials }] })
    connection.createDataChannel('x')
    const found = new Promise((done) => {
      connection.onicecandidate = ({ candidate }) => candidate?.type === kind && done(true)
    })
    await connection.setLocalDescription(await connection.createOffer())
    await found
  }
  type Loose = Record<string, Record<string, (...values: unknown[]) => Promise<unknown>>>
  const page = globalThis as unknown as Loose
  const device = navigator as unknown as Loose
  const bridge = page['stillpoint'] as unknown as {
    invoke: (name: unknown, args?: unknown) => Promise<{ ok: boolean }>
  }
  const mustBeServed = async (reply: Promise<{ ok: boolean }>) => {
    if (!(await reply).ok) throw new Error('refused')
  }

  const actions: Record<string, () => unknown> = {
    'fetch outside': () => fetch(`${outside}/fetch`, { mode: 'no-cors' }),
    'fetch by name': () => fetch(`https://${name}/fetch`, { mode: 'no-cors' }),
    'fetch on this network': () => fetch(`${lan}/fetch`, { mode: 'no-cors' }),
    'fetch on this computer': () => fetch(`${here}/fetch`, { mode: 'no-cors' }),
    'fetch a file': () => fetch('file:///etc/hostname'),
    'fetch that outlives the page': () => fetch(`${here}/keepalive`, { mode: 'no-cors', keepalive: true }),
    'an XMLHttpRequest': () =>
      new Promise((done, failed) => {
        const request = new XMLHttpRequest()
        request.onload = done
        request.onerror = failed
        request.open('GET', `${here}/xhr`)
        request.send()
      }),
    'WebSocket here': () => socket(`${here.replace('http', 'ws')}/socket`),
    'WebSocket outside': () => socket(`${outside.replace('http', 'ws')}/socket`),
    'WebSocket by name': () => socket(`wss://${name}/socket`),
    'an EventSource': () =>
      new Promise((done, failed) => {
        const source = new EventSource(`${here}/events`)
        source.onopen = done
        source.onerror = failed
      }),
    beacon: silently(() => navigator.sendBeacon(`${here}/beacon`, 'words')),
    'image here': () => load('img', { src: `${here}/image` }),
    'image by name': () => load('img', { src: `https://${name}/image.png` }),
    'image of a style': silently(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(`body { background: url(${here}/style-image) }`)
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    }),
    'style sheet': () => load('link', { rel: 'stylesheet', href: `${here}/style.css` }),
    script: () => load('script', { src: `${here}/script.js` }),
    module: () => import(/* @vite-ignore */ `${here}/module.js`),
    font: () => new FontFace('x', `url(${here}/font.woff2)`).load(),
    audio: () => load('audio', { src: `${here}/audio`, autoplay: '' }),
    object: silently(() => load('object', { data: `${here}/object` }).catch(() => null)),
    embed: silently(() => load('embed', { src: `${here}/embed` }).catch(() => null)),
    frame: silently(() => document.body.append(make('iframe', { src: `${here}/frame` }))),
    'frame with its own text': mustSet('ranInFrame', () =>
      document.body.append(make('iframe', { srcdoc: '<script>parent.ranInFrame = 1</script>' })),
    ),
    'blank frame that calls': async () => {
      const frame = make('iframe', {}) as HTMLIFrameElement
      document.body.append(frame)
      const inner = frame.contentWindow as unknown as { stillpoint?: unknown } | null
      if (!inner?.stillpoint) throw new Error('has no bridge')
    },
    form: silently(() => {
      const form = make('form', { action: `${here}/form`, method: 'post' }) as HTMLFormElement
      document.body.append(form)
      form.submit()
    }),
    'form into a new window': silently(() => {
      const form = make('form', { action: `${here}/form-blank`, target: '_blank' }) as HTMLFormElement
      document.body.append(form)
      form.submit()
    }),
    'new window': async () => {
      if (!globalThis.open(`${here}/window`)) throw new Error('refused')
    },
    'new blank window': async () => {
      if (!globalThis.open('about:blank')) throw new Error('refused')
    },
    'link into a new window': silently(() => {
      const link = make('a', { href: `${here}/link`, target: '_blank' })
      document.body.append(link)
      link.click()
    }),
    'mail program': silently(() => globalThis.open('mailto:someone@example.org?body=words')),
    location: silently(() => globalThis.location.assign(`${here}/location`)),
    'location of a file': silently(() => globalThis.location.assign('file:///etc/hostname')),
    'location of data': silently(() => globalThis.location.assign('data:text/html,words')),
    'location of code': mustSet('ranLocation', () => {
      globalThis.location.href = 'javascript:globalThis.ranLocation=1'
    }),
    'page that sends itself on': silently(() =>
      document.head.append(make('meta', { 'http-equiv': 'refresh', content: `0;url=${here}/refresh` })),
    ),
    prefetch: silently(() => document.head.append(make('link', { rel: 'prefetch', href: `${here}/pre` }))),
    preload: silently(() =>
      document.head.append(make('link', { rel: 'preload', as: 'image', href: `${here}/preload` })),
    ),
    preconnect: silently(() => document.head.append(make('link', { rel: 'preconnect', href: outside }))),
    'preconnect by name': silently(() =>
      document.head.append(make('link', { rel: 'preconnect', href: `https://${name}` })),
    ),
    'dns-prefetch': silently(() =>
      document.head.append(make('link', { rel: 'dns-prefetch', href: `//${name}` })),
    ),
    'manifest and icon': silently(() => {
      document.head.append(make('link', { rel: 'manifest', href: `${here}/manifest` }))
      document.head.append(make('link', { rel: 'icon', href: `${here}/icon.png` }))
    }),
    'ping of a link': silently(() => {
      const link = make('a', { href: `${here}/pinged`, ping: `${here}/ping` })
      document.body.append(link)
      link.click()
    }),
    'STUN by name': () => gather(`stun:${name}:3478`, 'srflx'),
    'TURN by name': () => gather(`turn:${name}:3478?transport=tcp`, 'relay'),
    'TURN over TLS by name': () => gather(`turns:${name}:5349`, 'relay'),
    'a WebTransport': async () => {
      const Transport = page['WebTransport'] as unknown as new (url: string) => { ready: Promise<unknown> }
      await new Transport(`https://${name}:4433/`).ready
    },
    'service worker': () => navigator.serviceWorker.register('/assets/index.js'),
    'shared worker': () =>
      worker(() => new SharedWorker(blob('onconnect = e => e.ports[0].postMessage(1)')).port),
    'worker of a blob': () => worker(() => new Worker(blob('postMessage(1)'))),
    'worker of data': () => worker(() => new Worker('data:text/javascript,postMessage(1)')),
    // biome-ignore lint/security/noGlobalEval: the page must refuse it
    eval: () => globalThis.eval('1 + 1'),
    'a Function': () => new Function('return 1')(),
    'timer with text': mustSet('ranTimer', () =>
      (setTimeout as unknown as (text: string) => void)('globalThis.ranTimer = 1'),
    ),
    'import of a blob': () => import(/* @vite-ignore */ blob('export default 1')),
    'import of data': () => import(/* @vite-ignore */ `data:text/javascript,${'export default 1'}`),
    'a WebAssembly': () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    innerHTML: () => {
      document.createElement('div').innerHTML = '<b>x</b>'
    },
    insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    'document.write': () => document.write('<b>x</b>'),
    'parsed markup': () => new DOMParser().parseFromString('<b>x</b>', 'text/html'),
    'script of text': mustSet('ranInline', () => {
      const script = document.createElement('script')
      script.text = 'globalThis.ranInline = 1'
      document.head.append(script)
    }),
    'handler of text': mustSet('ranHandler', () => {
      const button = make('button', { onclick: 'globalThis.ranHandler = 1' })
      button.click()
    }),
    'trusted types of its own': () => {
      const types = page['trustedTypes'] as unknown as {
        createPolicy: (name: string, rules: object) => unknown
      }
      types.createPolicy('mine', { createHTML: (text: string) => text })
    },
    'message to the preload': () =>
      new Promise((done) => {
        addEventListener('message', ({ data }) => data?.ok && done(data))
        postMessage({ channel: 'stillpoint:call', name: 'settings.get', args: [] }, '*')
      }),
    'Node behind the bridge': () => {
      const maker = bridge.invoke.constructor as unknown as (text: string) => () => unknown
      return maker('return process.versions.node')()
    },
    'another bridge': () => {
      if (!Reflect.set(bridge, 'invoke', () => null) && !Reflect.set(globalThis, 'stillpoint', {}))
        throw new Error('refused')
    },
    'call that is none': () => mustBeServed(bridge.invoke('__proto__', [])),
    'call with a path': () => mustBeServed(bridge.invoke('sessions.open', ['../../etc/passwd'])),
    'call with getters': () =>
      mustBeServed(
        bridge.invoke('sessions.open', {
          length: 1,
          get 0() {
            return 'x'
          },
        }),
      ),
    'file beside the bundle': async () => {
      const paths = [
        '..%2f..%2fpackage.json',
        '%2e%2e/%2e%2e/package.json',
        '..\\main\\index.js',
        '/etc/passwd',
      ]
      const more = [
        '//etc/passwd',
        'index.html%00.js',
        'INDEX.HTML',
        'assets',
        '.',
        '%5c..%5cmain',
        '%252e%252e/x',
      ]
      const answers = await Promise.all([...paths, ...more].map((path) => fetch(`app://bundle/${path}`)))
      if (!answers.some(({ ok, url }) => ok && url !== 'app://bundle/')) throw new Error('refused')
    },
    'bundle of another name': async () => {
      if (!(await fetch('app://elsewhere/index.html')).ok) throw new Error('refused')
    },
    geolocation: () => new Promise((done, failed) => navigator.geolocation.getCurrentPosition(done, failed)),
    microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
    camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
    screen: () => navigator.mediaDevices.getDisplayMedia(),
    clipboard: () => navigator.clipboard.readText(),
    notification: async () => {
      if ((await Notification.requestPermission()) !== 'granted') throw new Error('refused')
    },
    midi: () => navigator.requestMIDIAccess({ sysex: true }),
    usb: () => device['usb']?.['requestDevice']?.({ filters: [] }) ?? Promise.reject(),
    hid: () => device['hid']?.['requestDevice']?.({ filters: [] }) ?? Promise.reject(),
    serial: () => device['serial']?.['requestPort']?.() ?? Promise.reject(),
    bluetooth: () => device['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true }) ?? Promise.reject(),
    idle: async () => {
      const Detector = page['IdleDetector'] as unknown as { requestPermission: () => Promise<string> }
      if ((await Detector.requestPermission()) !== 'granted') throw new Error('refused')
    },
    'fonts of this computer': () =>
      (globalThis as unknown as { queryLocalFonts: () => Promise<unknown> }).queryLocalFonts(),
    'storage that stays': async () => {
      if (!(await navigator.storage.persist())) throw new Error('refused')
    },
    'download of data': silently(() =>
      make('a', { href: 'data:text/plain,words', download: 'taken.txt' }).click(),
    ),
    'download of a blob': silently(() =>
      make('a', { href: blob('words'), download: 'taken-too.txt' }).click(),
    ),
    'guest page': async () => {
      const guest = make('webview', { src: `${here}/webview` })
      document.body.append(guest)
      if (!('getWebContentsId' in guest)) throw new Error('is no guest page')
    },
    'title that tells': silently(() => {
      document.title = 'Night of 14 November'
    }),
    'trap at the door': silently(() => {
      addEventListener('beforeunload', (event) => {
        event.preventDefault()
        event.returnValue = 'stay'
      })
    }),
  }

  // While a test evaluates, Chromium lets text through as code; on its own turn a page has its own rights.
  await new Promise((done) => setTimeout(done))
  const limit = () => new Promise((_done, failed) => setTimeout(failed, 2_500))
  const outcomes = await Promise.all(
    Object.entries(actions).map(async ([action, act]) => {
      try {
        await Promise.race([Promise.resolve().then(act), limit()])
        return action
      } catch {
        return null
      }
    }),
  )
  return { tried: outcomes.length, succeeded: outcomes.filter((each): each is string => each !== null) }
}
