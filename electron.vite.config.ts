import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

// The output runs on the declared Electron and on the oldest one we test with (25.1): CommonJS main and
// preload, because an ESM main needs Electron 28, and the older syntax levels.
const node = {
  target: 'node18.15',
  minify: true,
  sourcemap: true,
  externalizeDeps: false,
}

export default defineConfig({
  main: {
    resolve: { dedupe: ['yjs'] },
    build: {
      ...node,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          'room-process': resolve('src/main/room/room-process.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    build: {
      ...node,
      rolldownOptions: { input: { index: resolve('src/preload/index.ts') }, output: { format: 'cjs' } },
    },
  },
  renderer: {
    resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
    plugins: [react()],
    // Without minification only this transformer lowers newer CSS for the oldest Chromium we test with.
    css: { transformer: 'lightningcss', lightningcss: { targets: { chrome: 114 << 16 } } },
    build: {
      target: 'chrome114',
      minify: true,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve('src/renderer/index.html'),
          presenter: resolve('src/renderer/presenter.html'),
        },
      },
    },
  },
})
