import type { z } from 'zod'
import { plainJson } from './plain.ts'

const known = new WeakMap<object, { schema: z.ZodType; record: unknown }>()

/**
 * What a value of the document says by the schema, or null where it does not fit. Yjs keeps one object per value and
 * never changes it, so the same object is parsed once and gives the same record: a key stroke costs one note, not
 * all of them. Do not change the record.
 */
export function parseOnce<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> | null {
  if (typeof value !== 'object' || value === null) return parse(schema, value)
  const found = known.get(value)
  if (found?.schema === schema) return found.record as z.infer<Schema> | null
  const record = parse(schema, value)
  known.set(value, { schema, record })
  return record
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> | null {
  const parsed = schema.safeParse(plainJson(value))
  return parsed.success ? parsed.data : null
}
