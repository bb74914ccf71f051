import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkIntegrity } from './integrity.mjs'
import { root, runQuietly } from './run.mjs'

/** The oldest Electron the program must run on; `tsconfig.compat.json` checks against its types. */
const oldest = {
  package: 'electron@25.1.1',
  file: 'electron-25.1.1.tgz',
  integrity:
    'sha512-WvFUfVsJn6YiP35UxdibYVjU2LceastyMm4SVp2bmb4XvKEvItAIiwxgm7tPC5Syl1243aRCvQLqr84sZ71pyQ==',
}

const folder = join(root, '.cache/electron-25')
const types = join(folder, 'electron.d.ts')

export const olderElectronTypes = {
  doing: 'fetching the types of the oldest Electron we support',
  isReady: () => existsSync(types),
  async run() {
    const work = await mkdtemp(join(tmpdir(), 'stillpoint-types-'))
    try {
      await runQuietly('npm', ['pack', oldest.package, '--prefer-offline', '--pack-destination', work])
      const tarball = join(work, oldest.file)
      checkIntegrity(await readFile(tarball), oldest.integrity, oldest.package)
      await runQuietly('tar', ['-xzf', tarball, '-C', work, 'package/electron.d.ts'])
      await mkdir(folder, { recursive: true })
      await copyFile(join(work, 'package/electron.d.ts'), `${types}.next`)
      await rename(`${types}.next`, types)
    } finally {
      await rm(work, { recursive: true, force: true })
    }
    return 'Types of Electron 25.1 fetched for the compatibility check'
  },
}
