import * as Y from 'yjs'

/** The whole document as one V1 update. */
export function encodeState(doc: Y.Doc): Uint8Array {
  return Y.encodeStateAsUpdate(doc)
}
