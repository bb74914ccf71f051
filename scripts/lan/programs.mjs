import { join } from 'node:path'
import { root } from '../setup/run.mjs'

/** Bundles the light computers of the network tests, which run in plain Node. */
export async function bundleLanPrograms() {
  const { build: bundle } = await import('vite')
  await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    resolve: { dedupe: ['yjs'] },
    build: {
      ssr: true,
      outDir: join(root, '.cache/lan'),
      target: 'node20',
      rolldownOptions: {
        input: { main: 'e2e/lan/light/main.ts', room: 'e2e/lan/light/room.ts' },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  })
}
