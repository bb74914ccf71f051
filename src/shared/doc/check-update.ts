import * as Y from 'yjs'

/**
 * Reads a V1 update in full before it may touch a document.
 * @throws when it cannot be read, could not be stored again, has no length, or refers to a change that only comes later.
 */
export function checkUpdate(update: Uint8Array): void {
  // Writing it again in the other encoding visits every field, so one that reads but could not be stored fails here.
  Y.convertUpdateFormatV1ToV2(update)
  for (const struct of Y.decodeUpdate(update).structs) {
    // Yjs merges a change of no length, and then cannot find its way among that author's changes any more.
    if (struct.length === 0) throw new RangeError('a change of no length')
    if (struct instanceof Y.Item) for (const id of referencesOf(struct)) refuseLater(id, struct.id)
  }
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
