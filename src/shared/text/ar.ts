import { app } from './ar/app.ts'
import { care } from './ar/care.ts'
import { dialog } from './ar/dialog.ts'
import { errors } from './ar/errors.ts'
import { followUp } from './ar/follow-up.ts'
import { help } from './ar/help.ts'
import { home } from './ar/home.ts'
import { join } from './ar/join.ts'
import { keep } from './ar/keep.ts'
import { lobby } from './ar/lobby.ts'
import { prepare } from './ar/prepare.ts'
import { report } from './ar/report.ts'
import { room } from './ar/room.ts'
import { settings } from './ar/settings.ts'
import { summary } from './ar/summary.ts'
import { templateText } from './ar/template.ts'
import { templates } from './ar/templates.ts'
import { ui } from './ar/ui.ts'

/** The Arabic texts, in ICU message syntax. */
export const ar = {
  ...app,
  ...care,
  ...dialog,
  ...errors,
  ...followUp,
  ...help,
  ...home,
  ...join,
  ...keep,
  ...lobby,
  ...prepare,
  ...report,
  ...room,
  ...settings,
  ...summary,
  ...templateText,
  ...templates,
  ...ui,
} as const
