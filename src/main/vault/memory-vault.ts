import type { GuestRecord } from '#shared/doc/room-record.ts'
import { AppError } from '#shared/errors.ts'
import { idSchema } from '#shared/ids.ts'
import type { LibraryEntry } from '#shared/ipc/contract.ts'
import { describeSession, newDocument } from './documents.ts'
import { createMemoryReplica, type MemoryReplica } from './memory-replica.ts'
import type { Vault } from './vault.ts'

/** A vault that also holds sessions of which nothing is kept. */
export interface SessionStore extends Vault {
  /** Makes a session that touches no disk and is gone when the program ends. */
  createInMemory: Vault['create']
  isInMemory: (id: string) => boolean
  /** Keeps the way back into a room of which nothing is kept, for as long as the program runs. */
  holdPlace: (id: string, place: GuestRecord) => void
}

interface Held {
  replica: MemoryReplica
  changedAt: number
}

/** Adds sessions in memory to a vault. They stand in its list, and the vault itself never hears of them. */
export function withMemory(vault: Vault, now: () => number): SessionStore {
  const held = new Map<string, Held>()
  const places = new Map<string, GuestRecord>()
  const listeners = new Set<(entries: LibraryEntry[]) => void>()
  let onDisk: LibraryEntry[] = []

  function entries(): LibraryEntry[] {
    const inMemory = [...held.values()].map(({ replica, changedAt }) => ({
      ...describeSession({ sessionId: replica.id, role: replica.role }, replica.shared, changedAt),
      inMemory: true,
    }))
    return [...inMemory, ...onDisk]
  }

  function tell(): void {
    for (const listener of [...listeners]) listener(entries())
  }

  vault.onLibrary((changed) => {
    onDisk = changed
    tell()
  })

  function drop(id: string): boolean {
    held.get(id)?.replica.drop()
    places.delete(id)
    return held.delete(id)
  }

  return {
    ...vault,
    async list() {
      onDisk = await vault.list()
      return entries()
    },
    onLibrary(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async createInMemory(id, role, fill) {
      if (!idSchema.safeParse(id).success || held.has(id)) throw new AppError('internal')
      const shared = newDocument()
      const own = newDocument()
      fill(shared, own)
      const record: Held = {
        replica: createMemoryReplica({ sessionId: id, role }, shared, own),
        changedAt: now(),
      }
      held.set(id, record)
      record.replica.onUpdate(() => {
        record.changedAt = now()
      })
      tell()
    },
    isInMemory: (id) => held.has(id),
    holdPlace: (id, place) => void places.set(id, place),
    placeOf: (id) => places.get(id) ?? vault.placeOf(id),
    open: async (id) => held.get(id)?.replica ?? vault.open(id),
    async remove(id) {
      if (drop(id)) tell()
      else await vault.remove(id)
    },
    async close(options) {
      // When the disk refuses, the program stays open, and with it what is only in memory.
      await vault.close(options)
      for (const id of [...held.keys()]) drop(id)
    },
  }
}
