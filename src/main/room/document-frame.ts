import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { checkUpdate } from '#shared/doc/check-update.ts'

/** Message types of Hocuspocus' protocol a guest has any use for; the others would let one guest speak to all. */
export const messageTypes = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, close: 7 }
const allowed = new Set(Object.values(messageTypes))
const maxAwarenessBytes = 8 * 1024

/**
 * The type of a frame from a guest, after all of it was checked that can be checked without the document.
 * @throws when it is for another document, of a type no guest needs, or holds an update that cannot be read.
 */
export function checkFrame(sessionId: string, frame: Uint8Array): number {
  const decoder = decoding.createDecoder(frame)
  if (decoding.readVarString(decoder) !== sessionId) throw new RangeError('another document')
  const type = decoding.readVarUint(decoder)
  if (!allowed.has(type)) throw new RangeError('a type no guest needs')
  if (type === messageTypes.awareness) {
    if (decoding.readVarUint8Array(decoder).length > maxAwarenessBytes)
      throw new RangeError('too much awareness')
  }
  if (type === messageTypes.sync || type === messageTypes.syncReply) checkSync(decoder)
  return type
}

/** The update in a checked frame, or null when it carries none. */
export function updateIn(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  if (type !== messageTypes.sync && type !== messageTypes.syncReply) return null
  return decoding.readVarUint(decoder) === 0 ? null : decoding.readVarUint8Array(decoder)
}

/** The same frame, as far as Hocuspocus has to answer it: the update in it was dealt with. */
export function withoutUpdate(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame)
  const name = decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  const step = decoding.readVarUint(decoder)
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, type)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, emptyUpdate)
  })
}

const emptyUpdate = new Uint8Array([0, 0])

/** Step 1 carries a state vector; step 2 and update carry an update, read here in full before it may touch the document. */
function checkSync(decoder: decoding.Decoder): void {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === 0) Y.decodeStateVector(payload)
  else if (step === 1 || step === 2) checkUpdate(payload)
  else throw new RangeError('an unknown step of the sync protocol')
}
