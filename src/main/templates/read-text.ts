import { open, stat } from 'node:fs/promises'
import { maxTemplateLength } from '#shared/template/source.ts'

/** The text of a file, or the kind of problem with it. Reads no more than a template may hold. */
export async function readText(
  path: string,
): Promise<string | { kind: 'tooLarge' | 'unreadable' | 'notUtf8' }> {
  try {
    // Opening a pipe would wait for its writer for ever.
    if (!(await stat(path)).isFile()) return { kind: 'unreadable' }
    const bytes = await readAtMost(path, maxTemplateLength + 1)
    if (bytes.length > maxTemplateLength) return { kind: 'tooLarge' }
    return decode(bytes) ?? { kind: 'notUtf8' }
  } catch {
    return { kind: 'unreadable' }
  }
}

async function readAtMost(path: string, maxBytes: number): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(maxBytes)
    let length = 0
    while (length < maxBytes) {
      const { bytesRead } = await file.read(bytes, length, maxBytes - length, length)
      if (bytesRead === 0) break
      length += bytesRead
    }
    return bytes.subarray(0, length)
  } finally {
    await file.close()
  }
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
