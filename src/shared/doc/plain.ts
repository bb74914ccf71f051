import * as Y from 'yjs'
import type { z } from 'zod'

/** Deeper than any record; what lies below is no part of one. */
const maxDepth = 8

/**
 * A copy of the JSON in a document's value: own properties on plain prototypes only. Yjs decodes a `__proto__` key by
 * setting the prototype, and the next machine receives the object without it; taking own properties alone is what
 * lets every replica read the same. A Y type, binary or a value nested too deep becomes undefined.
 */
export function plainJson(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > maxDepth || value instanceof Y.AbstractType || value instanceof Y.Doc) return undefined
  if (value instanceof Uint8Array) return undefined
  if (Array.isArray(value)) return value.map((item) => plainJson(item, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainJson(inner, depth + 1)]))
}

/** The value where it fits the schema, the fallback where it does not. */
export function parsedOr<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  fallback: z.infer<Schema>,
): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  return parsed.success ? parsed.data : fallback
}

/** The items of a list that fit the schema, at most `max` of them; null where it is no list at all. */
export function parsedItems<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  max: number,
): z.infer<Schema>[] | null {
  if (!Array.isArray(value)) return null
  const valid: z.infer<Schema>[] = []
  for (const item of value) {
    const parsed = schema.safeParse(item)
    if (parsed.success && valid.length < max) valid.push(parsed.data)
  }
  return valid
}
