import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { agreedSnapshot, sampleSnapshot } from '#shared/report/testing.ts'
import { type ExportFs, nodeExportFs } from './atomic-write.ts'
import { createExports, type ReportPrinter } from './exports.ts'
import { fileNameOf } from './formats.ts'

const markdown = { document: 'summary', format: 'markdown' } as const
const pdf = { document: 'summary', format: 'pdf' } as const

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillpoint-exports-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const loadFonts = async () => ({ page: '/* fonts */', runningFoot: '' })

function setUp(options: { fs?: ExportFs; printer?: Partial<ReportPrinter> } = {}) {
  const seen: string[] = []
  const printer: ReportPrinter = {
    toPdf: async (html, footer) => {
      seen.push(html, footer)
      return new TextEncoder().encode('%PDF-1.4 paper')
    },
    print: async (html) => seen.push(html) > 0,
    ...options.printer,
  }
  return { seen, exports: createExports({ printer, loadFonts, ...(options.fs && { fs: options.fs }) }) }
}

/** The disk, with one call that fails the way the system would say it. */
function failing(call: 'open' | 'write' | 'sync' | 'rename', code: string): ExportFs {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(code), { code })
  }
  return {
    ...nodeExportFs,
    ...(call === 'rename' && { rename: fail }),
    open: async (path, flags) => {
      if (call === 'open') return fail()
      const file = await nodeExportFs.open(path, flags)
      return {
        writeFile: call === 'write' ? fail : file.writeFile.bind(file),
        sync: call === 'sync' ? fail : file.sync.bind(file),
        close: file.close.bind(file),
      }
    },
  }
}

/** One word of the summary was changed after the group had agreed. */
function changedSince(snapshot: SessionSnapshot): SessionSnapshot {
  return { ...snapshot, session: { ...snapshot.session, summaryText: 'Something else' } }
}

describe('exporting a summary', () => {
  test('writes Markdown to the chosen place and nothing beside it', async () => {
    const { exports } = setUp()
    expect(await exports.save(agreedSnapshot(), markdown, join(folder, 'ours.md'))).toBe('ours.md')
    expect(await readFile(join(folder, 'ours.md'), 'utf8')).toContain('# Saying goodbye on the second floor')
    expect(await readdir(folder)).toEqual(['ours.md'])
  })

  test('writes the printer’s PDF of the agreed words', async () => {
    const { exports, seen } = setUp()
    await exports.save(agreedSnapshot(), pdf, join(folder, 'ours.pdf'))
    expect(await readFile(join(folder, 'ours.pdf'), 'utf8')).toBe('%PDF-1.4 paper')
    expect(seen[0]).toContain('She asked after my children')
    expect(seen[0]).not.toContain('Nobody had written down')
    expect(seen[0]).toContain('/* fonts */')
    expect(seen[1]).toContain('class="pageNumber"')
  })

  test('lets out what was agreed to be done, and no words, until the group agrees to them as they stand', async () => {
    const { exports, seen } = setUp()
    for (const snapshot of [sampleSnapshot(), changedSince(agreedSnapshot())]) {
      await exports.save(snapshot, pdf, join(folder, 'x.pdf'))
      await exports.print(snapshot, 'summary')
    }
    expect(seen.filter((html) => html.includes('Put the call sheet by the ward phone'))).toHaveLength(4)
    for (const html of seen) expect(html).not.toMatch(/She asked after|We remembered|Something else|Jonas/)
    await expect(
      exports.save(sampleSnapshot({ actions: [] }), markdown, join(folder, 'x.md')),
    ).rejects.toMatchObject({ code: 'export.nothingAgreed' })
  })

  test('keeps the take-home and the summary apart', async () => {
    const { exports, seen } = setUp()
    const supportContacts = [{ name: 'Peer support', reach: '555 0100' }]
    await exports.print(agreedSnapshot({ session: { supportContacts } }), 'takeHome')
    expect(seen[0]).toContain('555 0100')
    expect(seen[0]).toContain('1 December 2026')
    expect(seen[0]).not.toMatch(/Put the call sheet|She asked after|We remembered/)
    await exports.print(agreedSnapshot({ session: { supportContacts } }), 'summary')
    expect(seen[1]).not.toContain('555 0100')
  })

  test('prints the same page', async () => {
    const { exports, seen } = setUp()
    expect(await exports.print(agreedSnapshot(), 'summary')).toBe(true)
    expect(seen[0]).toContain('She asked after my children')
  })

  test('offers names that say nothing of whom, when or what', () => {
    expect(fileNameOf(pdf)).toEqual({ name: 'debrief-summary', extension: 'pdf' })
    expect(fileNameOf({ document: 'takeHome', format: 'docx' })).toEqual({
      name: 'debrief-take-home',
      extension: 'docx',
    })
  })

  test('writes actions alone when nobody chose words', async () => {
    const { exports } = setUp()
    const snapshot = agreedSnapshot({ notes: [], session: { summaryText: '' } })
    await exports.save(snapshot, markdown, join(folder, 'actions.md'))
    const written = await readFile(join(folder, 'actions.md'), 'utf8')
    expect(written).toContain('Put the call sheet by the ward phone')
    expect(written).not.toContain('In people’s own words')
  })

  test('refuses when there is nothing at all, and writes nothing', async () => {
    const { exports, seen } = setUp()
    const empty = agreedSnapshot({ notes: [], actions: [], session: { summaryText: ' \n' } })
    const refused = { code: 'export.nothingAgreed' }
    await expect(exports.save(empty, pdf, join(folder, 'x.pdf'))).rejects.toMatchObject(refused)
    await expect(exports.print(empty, 'summary')).rejects.toMatchObject(refused)
    expect(seen).toEqual([])
    expect(await readdir(folder)).toEqual([])
  })

  test.each([
    ['open', 'EACCES', 'export.notAllowed'],
    ['open', 'EROFS', 'export.notAllowed'],
    ['write', 'ENOSPC', 'export.noSpace'],
    ['sync', 'EDQUOT', 'export.noSpace'],
    ['sync', 'EIO', 'export.failed'],
    ['rename', 'EBUSY', 'export.notAllowed'],
  ] as const)('keeps the older file whole when %s says %s', async (call, code, expected) => {
    const { exports } = setUp({ fs: failing(call, code) })
    await writeFile(join(folder, 'ours.md'), 'older')
    const saving = exports.save(agreedSnapshot(), markdown, join(folder, 'ours.md'))
    await expect(saving).rejects.toMatchObject({ code: expected, cause: { code } })
    expect(await readFile(join(folder, 'ours.md'), 'utf8')).toBe('older')
    expect(await readdir(folder)).toEqual(['ours.md'])
  })

  test('says so when the folder has vanished', async () => {
    const { exports } = setUp()
    await rm(folder, { recursive: true })
    await expect(exports.save(agreedSnapshot(), markdown, join(folder, 'x.md'))).rejects.toMatchObject({
      code: 'export.failed',
    })
  })

  test('does not put a file in the place of a folder', async () => {
    const { exports } = setUp()
    await mkdir(join(folder, 'taken.md'))
    await expect(exports.save(agreedSnapshot(), markdown, join(folder, 'taken.md'))).rejects.toMatchObject({
      code: 'export.failed',
    })
    expect(await readdir(folder)).toEqual(['taken.md'])
  })

  test.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'says so on a disk that is mounted read-only',
    async ({ skip }) => {
      const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro', 'tmpfs', folder])
      if (mounted.status !== 0) skip()
      const { exports } = setUp()
      try {
        await expect(exports.save(agreedSnapshot(), markdown, join(folder, 'x.md'))).rejects.toMatchObject({
          code: 'export.notAllowed',
        })
      } finally {
        spawnSync('umount', [folder])
      }
    },
  )

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says so in a folder that may only be read',
    async () => {
      spawnSync('chmod', ['500', folder])
      const { exports } = setUp()
      await expect(exports.save(agreedSnapshot(), markdown, join(folder, 'x.md'))).rejects.toMatchObject({
        code: 'export.notAllowed',
      })
      spawnSync('chmod', ['700', folder])
    },
  )

  test('says so when printing breaks, and leaves nothing behind', async () => {
    const broken = async (): Promise<never> => {
      throw new Error('the page crashed')
    }
    const { exports } = setUp({ printer: { toPdf: broken, print: broken } })
    const expected = { code: 'export.failed', cause: { message: 'the page crashed' } }
    await expect(exports.save(agreedSnapshot(), pdf, join(folder, 'x.pdf'))).rejects.toMatchObject(expected)
    await expect(exports.print(agreedSnapshot(), 'summary')).rejects.toMatchObject(expected)
    expect(await readdir(folder)).toEqual([])
  })

  test('brings its own fonts', async () => {
    const pages: string[] = []
    const printer: ReportPrinter = {
      toPdf: async (html) => {
        pages.push(html)
        return new Uint8Array(1)
      },
      print: async () => true,
    }
    await createExports({ printer }).save(agreedSnapshot(), pdf, join(folder, 'x.pdf'))
    expect(
      pages[0]!.match(/@font-face\{[^}]*url\(data:font\/woff2;base64,[A-Za-z0-9+/=]{1000,}\)/g),
    ).toHaveLength(7)
  })
})
