import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

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

/** Step 1 carries a state vector; step 2 and update carry an update, read here in full before it may touch the document. */
function checkSync(decoder: decoding.Decoder): void {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === 0) Y.decodeStateVector(payload)
  // Writing it again in the other encoding visits every field, so one that reads but could not be stored fails here.
  else if (step === 1 || step === 2) Y.convertUpdateFormatV1ToV2(payload)
  else throw new RangeError('an unknown step of the sync protocol')
}
