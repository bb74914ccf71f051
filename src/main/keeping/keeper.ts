import type { Desk } from '#main/desk.ts'
import type { Logger } from '#main/log.ts'
import type { KeepingFiles } from '#main/vault/keeping-files.ts'
import type { SessionStore } from '#main/vault/memory-vault.ts'
import { localDay } from '#shared/doc/keep-until.ts'
import { type KeptContent, keptActions, keptLearning, writeKept } from '#shared/doc/kept.ts'
import { readPromisedLevel, setSeat } from '#shared/doc/own.ts'
import { readSnapshot, type SessionSnapshot } from '#shared/doc/reads.ts'
import { lowerOf, lowerRecordLevel } from '#shared/doc/record-level.ts'
import { updateSession } from '#shared/doc/session.ts'
import { AppError, toAppError } from '#shared/errors.ts'
import { type FillRandom, newId } from '#shared/ids.ts'
import type { RecordLevel } from '#shared/template/schema.ts'

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
  /** Leaves of a session what the level says, or the lowest that was ever chosen for it. @throws AppError `disk.*`; all of it is still there then. */
  settle: (sessionId: string, level: RecordLevel) => Promise<Settled>
  /** Goes on with what a crash interrupted. Never rejects. */
  finishBegun: () => Promise<void>
  /** @throws AppError `session.onHold`, `vault.locked`, `disk.*`. */
  destroy: (sessionId: string) => Promise<void>
  hold: (sessionId: string, on: boolean) => Promise<void>
}

export function createKeeper(options: KeeperOptions): Keeper {
  const { store, desk, files, now, fillRandom, log } = options

  async function change(
    sessionId: string,
    level: RecordLevel | null,
    fields: Parameters<typeof updateSession>[1],
  ): Promise<void> {
    const replica = await store.open(sessionId)
    if (level !== null) lowerRecordLevel(replica.shared, level)
    updateSession(replica.shared, fields)
    await replica.flushed()
    if (!desk.isOpen(sessionId)) await replica.close()
  }

  async function readFor(
    sessionId: string,
    level: RecordLevel,
  ): Promise<{ snapshot: SessionSnapshot; level: RecordLevel }> {
    const replica = await store.open(sessionId)
    const snapshot = readSnapshot(replica.shared)
    if (!snapshot) throw new AppError('session.unreadable')
    const promised = readPromisedLevel(replica.own) ?? level
    return { snapshot, level: lowerOf(lowerOf(level, promised), snapshot.session.recordLevel) }
  }

  async function reduce(sessionId: string, content: KeptContent): Promise<void> {
    // Said first, so that a crash half-way is finished at the next start.
    await change(sessionId, content.session.recordLevel, { status: 'closed', settled: 'begun' })
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
    // Whether it is on hold is sealed as well.
    if (entry?.isLocked && entry.role === 'host' && store.keys.state().state === 'locked')
      throw new AppError('vault.locked')
    if (entry?.onHold) throw new AppError('session.onHold')
    await desk.forget(sessionId)
    await store.remove(sessionId)
    if (entry && entry.role === 'host' && !entry.inMemory) await noteDeletion()
  }

  async function settle(sessionId: string, wanted: RecordLevel): Promise<Settled> {
    const { snapshot, level } = await readFor(sessionId, wanted)
    const { keep, onHold } = snapshot.session
    if (onHold) throw new AppError('session.onHold')
    if (level === 'R0' || keep.kind === 'destroy' || store.isInMemory(sessionId)) {
      await destroy(sessionId)
      return 'gone'
    }
    if (level === 'R3') {
      await change(sessionId, level, { status: 'closed', settled: 'done' })
      return 'whole'
    }
    await reduce(sessionId, level === 'R1' ? keptActions(snapshot) : keptLearning(snapshot))
    return 'reduced'
  }

  return {
    settle,
    async finishBegun() {
      for (const { id, settled, recordLevel } of await store.list()) {
        if (settled !== 'begun') continue
        try {
          await settle(id, recordLevel)
        } catch (error) {
          log.warn('keeping.notFinished', { code: toAppError(error).code })
        }
      }
    },
    destroy,
    hold: (sessionId, on) => change(sessionId, null, { onHold: on }),
  }
}
