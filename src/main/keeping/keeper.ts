import type { Desk } from '#main/desk.ts'
import type { Logger } from '#main/log.ts'
import type { KeepingFiles } from '#main/vault/keeping-files.ts'
import type { SessionStore } from '#main/vault/memory-vault.ts'
import { localDay } from '#shared/doc/keep-until.ts'
import { type KeptContent, keptActions, keptLearning, writeKept } from '#shared/doc/kept.ts'
import { setSeat } from '#shared/doc/own.ts'
import { readSnapshot, type SessionSnapshot } from '#shared/doc/reads.ts'
import { updateSession } from '#shared/doc/session.ts'
import { AppError, toAppError } from '#shared/errors.ts'
import { type FillRandom, newId } from '#shared/ids.ts'

export interface KeeperOptions {
  store: SessionStore
  desk: Desk
  files: KeepingFiles
  /** Stands where a name was: "Facilitator". */
  nobodysName: string
  now: () => number
  fillRandom: FillRandom
  log: Logger
}

/** What is left of a session after its end. */
export type Settled = 'gone' | 'reduced' | 'whole'

/** Carries out what was decided about keeping a session. */
export interface Keeper {
  /** Leaves of a session what its record level says. @throws AppError `disk.*`; all of it is still there then. */
  settle: (sessionId: string) => Promise<Settled>
  /** Goes on with what a crash interrupted. Never rejects. */
  finishBegun: () => Promise<void>
  /** @throws AppError `session.onHold`, `disk.*`. */
  destroy: (sessionId: string) => Promise<void>
  hold: (sessionId: string, on: boolean) => Promise<void>
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { store, desk, files, now, fillRandom, log } = options

  async function change(sessionId: string, fields: Parameters<typeof updateSession>[1]): Promise<void> {
    const replica = await store.open(sessionId)
    updateSession(replica.shared, fields)
    await replica.flushed()
    if (!desk.isOpen(sessionId)) await replica.close()
  }

  async function snapshotOf(sessionId: string): Promise<SessionSnapshot> {
    const replica = await store.open(sessionId)
    const snapshot = readSnapshot(replica.shared)
    if (!snapshot) throw new AppError('session.unreadable')
    return snapshot
  }

  async function reduce(sessionId: string, content: KeptContent): Promise<void> {
    // Said first, so that a crash half-way is finished at the next start.
    await change(sessionId, { status: 'closed', settled: 'begun' })
    await desk.close(sessionId)
    const nobody = { id: newId(fillRandom), name: options.nobodysName, newId: () => newId(fillRandom) }
    await store.replace(sessionId, (shared, own) => {
      writeKept(shared, content, nobody)
      setSeat(own, { personId: nobody.id, name: nobody.name, role: 'facilitator' })
    })
  }

  async function noteDeletion(): Promise<void> {
    try {
      await files.logDeletion({ id: newId(fillRandom), day: localDay(now()) })
    } catch (error) {
      log.warn('keeping.deletionNotLogged', { code: toAppError(error).code })
    }
  }

  async function destroy(sessionId: string): Promise<void> {
    const entry = (await store.list()).find(({ id }) => id === sessionId)
    if (entry?.onHold) throw new AppError('session.onHold')
    await desk.forget(sessionId)
    await store.remove(sessionId)
    if (entry && entry.role === 'host' && !entry.inMemory) await noteDeletion()
  }

  async function settle(sessionId: string): Promise<Settled> {
    const snapshot = await snapshotOf(sessionId)
    const { recordLevel, keep, onHold } = snapshot.session
    if (onHold) throw new AppError('session.onHold')
    if (recordLevel === 'R0' || keep.kind === 'destroy' || store.isInMemory(sessionId)) {
      await destroy(sessionId)
      return 'gone'
    }
    if (recordLevel === 'R3') {
      await change(sessionId, { status: 'closed', settled: 'done' })
      return 'whole'
    }
    await reduce(sessionId, recordLevel === 'R1' ? keptActions(snapshot) : keptLearning(snapshot))
    return 'reduced'
  }

  return {
    settle,
    async finishBegun() {
      for (const { id, settled } of await store.list()) {
        if (settled !== 'begun') continue
        try {
          await settle(id)
        } catch (error) {
          log.warn('keeping.notFinished', { code: toAppError(error).code })
        }
      }
    },
    destroy,
    hold: (sessionId, on) => change(sessionId, { onHold: on }),
  }
}
