import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { deriveKey } from './key-crypto.ts'
import { decodeHeader, decodeRecord, openHeader, recordTypes } from './session-format.ts'
import { sessionId } from './testing.ts'

const pathOf = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const file = pathOf('./golden/format-2.0.session')

const vectorsSchema = z.object({
  sessionKey: z.string(),
  fileId: z.string(),
  fileKey: z.string(),
  headerKey: z.string(),
  records: z.array(
    z.object({
      seq: z.int(),
      type: z.int(),
      flags: z.int(),
      bytes: z.int(),
      sha256: z.string(),
      recordKey: z.string().optional(),
    }),
  ),
})
const vectorsPath = pathOf('../../../docs/specs/vectors/session-file-2.json')
const vectors = vectorsSchema.parse(JSON.parse(readFileSync(vectorsPath, 'utf8')))

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('SF-46 the program reads what the vectors say', () => {
  const bytes = new Uint8Array(readFileSync(file))
  const header = decodeHeader(bytes)
  const holder = { kind: 'keyring' as const, key: new Uint8Array(Buffer.from(vectors.sessionKey, 'hex')) }
  const { fileKey, position } = openHeader(header, holder)
  if (!fileKey) throw new Error('in clear')
  expect(hex(header.fileId)).toBe(vectors.fileId)
  expect(hex(fileKey)).toBe(vectors.fileKey)
  expect(hex(deriveKey(fileKey, new Uint8Array(0), 'header'))).toBe(vectors.headerKey)
  let at = position
  for (const expected of vectors.records) {
    const found = decodeRecord(fileKey, header.fileId, bytes, at)
    if (!found) throw new Error(`record ${expected.seq} is not there`)
    const { type, flags, payload } = found.record
    const { recordKey, ...rest } = expected
    const sha256 = createHash('sha256').update(payload).digest('hex')
    expect({ seq: at.seq, type, flags, bytes: payload.length, sha256 }).toEqual(rest)
    if (type === recordTypes.epoch) expect(hex(deriveKey(fileKey, payload, 'record'))).toBe(recordKey)
    at = found.position
  }
  expect(at.end).toBe(bytes.length)
})

const hasPython = spawnSync('python3', ['--version']).status === 0
if (!hasPython) process.stderr.write('SKIPPED: the independent reader needs Python 3.\n')

test.skipIf(!hasPython)('SF-46 a reader in another language reads the same, from the passphrase on', () => {
  const keyring = pathOf('./golden/format-2.0.keyring.json')
  const script = pathOf('../../../scripts/read-session.py')
  const keys = ['--keyring', keyring, '--passphrase', 'four quiet grey stones', '--session', sessionId]
  const { status, stdout, stderr } = spawnSync('python3', [script, file, ...keys], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(vectorsSchema.parse(JSON.parse(stdout))).toEqual(vectors)
})
