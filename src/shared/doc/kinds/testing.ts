import type * as Y from 'yjs'
import { resultsMap } from '../keys.ts'
import type { Result } from '../records.ts'
import { setHeard } from './heard.ts'
import type { Ritual, Round, Theme } from './records.ts'
import { setRitual } from './ritual.ts'
import { setRound } from './round.ts'
import { putTheme } from './themes.ts'

/** Puts what others made, or the host counted, into a document, as if it had arrived. */
export function putGroupWork(
  doc: Y.Doc,
  given: {
    round?: Round
    ritual?: Ritual
    theme?: Theme
    result?: Result
    heard?: { key: string; text: string }
  },
): void {
  if (given.round) setRound(doc, given.round)
  if (given.ritual) setRitual(doc, given.ritual)
  if (given.theme) putTheme(doc, given.theme)
  if (given.result) resultsMap(doc).set(given.result.id, given.result)
  if (given.heard) setHeard(doc, given.heard.key, given.heard.text)
}
