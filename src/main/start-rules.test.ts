import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foreignVariables, refusedSwitches, refusedVariables } from './start-rules.ts'

const release = { platform: 'linux', isTestBuild: false } as const

describe('The switches a packaged program starts with', () => {
  test('no switch at all, and those that desktops pass, are accepted', () => {
    expect(refusedSwitches(['stillpoint'], release)).toEqual([])
    const desktop = ['stillpoint', '--ozone-platform-hint=auto', '--lang=de', '-disable-gpu', 'a-file']
    expect(refusedSwitches(desktop, release)).toEqual([])
  })

  test.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '-remote-debugging-port=9222',
    '--inspect',
    '--inspect-brk=0',
    '--js-flags=--expose-gc',
    '--load-extension=/tmp/x',
    '--disable-web-security',
    '--no-sandbox',
    '--user-data-dir=/tmp/x',
    '--host-resolver-rules=',
    '--proxy-server=http://192.0.2.1',
    '--ignore-certificate-errors',
    '--ssl-key-log-file=/tmp/keys',
    '--log-net-log=/tmp/net',
    '--enable-logging',
    '--renderer-cmd-prefix=sh',
    '--single-process',
    '-r',
  ])('%s is refused by its name', (argument) => {
    const name = argument.replace(/^-+/, '').split('=')[0]
    expect(refusedSwitches(['stillpoint', '--lang=de', argument], release)).toEqual([name])
  })

  test('what follows a bare -- is no switch', () => {
    expect(refusedSwitches(['stillpoint', '--', '--inspect'], release)).toEqual([])
    expect(refusedSwitches(['stillpoint', '--inspect', '--'], release)).toEqual(['inspect'])
  })

  test('a slash and capitals count on Windows, and a path elsewhere is a path', () => {
    const windows = { ...release, platform: 'win32' } as const
    expect(refusedSwitches(['stillpoint', '/Inspect', '--LANG=de'], windows)).toEqual(['inspect'])
    expect(refusedSwitches(['stillpoint', '/home/file'], release)).toEqual([])
  })

  test('the number macOS gives a first start is no switch there', () => {
    expect(refusedSwitches(['stillpoint', '-psn_0_12345'], { ...release, platform: 'darwin' })).toEqual([])
    expect(refusedSwitches(['stillpoint', '-psn_0_12345'], release)).toEqual(['psn_0_12345'])
  })

  test('the tests may drive a build of their own, and may do no more with it', () => {
    const tests = { ...release, isTestBuild: true }
    const driven = ['stillpoint', '--inspect=0', '--remote-debugging-port=0', '--no-sandbox']
    expect(refusedSwitches(driven, tests)).toEqual([])
    expect(refusedSwitches([...driven, '--disable-web-security'], tests)).toEqual(['disable-web-security'])
    expect(refusedSwitches(driven, release)).toEqual(['inspect', 'remote-debugging-port', 'no-sandbox'])
  })

  test('whatever else begins with a dash is refused', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z-]{1,30}$/), fc.string(), (name, value) => {
        fc.pre(!known.includes(name))
        expect(refusedSwitches(['x', `--${name}=${value}`], release)).toEqual([name])
      }),
    )
  })
})

const known = [
  'disable-gpu',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  'password-store',
]

test('variables that reach into Electron, Node and Chromium are foreign, those of the desktop are not', () => {
  const foreign = [
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_ENABLE_LOGGING',
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'SSLKEYLOGFILE',
    'sslkeylogfile',
    'CHROME_LOG_FILE',
    'GOOGLE_API_KEY',
  ]
  const own = ['HOME', 'DISPLAY', 'XDG_CONFIG_HOME', 'CHROME_DESKTOP', 'LANG', 'MY_NODE_OPTIONS']
  expect(foreignVariables([...own, ...foreign])).toEqual(foreign)
})

test('variables that have counted by the time the program runs keep it from starting', () => {
  const early = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE']
  expect(refusedVariables(['HOME', 'ELECTRON_OZONE_PLATFORM_HINT', 'NODE_OPTIONS', ...early])).toEqual(early)
})
