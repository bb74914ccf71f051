import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stillpoint-checks-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: unknown): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content))
}

/** What a check says about the folder, one sentence a line. */
function check(name: 'packages' | 'docs' | 'source-rules'): string[] {
  const result = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.mjs`), folder], {
    encoding: 'utf8',
  })
  const said = result.stderr.split('\n').filter((line) => line !== '')
  expect(result.status).toBe(said.length === 0 ? 0 : 1)
  return said
}

describe('The check of packages', () => {
  const good = { version: '1.0.0', integrity: `sha512-${'a'.repeat(86)}==`, license: 'MIT' }

  function checkEntry(entry: object, manifest: object = {}): string[] {
    write('package.json', manifest)
    write('package-lock.json', { packages: { '': {}, 'node_modules/thing': { ...good, ...entry } } })
    return check('packages')
  }

  test('accepts an entry with a digest and a known licence', () => {
    expect(checkEntry({})).toEqual([])
  })

  test.each([
    ['without a sha512', { integrity: 'sha1-abc=' }, 'no sha512'],
    ['from a git address', { resolved: 'git+ssh://git@example.org/thing.git#1' }, 'npm registry'],
    ['from a plain http address', { resolved: 'http://registry.npmjs.org/thing.tgz' }, 'npm registry'],
    ['that runs a script', { hasInstallScript: true }, 'script'],
    ['without a licence', { license: undefined }, 'licence'],
    ['under one licence too many', { license: 'MIT AND GPL-3.0-only' }, 'licence'],
    ['that names an optional package nobody listed', { optionalDependencies: { other: '1.0.0' } }, 'npm ci'],
    ['for a newer Node', { engines: { node: '^22.12 || >=24' } }, 'Node'],
    ['for an older Node only', { engines: { node: '>=14 <20' } }, 'Node'],
  ])('refuses an entry %s', (_case, entry, says) => {
    expect(checkEntry(entry)).toEqual([expect.stringContaining(says)])
  })

  test('accepts a binary for another system without a digest, but none for this one', () => {
    const bare = { integrity: undefined, license: undefined, optional: true, cpu: ['x64'] }
    expect(checkEntry({ ...bare, os: ['win32'] })).toEqual([])
    expect(checkEntry({ ...bare, os: ['linux'], libc: ['musl'] })).toEqual([])
    expect(checkEntry({ ...bare, os: ['linux'], libc: ['glibc'] })).toEqual([
      expect.stringContaining('sha512'),
    ])
  })

  test.each(['>=18', '^20.19 || >=22.12', '>= 18.0.0', '20 || 22', '*', '>=12 <=25'])(
    'accepts the engine %s',
    (node) => {
      expect(checkEntry({ engines: { node } })).toEqual([])
    },
  )

  test('refuses a range where an exact version belongs', () => {
    expect(checkEntry({}, { devDependencies: { thing: '^1.0.0' } })).toEqual([
      expect.stringContaining('exact'),
    ])
  })

  test('refuses a dependency at run time', () => {
    expect(checkEntry({}, { dependencies: { thing: '1.0.0' } })).toEqual([
      expect.stringContaining('run-time'),
    ])
  })
})

describe('The check of documents', () => {
  function checkText(text: string): string[] {
    write('package.json', { scripts: { bench: 'node bench/run.mjs' } })
    write('templates/README.md', '# Templates\n')
    write('docs/other.md', '# A heading, here\n')
    write('src/shared/ids.ts', '')
    write('README.md', text)
    return check('docs')
  }

  test('accepts names that exist', () => {
    const text = '`src/shared/ids.ts` [other](docs/other.md#a-heading-here) `npm run bench` `features/home`\n'
    expect(checkText(text)).toEqual([])
  })

  test.each([
    ['a path that is gone', '`src/shared/gone.ts`'],
    ['a file of the root that is gone', '`CONTRIBUTING.md`'],
    ['a link to no file', '[there](docs/nowhere.md)'],
    ['a link to no heading', '[there](docs/other.md#elsewhere)'],
    ['a picture that is gone', '<img src="docs/images/room.png" alt="" />'],
    ['a command that is gone', 'npm run nothing'],
  ])('refuses %s', (_case, text) => {
    expect(checkText(`# Title\n\n${text}\n`)).toHaveLength(1)
  })
})

describe('The rules for sources', () => {
  test.each([
    ['src/main/a.ts', "app.commandLine.appendSwitch('no-sandbox')", 'no-sandbox'],
    ['src/main/a.ts', 'app.commandLine.appendSwitch(name)', 'not a plain word'],
    ['src/main/a.ts', "app.commandLine.appendArgument('x')", 'the switch x'],
    ['src/main/a.ts', 'contents.executeJavaScript("1")', 'executeJavaScript'],
    ['src/main/a.ts', 'contents.insertCSS("")', 'insertCSS'],
    ['src/main/a.ts', 'crashReporter.start({})', 'crashReporter'],
    ['src/main/a.ts', 'shell.openExternal(url)', 'openExternal'],
    ['src/main/a.ts', 'app.addRecentDocument(path)', 'addRecentDocument'],
    ['src/main/a.ts', 'const at = tmpdir()', 'tmpdir'],
    ['src/main/a.ts', 'const page = { sandbox: false }', 'sandbox: false'],
    ['src/main/a.ts', 'const page = { nodeIntegrationInWorker: true }', 'nodeIntegrationInWorker'],
    ['src/main/a.ts', "const page = { enableBlinkFeatures: 'x' }", 'enableBlinkFeatures'],
    ['src/main/a.ts', 'window.loadFile(path)', 'loadFile'],
    ['src/main/a.ts', "import { spawn } from 'node:child_process'", 'child_process'],
    ['src/shared/a.ts', 'Y.applyUpdateV2(doc, update)', 'applyUpdateV2'],
    ['src/renderer/a.tsx', 'element.innerHTML = words', 'innerHTML'],
    ['src/renderer/a.tsx', 'document.write(words)', 'document.write'],
    ['src/renderer/a.tsx', 'localStorage.setItem("a", words)', 'localStorage'],
    ['src/renderer/a.tsx', "import { IndexeddbPersistence } from 'y-indexeddb'", 'y-indexeddb'],
    ['src/renderer/a.tsx', 'navigator.sendBeacon(url)', 'sendBeacon'],
    ['src/renderer/a.tsx', 'new Function(words)()', 'new Function'],
    ['src/renderer/a.css', '.a { margin-left: 1rem }', 'margin-left'],
    ['src/renderer/a.css', '.a { padding-right: 1rem }', 'padding-right'],
    ['src/renderer/a.css', '.a { border-left: 0 }', 'border-left'],
    ['src/renderer/a.css', '.a { right: 0 }', 'right:'],
    ['src/renderer/a.css', '.a { text-align: left }', 'text-align: left'],
  ])('refuse in %s: %s', (file, text, says) => {
    write(file, `${text}\n`)
    expect(check('source-rules')).toEqual([expect.stringContaining(says)])
  })

  test('let comments and tests say what they like, and approved switches be set', () => {
    write(
      'src/main/a.ts',
      "// no eval, no tmpdir\napp.commandLine.appendSwitch('no-pings') /* openExternal */\n",
    )
    write('src/renderer/a.test.tsx', 'localStorage.clear()\n')
    expect(check('source-rules')).toEqual([])
  })
})
