import type { lobby as english } from '../en/lobby.ts'
import type { TextsOf } from '../translation.ts'

export const lobby = {} as const satisfies TextsOf<typeof english>
