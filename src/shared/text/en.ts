import { app } from './en/app.ts'
import { care } from './en/care.ts'
import { dialog } from './en/dialog.ts'
import { errors } from './en/errors.ts'
import { lobby } from './en/lobby.ts'
import { room } from './en/room.ts'
import { summary } from './en/summary.ts'

/** The English catalogue in ICU message syntax. Other languages are checked against its keys by type. */
export const en = { ...app, ...dialog, ...errors, ...lobby, ...room, ...care, ...summary } as const

export type TextKey = keyof typeof en
