import { app } from './es/app.ts'
import { care } from './es/care.ts'
import { dialog } from './es/dialog.ts'
import { errors } from './es/errors.ts'
import { followUp } from './es/follow-up.ts'
import { help } from './es/help.ts'
import { home } from './es/home.ts'
import { join } from './es/join.ts'
import { keep } from './es/keep.ts'
import { lobby } from './es/lobby.ts'
import { prepare } from './es/prepare.ts'
import { report } from './es/report.ts'
import { room } from './es/room.ts'
import { settings } from './es/settings.ts'
import { summary } from './es/summary.ts'
import { templateText } from './es/template.ts'
import { templates } from './es/templates.ts'
import { ui } from './es/ui.ts'

/** The Spanish texts, in ICU message syntax. */
export const es = {
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
