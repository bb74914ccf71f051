import * as Y from 'yjs'
import { actionsMap, notesMap } from './keys.ts'
import { local } from './origin.ts'

/**
 * Undo for the person at this computer: their own notes, and the actions if they lead. Never another's words.
 * Call `destroy` when the session closes, because removed words stay in memory while it lives.
 */
export function createUndo(doc: Y.Doc, personId: string, leads: boolean): Y.UndoManager {
  const scope = leads ? [notesMap(doc, personId), actionsMap(doc)] : [notesMap(doc, personId)]
  return new Y.UndoManager(scope, { trackedOrigins: new Set([local]), captureTimeout: 500 })
}
