import { z } from 'zod'
import { type GuestRecord, guestRecordSchema } from '#shared/doc/room-record.ts'
import { idSchema } from '#shared/ids.ts'
import type { JsonFile } from './json-file.ts'
import type { KeyStore } from './key-store.ts'

/** Sealed by the system where it can; otherwise as it is. It opens the room's door, never a file. */
export const placesSchema = z.strictObject({
  places: z.record(idSchema, z.union([guestRecordSchema, z.strictObject({ sealed: z.string() })])),
})

export type PlacesData = z.infer<typeof placesSchema>

/** The rooms of others this computer has a place in: how to get back to whoever keeps the keys. */
export interface Places {
  /** @throws AppError `disk.*`. */
  put(sessionId: string, record: GuestRecord): Promise<void>
  get(sessionId: string): GuestRecord | null
  /** @throws AppError `disk.*`. */
  drop(sessionId: string): Promise<void>
}

export async function openPlaces(file: JsonFile<PlacesData>, store: KeyStore): Promise<Places> {
  let { places } = (await file.read()) ?? { places: {} }

  async function save(next: PlacesData['places']): Promise<void> {
    places = next
    await file.write({ places })
    await file.erase('backups')
  }

  return {
    async put(id, record) {
      if (JSON.stringify(read(id)) === JSON.stringify(record)) return
      const plain = Buffer.from(JSON.stringify(record))
      const kept =
        store.backend() === null ? record : { sealed: Buffer.from(store.seal(plain)).toString('base64') }
      await save({ ...places, [id]: kept })
    },
    get: read,
    async drop(id) {
      if (!(id in places)) return
      const { [id]: _gone, ...rest } = places
      await save(rest)
    },
  }

  function read(id: string): GuestRecord | null {
    const kept = places[id]
    if (!kept || !('sealed' in kept)) return kept ?? null
    try {
      const plain = Buffer.from(store.open(Buffer.from(kept.sealed, 'base64'))).toString('utf8')
      return guestRecordSchema.parse(JSON.parse(plain))
    } catch {
      // Sealed by a system that is not this one any more: the way back is to join again.
      return null
    }
  }
}
