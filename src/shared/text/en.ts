import { app } from './en/app.ts'
import { care } from './en/care.ts'
import { dialog } from './en/dialog.ts'
import { errors } from './en/errors.ts'
import { followUp } from './en/follow-up.ts'
import { help } from './en/help.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { keep } from './en/keep.ts'
import { lobby } from './en/lobby.ts'
import { prepare } from './en/prepare.ts'
import { report } from './en/report.ts'
import { room } from './en/room.ts'
import { settings } from './en/settings.ts'
import { summary } from './en/summary.ts'
import { templateText } from './en/template.ts'
import { templates } from './en/templates.ts'
import { ui } from './en/ui.ts'

/** The English catalogue in ICU message syntax. Other languages are checked against its keys by type. */
export const en = {
  ...app,
  ...dialog,
  ...errors,
  ...keep,
  ...lobby,
  ...room,
  ...care,
  ...summary,
  ...followUp,
  ...help,
  ...home,
  ...join,
  ...prepare,
  ...settings,
  ...templates,
  ...ui,
  ...templateText,
  ...report,
} as const

export type TextKey = keyof typeof en
