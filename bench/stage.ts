import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { type Instance, startInstance } from '../e2e/desktop/app.ts'

/** Several computers on one machine, each with its own data, all gone when the stage is closed. */
export interface Stage {
  /** Stillpoint on the computer of that name. */
  open: (name: string) => Promise<Instance>
  /** One empty Electron window, on the same runtime. */
  openEmpty: (name: string) => Promise<ElectronApplication>
  /** Where the computer of that name keeps its data. */
  folderOf: (name: string) => string
  /** A picture of each open Stillpoint: PREFIX-name.png. */
  takePictures: (prefix: string) => Promise<void>
  close: () => Promise<void>
}

const patienceMs = 15_000

export async function createStage(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'stillpoint-stage-'))
  const pages = new Map<string, Page>()
  const endings: (() => Promise<void>)[] = []
  const folderOf = (name: string) => join(folder, name)
  return {
    folderOf,
    async open(name) {
      const instance = await startInstance({ userData: folderOf(name) })
      instance.page.setDefaultTimeout(patienceMs)
      endings.push(instance.close)
      pages.set(name, instance.page)
      return instance
    },
    async openEmpty(name) {
      const app = await _electron.launch({
        chromiumSandbox: process.getuid?.() !== 0,
        args: [`--user-data-dir=${folderOf(name)}`, 'bench/empty-window'],
      })
      let isOpen = true
      app.on('close', () => {
        isOpen = false
      })
      endings.push(async () => {
        if (isOpen) await app.close()
      })
      return app
    },
    async takePictures(prefix) {
      for (const [name, page] of pages) {
        if (!page.isClosed()) await page.screenshot({ path: `${prefix}-${name}.png` })
      }
    },
    async close() {
      for (const end of endings.reverse()) await end()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    },
  }
}
