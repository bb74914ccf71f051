import type * as Y from 'yjs'
import type { z } from 'zod'
import { idSchema } from '../../ids.ts'
import {
  groupingMap,
  heardMap,
  ownersOf,
  placingMap,
  replyMap,
  ritualsMap,
  roundsMap,
  themesMap,
} from '../keys.ts'
import { parseOnce } from '../parse-once.ts'
import { authorOf } from './note-key.ts'
import type { Place } from './placing.ts'
import {
  groupingSchema,
  heardSchema,
  placingSchema,
  type Reply,
  type Ritual,
  type Round,
  replySchema,
  ritualSchema,
  roundSchema,
  type Theme,
  themeSchema,
} from './records.ts'

/** A paraphrase of a note, and what its author says to it. */
export interface Heard {
  text: string
  /** Null until the author answers these very words. */
  reply: Reply | null
}

/** What was made out of the notes of a session. */
export interface GroupWork {
  themes: Theme[]
  /** Note key → theme id, for themes that are there. */
  grouping: ReadonlyMap<string, string>
  /** Note key → where it was put in a timeline. */
  places: ReadonlyMap<string, Place>
  /** Phase id → its round. */
  rounds: ReadonlyMap<string, Round>
  /** Phase id → the words of its ritual, where they were changed. */
  rituals: ReadonlyMap<string, Ritual>
  /** Note key → how it was understood. */
  heard: ReadonlyMap<string, Heard>
}

/** @returns also how many records did not parse. */
export function readGroupWork(doc: Y.Doc): { work: GroupWork; dropped: number } {
  let dropped = 0
  const all = <Schema extends z.ZodType<{ id: string }>>(map: Y.Map<unknown>, schema: Schema) => {
    const valid = new Map<string, z.infer<Schema>>()
    map.forEach((value, key) => {
      const record = parseOnce(schema, value)
      if (record?.id === key) valid.set(key, record)
      else dropped += 1
    })
    return valid
  }
  const themes = all(themesMap(doc), themeSchema)
  const grouping = new Map<string, string>()
  for (const [key, { themeId }] of all(groupingMap(doc), groupingSchema))
    if (themes.has(themeId)) grouping.set(key, themeId)

  const places = new Map<string, Place>()
  for (const personId of ownersOf(doc, 'placing').filter(isId).sort())
    for (const [key, { at, turn }] of all(placingMap(doc, personId), placingSchema))
      if (turn > (places.get(key)?.turn ?? 0)) places.set(key, { at, turn })

  const heard = new Map<string, Heard>()
  for (const [key, { text }] of all(heardMap(doc), heardSchema)) heard.set(key, { text, reply: null })
  for (const personId of ownersOf(doc, 'reply').filter(isId))
    for (const [key, reply] of all(replyMap(doc, personId), replySchema)) {
      const found = heard.get(key)
      if (found && authorOf(key) === personId && reply.to === found.text) heard.set(key, { ...found, reply })
    }
  const work = {
    themes: [...themes.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    grouping,
    places,
    rounds: all(roundsMap(doc), roundSchema),
    rituals: all(ritualsMap(doc), ritualSchema),
    heard,
  }
  return { work, dropped }
}

export const noGroupWork: GroupWork = {
  themes: [],
  grouping: new Map(),
  places: new Map(),
  rounds: new Map(),
  rituals: new Map(),
  heard: new Map(),
}

function isId(value: string): boolean {
  return idSchema.safeParse(value).success
}
