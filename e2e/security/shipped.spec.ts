import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { pageProcesses, type Started, shipped, startShipped } from './packed-program.ts'

const fuses = JSON.parse(readFileSync(resolve(__dirname, '../../scripts/pack/fuses.json'), 'utf8')) as {
  name: string
  on: boolean
}[]

/*
 * The program as people get it: nothing can drive it, so it is watched from outside.
 */
let started: Started | null = null
test.afterEach(async () => {
  await started?.end()
  started = null
})

test('the fuses in the executable stand as listed', () => {
  const wire = readWire(shipped)
  expect(wire.length, 'a fuse that nobody has decided on').toBeLessThanOrEqual(fuses.length)
  const listed = fuses.slice(0, wire.length)
  const found = listed.map(({ name }, index) => `${name} ${wire[index] === '1' ? 'on' : 'off'}`)
  expect(found).toEqual(listed.map(({ name, on }) => `${name} ${on ? 'on' : 'off'}`))
  test.info().annotations.push({ type: 'fuses', description: `${found.length}` })
})

test('the declared Electron is one that is still supported', () => {
  const read = (path: string) => JSON.parse(readFileSync(resolve(__dirname, '../..', path), 'utf8'))
  const declared: string = read('package.json').devDependencies.electron
  const { oldestSupportedMajor } = read('scripts/pack/supported-electron.json')
  expect(Number(declared.split('.')[0])).toBeGreaterThanOrEqual(oldestSupportedMajor)
})

test('the package holds what was built and nothing else', () => {
  const listing = readListing(join(shipped, '../resources/app.asar'))
  expect(listing).toContain('out/main/index.js')
  expect(
    listing.filter(
      (file) => !/^(package\.json|out\/(main|preload|renderer)\/.*\.(js|css|html|woff2))$/.test(file),
    ),
  ).toEqual([])
  expect(existsSync(join(shipped, '../resources/default_app.asar'))).toBe(false)
})

test('it runs as a person without rights, its page in the sandbox of the kernel', async () => {
  started = startShipped()
  const { pid } = started.process
  await expect.poll(() => pageProcesses(pid).length, { timeout: 20_000 }).toBeGreaterThan(0)
  // A process starts before it locks itself in.
  await expect
    .poll(() => pageProcesses(pid).map(({ status }) => /^Seccomp:\s*(\d)/m.exec(status)?.[1]))
    .toEqual(['2'])
  expect(pageProcesses(pid).map(({ status }) => /^NoNewPrivs:\s*(\d)/m.exec(status)?.[1])).toEqual(['1'])
  expect(started.process.exitCode).toBeNull()
})

for (const argument of [
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--inspect',
  '--inspect-brk=0',
  '--js-flags=--expose-gc',
  '--load-extension=/tmp',
  '--disable-web-security',
  '--no-sandbox',
  '--user-data-dir=/tmp/elsewhere',
  '--proxy-server=http://192.0.2.1:80',
  '--ssl-key-log-file=/tmp/keys',
])
  test(`it does not start with ${argument}`, async () => {
    started = startShipped([argument])
    expect(await started.ended).toBe(1)
    expect(started.said()).toContain('did not start')
    expect(started.said()).toContain(argument.slice(2).split('=')[0])
    expect(filesBelow(started.home).filter((file) => /debrief|library|sessions/.test(file))).toEqual([])
  })

test('it is no Node, whatever the environment says', async () => {
  started = startShipped(['-e', 'process.stdout.write("this is " + "node")'], () => ({
    ELECTRON_RUN_AS_NODE: '1',
  }))
  expect(await started.ended).toBe(1)
  expect(started.said()).not.toContain('this is node')
})

test('it does not start where Electron writes what pages say', async () => {
  started = startShipped([], () => ({ ELECTRON_ENABLE_LOGGING: '1' }))
  expect(await started.ended).toBe(1)
  expect(started.said()).toContain('ELECTRON_ENABLE_LOGGING')
})

test('variables that reach into Electron, Node or Chromium change nothing', async () => {
  started = startShipped([], (home) => {
    writeFileSync(join(home, 'trap.js'), `require('fs').writeFileSync(process.env.HOME + '/trapped', '')`)
    return {
      NODE_OPTIONS: `--require=${home}/trap.js`,
      NODE_EXTRA_CA_CERTS: '/etc/hostname',
      SSLKEYLOGFILE: `${home}/keys`,
      ELECTRON_RENDERER_URL: 'http://192.0.2.1/',
    }
  })
  const { process: main, home } = started
  await expect.poll(() => pageProcesses(main.pid).length, { timeout: 20_000 }).toBeGreaterThan(0)
  expect(filesBelow(home).filter((file) => /trapped|keys/.test(file))).toEqual([])
})

/** Read here a second time, by nothing of what wrote it. */
function readWire(executable: string): string {
  const bytes = readFileSync(executable)
  const at = bytes.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
  expect(at).toBeGreaterThan(0)
  expect(bytes[at + 32], 'version of the wire').toBe(1)
  return bytes.toString('latin1', at + 34, at + 34 + (bytes[at + 33] ?? 0))
}

type Entry = { files?: Record<string, Entry> }

function readListing(archive: string): string[] {
  const bytes = readFileSync(resolve(archive))
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry
  const walk = (entry: Entry, path: string): string[] =>
    entry.files
      ? Object.entries(entry.files).flatMap(([name, child]) => walk(child, path ? `${path}/${name}` : name))
      : [path]
  return walk(header, '')
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
}
