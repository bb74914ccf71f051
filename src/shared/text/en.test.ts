import { expect, test } from 'vitest'
import { errorCodes } from '../errors.ts'
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
import { en } from './en.ts'

const areas = [
  app,
  care,
  dialog,
  errors,
  followUp,
  help,
  home,
  join,
  keep,
  lobby,
  prepare,
  report,
  room,
  settings,
  summary,
  templateText,
  templates,
  ui,
]

test('no area takes a key of another: one of the two sentences would never be read', () => {
  const keys = areas.flatMap((area) => Object.keys(area))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  expect(new Set(keys)).toEqual(new Set(Object.keys(en)))
})

test('every error is told by its own sentence', () => {
  for (const code of errorCodes) expect(en[code]).toBe(errors[code])
})
