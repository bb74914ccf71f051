import { spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { templateProblemSchema } from '#shared/ipc/contract.ts'
import { templateIn, textsOf } from '#shared/template/texts.ts'
import { builtInTemplates } from './built-in.ts'
import { loadTemplates } from './load-templates.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-templates-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const builtInCount = builtInTemplates().length
const { template: aar } = builtInTemplates()[0]!
const own = (change: object) => JSON.stringify({ ...aar, id: 'our-own', name: 'Our own', ...change })
const german = (change: object) =>
  JSON.stringify({ format: 1, id: 'aar', language: 'de', ...textsOf(aar), name: 'Auf Deutsch', ...change })

describe('loading templates', () => {
  test('takes under 50 ms for all that come with the program, in every language', () => {
    const times = Array.from({ length: 5 }, () => {
      const begin = performance.now()
      builtInTemplates()
      return performance.now() - begin
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })

  test('finds the built-in ones when there is no folder of one’s own', async () => {
    const loaded = await loadTemplates({ userFolder: join(folder, 'none') })
    const ids = loaded.templates.map(({ template }) => template.id)
    expect(ids).toHaveLength(builtInCount)
    expect(ids).toEqual([...ids].sort())
    expect(ids).toEqual(expect.arrayContaining(['aar', 'ok-stop', 'violence-review']))
    expect(loaded.problems).toEqual([])
  })

  test('adds a good file of one’s own, and looks afresh each time', async () => {
    await writeFile(join(folder, 'ours.json'), own({}))
    await writeFile(join(folder, 'readme.txt'), 'not a template')
    const first = await loadTemplates({ userFolder: folder })
    expect(first.templates.map(({ template }) => template.name)).toContain('Our own')
    expect(first.problems).toEqual([])
    await rm(join(folder, 'ours.json'))
    expect((await loadTemplates({ userFolder: folder })).templates).toHaveLength(builtInCount)
  })

  test('reports each broken file by name and still loads the rest', async () => {
    await writeFile(join(folder, 'a-broken.json'), '{ "format": 1, ')
    await writeFile(join(folder, 'b-same.json'), own({ id: 'stop5' }))
    await writeFile(join(folder, 'c-large.json'), ' '.repeat(270_000))
    await writeFile(join(folder, 'd-latin1.json'), Buffer.from('{"name":"\xe9"}', 'latin1'))
    await mkdir(join(folder, 'e-folder.json'))
    await writeFile(join(folder, 'f-good.json'), own({}))
    const { templates, problems } = await loadTemplates({ userFolder: folder })
    expect(templates).toHaveLength(builtInCount + 1)
    expect(problems.map((each) => each.file)).toEqual([
      'a-broken.json',
      'b-same.json',
      'c-large.json',
      'd-latin1.json',
      'e-folder.json',
    ])
    for (const problem of problems) expect(templateProblemSchema.parse(problem)).toEqual(problem)
    expect(problems[1]!.problem).toBe('Another template already has the id “stop5”.')
    expect(problems[2]!.problem).toBe('The file is larger than 256 KiB.')
  })

  test.skipIf(process.platform === 'win32')('does not wait for a pipe', async () => {
    spawnSync('mkfifo', [join(folder, 'pipe.json')])
    const { problems } = await loadTemplates({ userFolder: folder })
    expect(problems.map((each) => each.file)).toEqual(['pipe.json'])
  })

  test.skipIf(process.getuid?.() === 0)('says so when the folder cannot be read', async () => {
    await chmod(folder, 0o000)
    const { templates, problems } = await loadTemplates({ userFolder: folder })
    await chmod(folder, 0o700)
    expect(templates).toHaveLength(builtInCount)
    expect(problems).toHaveLength(1)
  })

  test('stops at a folder full of other files', async () => {
    for (let number = 0; number < 205; number += 1) await writeFile(join(folder, `${number}.json`), '{}')
    const { problems } = await loadTemplates({ userFolder: folder })
    expect(problems[0]!.problem).toBe('There are more than 200 files in this folder.')
    expect(new Set(problems.map((each) => each.file)).size).toBe(201)
  })

  test('adds words in another language to a template, its own or one that came with the program', async () => {
    await mkdir(join(folder, 'de'))
    await writeFile(join(folder, 'ours.json'), own({ translations: { fr: textsOf(aar) } }))
    await writeFile(join(folder, 'de', 'aar.json'), german({}))
    await writeFile(join(folder, 'de', 'our-own.json'), german({ id: 'our-own' }))
    const { templates, problems } = await loadTemplates({
      userFolder: folder,
      builtIn: [{ template: aar, translations: {} }],
    })
    expect(problems).toEqual([])
    expect(templates.map((whole) => templateIn(whole, 'de').name)).toEqual(['Auf Deutsch', 'Auf Deutsch'])
    expect(templates.map((whole) => Object.keys(whole.translations))).toEqual([['de'], ['fr', 'de']])
  })

  test('reports words for no template, in the wrong folder, twice, or of another shape', async () => {
    for (const language of ['de', 'fr', 'es']) await mkdir(join(folder, language))
    await writeFile(join(folder, 'de', 'aar.json'), german({}))
    await writeFile(join(folder, 'de', 'nothing.json'), german({ id: 'nothing' }))
    await writeFile(join(folder, 'es', 'aar.json'), german({ language: 'es', notFor: ['Una'] }))
    await writeFile(join(folder, 'fr', 'aar.json'), german({}))
    const { problems } = await loadTemplates({
      userFolder: folder,
      builtIn: [{ template: aar, translations: { de: textsOf(aar) } }],
    })
    expect(problems.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
      'de/aar.json: The template has words in the language “de” already.',
      'de/nothing.json: No template here has the id “nothing”.',
      'fr/aar.json: The file says “de” and lies in the folder “fr”.',
      `es/aar.json: This list has one entry, the template’s own has ${aar.notFor.length}.`,
    ])
  })
})
