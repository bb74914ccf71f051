import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { LibraryEntry, OpenedSession } from '#shared/ipc/contract.ts'
import { type Instance, startInstance } from '../../desktop/app.ts'
import { callMain, expectSaved, share } from '../../desktop/people.ts'
import type { Member } from './member.ts'
import type { Place } from './network.ts'

/** The whole program with its window, in a place of its own. */
export interface WindowComputer extends Member {
  readonly instance: Instance
  readonly page: Page
}

export async function openWindowComputer(options: {
  name: string
  place: Place
  folder: string
}): Promise<WindowComputer> {
  const { name, place, folder } = options
  const instance = await startInstance({
    userData: folder,
    program: join(__dirname, 'in-namespace.mjs'),
    env: {
      STILLPOINT_LAN_NAMESPACE: place.namespace,
      STILLPOINT_LAN_PROGRAM: createRequire(__filename)('electron') as string,
    },
  })
  const { page } = instance
  return {
    name,
    place,
    instance,
    page,
    async share(words) {
      await share(page, words)
      await expectSaved(page)
    },
    async replicas() {
      const [entry] = (await callMain(page, 'library.list')) as LibraryEntry[]
      const { shared } = (await callMain(page, 'sessions.open', entry?.id)) as OpenedSession
      return [{ name: `${name}’s disk`, state: shared }]
    },
  }
}
