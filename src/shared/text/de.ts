import { app } from './de/app.ts'
import { care } from './de/care.ts'
import { dialog } from './de/dialog.ts'
import { errors } from './de/errors.ts'
import { followUp } from './de/follow-up.ts'
import { help } from './de/help.ts'
import { home } from './de/home.ts'
import { join } from './de/join.ts'
import { keep } from './de/keep.ts'
import { lobby } from './de/lobby.ts'
import { prepare } from './de/prepare.ts'
import { report } from './de/report.ts'
import { room } from './de/room.ts'
import { settings } from './de/settings.ts'
import { summary } from './de/summary.ts'
import { templateText } from './de/template.ts'
import { templates } from './de/templates.ts'
import { ui } from './de/ui.ts'

/** The German texts, in ICU message syntax. */
export const de = {
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
