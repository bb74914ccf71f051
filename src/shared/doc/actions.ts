import type * as Y from 'yjs'
import { actionsMap } from './keys.ts'
import { local } from './origin.ts'
import type { Action } from './records.ts'
import { actionSchema } from './records.ts'

/** Adds an action, or replaces the one with the same id. */
export function putAction(doc: Y.Doc, action: Action): void {
  const checked = actionSchema.parse({ ...action, text: action.text.trim(), owner: action.owner.trim() })
  doc.transact(() => actionsMap(doc).set(checked.id, checked), local)
}

export function removeAction(doc: Y.Doc, actionId: string): void {
  doc.transact(() => actionsMap(doc).delete(actionId), local)
}
