import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { LibraryEntry, OpenedSession } from '#shared/ipc/contract.ts'
import { type Instance, startInstance } from '../../desktop/app.ts'
import { callMain, say, share } from '../../desktop/people.ts'
import type { Member } from './member.ts'
import type { Place } from './network.ts'

/** The whole program with its window, in a place of its own. */
export interface WindowComputer extends Member {
  /** The window as it is now. */
  readonly page: Page
  /** Starts again on the same data, after everything there was killed. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

export async function openWindowComputer(options: {
  name: string
  place: Place
  folder: string
}): Promise<WindowComputer> {
  const { name, place, folder } = options
  const start = () =>
    startInstance({
      userData: folder,
      program: join(__dirname, 'in-namespace.mjs'),
      env: {
        STILLPOINT_LAN_NAMESPACE: place.namespace,
        STILLPOINT_LAN_PROGRAM: createRequire(__filename)('electron') as string,
      },
    })
  let instance: Instance = await start()
  return {
    name,
    place,
    get page() {
      return instance.page
    },
    async restart() {
      await instance.close()
      instance = await start()
    },
    close: () => instance.close(),
    async share(words) {
      const { page } = instance
      await share(page, words)
      // Out of touch, the window says in other words that its disk has them.
      const kept = new RegExp(`^(${say('room.saved')}|${say('room.onYourOwn')})`)
      await expect(page.getByText(kept)).toBeVisible()
    },
    async replicas() {
      const { page } = instance
      const [entry] = (await callMain(page, 'library.list')) as LibraryEntry[]
      const { shared } = (await callMain(page, 'sessions.open', entry?.id)) as OpenedSession
      return [{ name: `${name}’s disk`, state: shared }]
    },
  }
}
