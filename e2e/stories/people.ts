import type { Page } from '@playwright/test'
import { expect, type Fixtures, type Instance } from '../desktop/app.ts'
import { joinRoom, note, openRoom, type Plan, question } from '../desktop/people.ts'
import { type Ears, putOnEars } from './ears.ts'

/** A participant with what reaches their computer. */
export interface Guest {
  page: Page
  ears: Ears
}

export interface FourPeople {
  host: Instance
  bo: Guest
  chidi: Guest
  dana: Guest
  /** All four pages, the facilitator's first. */
  pages: readonly Page[]
}

/** A facilitator and three participants in an open room, before it begins. */
export async function fourPeople(launch: Fixtures['launch'], plan: Plan): Promise<FourPeople> {
  const host = await launch({ name: 'host' })
  const way = await openRoom(host.page, plan)
  const guests: Guest[] = []
  for (const name of ['Bo', 'Chidi', 'Dana']) {
    const { page } = await launch({ name: name.toLowerCase() })
    const ears = await putOnEars(page)
    await joinRoom(host.page, page, way, name)
    guests.push({ page, ears })
  }
  const [bo, chidi, dana] = guests as [Guest, Guest, Guest]
  return { host, bo, chidi, dana, pages: [host.page, ...guests.map((guest) => guest.page)] }
}

export async function seeTogether(pages: readonly Page[], words: string): Promise<void> {
  for (const page of pages) await expect(question(page, words)).toBeVisible()
}

export async function seeNotes(pages: readonly Page[], notes: readonly string[]): Promise<void> {
  for (const page of pages) for (const words of notes) await expect(note(page, words)).toHaveCount(1)
}
