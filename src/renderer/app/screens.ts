import type { AppError } from '#shared/errors.ts'
import type { FoundRoom } from '#shared/ipc/contract.ts'

/** What the join screen is opened with; matches what it takes. */
export interface JoinStart {
  room?: FoundRoom
  code?: string
  name?: string
  address?: string
  byAddress?: boolean
  error?: AppError
}

/** Where the person is in the program. */
export type Screen =
  | { name: 'home' }
  | { name: 'prepare'; templateId: string | null }
  | { name: 'join'; start: JoinStart }
  /** Asked to come in or, with `returnsTo`, to come back; `start` is what the form gets on another try. */
  | { name: 'waiting'; start: JoinStart; returnsTo?: string }
  /** The way to a room is checked; `from` is where the person was, with what was typed there. */
  | { name: 'check'; address: string; from: Screen }
  | { name: 'session'; sessionId: string }
  | { name: 'settings' | 'templates' | 'help' }

export const homeScreen: Screen = { name: 'home' }
