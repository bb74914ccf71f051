import { createHash } from 'node:crypto'

/** A JSON file's bytes: its version, its data, and a digest that tells whether they are whole. */
export function sealJson(version: number, data: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify({ v: version, check: checkOf(data), data })}\n`)
}

/** What was sealed, as it was written, or null when the bytes are not whole. */
export function unsealJson(bytes: Uint8Array): { version: number; data: unknown } | null {
  const envelope = parseJson(bytes)
  if (!isEnvelope(envelope) || envelope.check !== checkOf(envelope.data)) return null
  return { version: envelope.v, data: envelope.data }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isEnvelope(value: unknown): value is { v: number; check: unknown; data: unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === 3 &&
    'v' in value &&
    Number.isInteger(value.v) &&
    Number(value.v) >= 1 &&
    'check' in value &&
    'data' in value
  )
}

function checkOf(data: unknown): string {
  return createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 32)
}
