import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { fillSession, openTestVault, sessionId, temporaryFolder, textsOf, writeNote } from './testing.ts'

const mountProgram = '/bin/mount'
const unmountProgram = '/bin/umount'
let mounted: string[] = []

/** Mounts a tiny disk in memory; null where this is not allowed. */
async function mountTinyDisk(parent: string, kilobytes: number): Promise<string | null> {
  const path = join(parent, `disk-${kilobytes}`)
  await mkdir(path)
  const { status } = spawnSync(mountProgram, ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path])
  if (status !== 0) return null
  mounted.push(path)
  return path
}

afterEach(() => {
  for (const path of mounted) spawnSync(unmountProgram, [path])
  mounted = []
})

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && existsSync(mountProgram)
if (!mayMount)
  process.stderr.write('SKIPPED: the full-disk and read-only tests need Linux and the right to mount.\n')

test.skipIf(!mayMount)('a session on a full disk can be read and removed', async () => {
  const folder = await temporaryFolder()
  const disk = await mountTinyDisk(folder.path, 64)
  if (!disk) throw new Error('mount was refused')
  const vault = await openTestVault(disk)
  await vault.create(sessionId, 'host', fillSession)
  await vault.close()
  await writeFile(join(disk, 'ballast'), new Uint8Array(64 * 1024)).catch(() => undefined)
  const again = await openTestVault(disk)
  const session = await again.open(sessionId)
  expect(session.notice).toEqual({ kind: 'readOnly', code: 'disk.full' })
  expect(textsOf(session.shared)).toEqual([])
  await again.remove(sessionId)
  expect(await readdir(join(disk, 'sessions'))).toEqual([])
  expect(await again.list()).toEqual([])
  spawnSync(unmountProgram, [disk])
  await folder.remove()
})

test.skipIf(!mayMount)(
  'a session on a disk mounted for reading only opens with a notice and untouched',
  async () => {
    const folder = await temporaryFolder()
    const disk = await mountTinyDisk(folder.path, 256)
    if (!disk) throw new Error('mount was refused')
    const vault = await openTestVault(disk)
    await vault.create(sessionId, 'host', fillSession)
    await vault.close()
    expect(spawnSync(mountProgram, ['-o', 'remount,ro', disk]).status).toBe(0)
    const again = await openTestVault(disk)
    const session = await again.open(sessionId)
    expect(session.notice).toEqual({ kind: 'readOnly', code: 'disk.readOnly' })
    writeNote(session.shared, 'one')
    await expect(session.flushed()).rejects.toMatchObject({ code: 'disk.readOnly' })
    await expect(again.close()).rejects.toMatchObject({ code: 'disk.readOnly' })
    const elsewhere = await temporaryFolder()
    await copyFile(join(disk, 'keyring.json'), join(elsewhere.path, 'keyring.json'))
    const second = await openTestVault(elsewhere.path)
    await session.writeCopy(join(elsewhere.path, 'sessions', `${sessionId}.session`))
    expect(textsOf((await second.open(sessionId)).shared)).toEqual(['one'])
    await second.close()
    await again.close({ evenUnsaved: true })
    spawnSync(unmountProgram, [disk])
    await folder.remove()
    await elsewhere.remove()
  },
)
