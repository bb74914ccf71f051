import type { ComplaintKind, Place } from './complaint.ts'
import type { Template } from './schema.ts'
import { type TemplateTexts, textsOf } from './texts.ts'

/** Where the words of a language do not have the shape of the template's own. */
export interface ShapeFault {
  kind: Extract<ComplaintKind, 'otherCount' | 'otherPhase' | 'otherPlaceholders'>
  place: Place
  values: Record<string, string | number>
}

/** Parts of a text that are filled in or left to the person who speaks: "{name}" and "…". */
const placeholder = /\{[^{}]*\}|…/g

/**
 * What stands in the way of showing a template in these words: phases that are not the template's, lists that are
 * longer or shorter, a place to fill in that the other text has not.
 */
export function shapeFaults(template: Template, texts: TemplateTexts): ShapeFault[] {
  return faultsBetween(textsOf(template), texts, [])
}

function faultsBetween(own: unknown, other: unknown, place: Place): ShapeFault[] {
  if (typeof own === 'string') return textFaults(own, String(other), place)
  if (Array.isArray(own)) {
    const entries = Array.isArray(other) ? other : []
    if (entries.length !== own.length)
      return [{ kind: 'otherCount', place, values: { count: entries.length, expected: own.length } }]
    return own.flatMap((item, index) => faultsBetween(item, entries[index], [...place, index]))
  }
  if (typeof own !== 'object' || own === null) return []
  const fields = Object.entries(own)
  const id = fields.find(([key]) => key === 'id')?.[1]
  const otherFields = new Map(Object.entries(typeof other === 'object' && other !== null ? other : {}))
  if (id !== otherFields.get('id'))
    return [{ kind: 'otherPhase', place: [...place, 'id'], values: { expected: String(id) } }]
  return fields.flatMap(([key, value]) => faultsBetween(value, otherFields.get(key), [...place, key]))
}

function textFaults(own: string, other: string, place: Place): ShapeFault[] {
  const expected = placeholders(own)
  return placeholders(other) === expected
    ? []
    : [{ kind: 'otherPlaceholders', place, values: { expected: expected || '–' } }]
}

function placeholders(text: string): string {
  return (text.match(placeholder) ?? []).sort().join(' ')
}
