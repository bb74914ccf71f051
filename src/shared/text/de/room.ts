import type { room as english } from '../en/room.ts'
import type { TextsOf } from '../translation.ts'

export const room = {} as const satisfies TextsOf<typeof english>
