import { app } from './en/app.ts'
import { errors } from './en/errors.ts'

/** The English catalogue in ICU message syntax. Other languages are checked against its keys by type. */
export const en = { ...app, ...errors } as const

export type TextKey = keyof typeof en
