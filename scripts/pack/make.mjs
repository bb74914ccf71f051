// `node scripts/pack/make.mjs as-shipped`: packs what is in `out/` for this system into release/as-shipped.
import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'electron-builder'
import { root } from '../setup/run.mjs'
import { writeFuses } from './fuses.mjs'

/** The program as people get it, and one that tests can drive: the debugger's fuse and a word in its manifest. */
const variants = {
  'as-shipped': { manifest: {}, fuses: {} },
  'for-tests': { manifest: { isTestBuild: true }, fuses: { EnableNodeCliInspectArguments: true } },
}

const runtime = join(root, 'node_modules/electron/dist')
const [name] = process.argv.slice(2)
const variant = variants[name]
if (!variant) throw new Error(`give one of ${Object.keys(variants).join(', ')}`)
const output = join(root, 'release', name)
await rm(output, { recursive: true, force: true })
await build({
  dir: true,
  publish: 'never',
  projectDir: root,
  config: {
    appId: 'org.stillpoint.app',
    directories: { output },
    electronDist: runtime,
    electronVersion: readFileSync(join(runtime, 'version'), 'utf8').trim().replace(/^v/, ''),
    // Everything is bundled; maps would only tell where the sources lay.
    files: ['out/**', '!out/**/*.map', '!out/**/.sources', '!node_modules'],
    extraMetadata: { devDependencies: {}, scripts: {}, imports: {}, ...variant.manifest },
    npmRebuild: false,
    linux: { category: 'Office' },
    afterPack,
  },
})

/** Before anything is signed. Without the runtime's own sample program a broken package would not start it instead. */
async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const executable = join(appOutDir, executableOf(electronPlatformName, packager))
  await writeFile(executable, writeFuses(await readFile(executable), variant.fuses))
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { recursive: true, force: true })
}

function executableOf(platform, { appInfo, executableName }) {
  const product = appInfo.productFilename
  if (platform === 'darwin')
    return `${product}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`
  return platform === 'win32' ? `${product}.exe` : executableName
}
