import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Range, Run } from './run.ts'

/** Writes changes and deletions as Yjs writes an update (V1): the greater client ids first. */
export function encodePart(runs: readonly Run[], deletes: readonly Range[]): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, runs.length)
  for (const run of [...runs].sort((a, b) => b.client - a.client)) writeRun(encoder, run)
  writeDeletes(encoder, deletes)
  return encoder.toUint8Array()
}

function writeRun(encoder: Y.UpdateEncoderV1, { client, start, taken }: Run): void {
  encoding.writeVarUint(encoder.restEncoder, taken.length)
  encoder.writeClient(client)
  encoding.writeVarUint(encoder.restEncoder, start)
  // Of the first one the document may have a part already.
  for (const struct of taken) struct.write(encoder, Math.max(0, start - struct.id.clock))
}

function writeDeletes(encoder: Y.UpdateEncoderV1, deletes: readonly Range[]): void {
  const byClient = new Map<number, Range[]>()
  for (const range of deletes) {
    const ranges = byClient.get(range.client)
    if (ranges) ranges.push(range)
    else byClient.set(range.client, [range])
  }
  encoding.writeVarUint(encoder.restEncoder, byClient.size)
  for (const [client, ranges] of byClient) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, length } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(length)
    }
  }
}
