import type * as Y from 'yjs'
import { groupingMap, themesMap } from '../keys.ts'
import { local } from '../origin.ts'
import { parseOnce } from '../parse-once.ts'
import { groupingSchema, type Theme, themeSchema } from './records.ts'

/** Adds a theme, or replaces the one with the same id. The title is trimmed; an empty one is refused by the schema. */
export function putTheme(doc: Y.Doc, theme: Theme): void {
  const checked = themeSchema.parse({ ...theme, title: theme.title.trim() })
  doc.transact(() => themesMap(doc).set(checked.id, checked), local)
}

/** Takes a theme away. Its notes belong to none then; nothing happens to the notes. */
export function removeTheme(doc: Y.Doc, themeId: string): void {
  doc.transact(() => {
    for (const key of keysOf(doc, themeId)) groupingMap(doc).delete(key)
    themesMap(doc).delete(themeId)
  }, local)
}

/** Puts the notes of one theme into another and takes the first away. */
export function mergeThemes(doc: Y.Doc, fromId: string, intoId: string): void {
  if (fromId === intoId || !themesMap(doc).has(intoId)) return
  doc.transact(() => {
    for (const key of keysOf(doc, fromId)) groupingMap(doc).set(key, { id: key, themeId: intoId })
    themesMap(doc).delete(fromId)
  }, local)
}

/** Puts notes into a theme, or into none. */
export function groupNotes(doc: Y.Doc, noteKeys: readonly string[], themeId: string | null): void {
  const checked = noteKeys.map((id) => groupingSchema.parse({ id, themeId: themeId ?? '0'.repeat(32) }))
  doc.transact(() => {
    for (const each of checked) {
      if (themeId === null) groupingMap(doc).delete(each.id)
      else groupingMap(doc).set(each.id, each)
    }
  }, local)
}

function keysOf(doc: Y.Doc, themeId: string): string[] {
  const keys: string[] = []
  groupingMap(doc).forEach((value, key) => {
    if (parseOnce(groupingSchema, value)?.themeId === themeId) keys.push(key)
  })
  return keys
}
