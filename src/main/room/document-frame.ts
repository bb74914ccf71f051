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

/** The update in a checked frame, or null when it carries none. */
export function updateIn(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarString(decoder)
  const type = decoding.readVarUint(decoder)
  if (type !== messageTypes.sync && type !== messageTypes.syncReply) return null
  return decoding.readVarUint(decoder) === 0 ? null : decoding.readVarUint8Array(decoder)
}

/** Step 1 carries a state vector; step 2 and update carry an update, read here in full before it may touch the document. */
function checkSync(decoder: decoding.Decoder): void {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === 0) Y.decodeStateVector(payload)
  else if (step === 1 || step === 2) checkUpdate(payload)
  else throw new RangeError('an unknown step of the sync protocol')
}

function checkUpdate(update: Uint8Array): void {
  // Writing it again in the other encoding visits every field, so one that reads but could not be stored fails here.
  Y.convertUpdateFormatV1ToV2(update)
  for (const struct of Y.decodeUpdate(update).structs)
    if (struct instanceof Y.Item) for (const id of referencesOf(struct)) refuseLater(id, struct.id)
}

function referencesOf({ origin, rightOrigin, parent }: Y.Item): Y.ID[] {
  return [origin, rightOrigin, parent].filter((one) => one instanceof Y.ID)
}

/**
 * An author can only refer to its own earlier words. Yjs does not look: where the later ones are there already it merges
 * the change, and then nobody can load the document from the beginning again.
 */
function refuseLater(reference: Y.ID, own: Y.ID): void {
  if (reference.client === own.client && reference.clock >= own.clock)
    throw new RangeError('a change that refers to a later one')
}
