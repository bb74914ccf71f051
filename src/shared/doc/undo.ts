import * as Y from 'yjs'
import {
  actionsMap,
  groupingMap,
  heardMap,
  notesMap,
  placingMap,
  replyMap,
  ritualsMap,
  roundsMap,
  sessionMap,
  themesMap,
} from './keys.ts'
import { local } from './origin.ts'

/**
 * Undo for the person at this computer: their own words, places and answers, and, if they lead, what they do with the
 * room. Never another's words, and nothing of the session that is `lasting`.
 * Call `destroy` when the session closes, because removed words stay in memory while it lives.
 */
export function createUndo(doc: Y.Doc, personId: string, leads: boolean): Y.UndoManager {
  const own = [notesMap(doc, personId), placingMap(doc, personId), replyMap(doc, personId)]
  const room = [actionsMap, themesMap, groupingMap, heardMap, ritualsMap, roundsMap, sessionMap]
  const scope = leads ? [...own, ...room.map((map) => map(doc))] : own
  return new Y.UndoManager(scope, { trackedOrigins: new Set([local]), captureTimeout: 500 })
}
