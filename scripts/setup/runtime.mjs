import { ensureElectron, isElectronReady } from '../ensure-electron.mjs'

const mode = process.env.ELECTRON_FALLBACK

/** Something that `electron .` can start. */
export const runtime = {
  doing: 'fetching Electron',
  isReady: () => isElectronReady(mode),
  run: () => ensureElectron(mode),
}
