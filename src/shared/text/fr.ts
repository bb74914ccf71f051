import { app } from './fr/app.ts'
import { care } from './fr/care.ts'
import { dialog } from './fr/dialog.ts'
import { errors } from './fr/errors.ts'
import { followUp } from './fr/follow-up.ts'
import { help } from './fr/help.ts'
import { home } from './fr/home.ts'
import { join } from './fr/join.ts'
import { keep } from './fr/keep.ts'
import { lobby } from './fr/lobby.ts'
import { prepare } from './fr/prepare.ts'
import { report } from './fr/report.ts'
import { room } from './fr/room.ts'
import { settings } from './fr/settings.ts'
import { summary } from './fr/summary.ts'
import { templateText } from './fr/template.ts'
import { templates } from './fr/templates.ts'
import { ui } from './fr/ui.ts'

/** The French texts, in ICU message syntax. */
export const fr = {
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
