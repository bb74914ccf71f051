import { AppError } from '#shared/errors.ts'
import type { FillRandom } from '#shared/ids.ts'
import type { VaultState } from '#shared/ipc/keeping.ts'
import type { JsonFile } from './json-file.ts'
import { keyBytes } from './key-crypto.ts'
import type { SessionKey } from './key-slots.ts'
import type { KeyStore } from './key-store.ts'
import { type KeyringData, openKeyringData, sealKeyring } from './keyring-file.ts'
import {
  deviceSlot,
  type KeyringSlot,
  openDeviceSlot,
  openPassphraseSlot,
  openRecoverySlot,
  passphraseSlot,
  recoverySlot,
  rewrap,
  type SlotKeys,
  type SlotOf,
} from './keyring-slots.ts'
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from './recovery-key.ts'

/** The keys of this computer: open in memory, locked away, or not there yet. */
export interface Keyring {
  state(): VaultState
  onState(listener: (state: VaultState) => void): () => void
  /** What seals the list of sessions; null while it is locked or not there. */
  libraryKey(): Uint8Array | null
  keyOf(sessionId: string): SessionKey | null
  /** A key for a new session, on the disk when it resolves. @throws AppError `vault.unset`, `vault.locked`, `disk.*`. */
  add(sessionId: string): Promise<void>
  /** Forgets a session's key, also on the disk. @throws AppError `disk.*`. */
  drop(sessionId: string): Promise<void>
  /** The key of a room that is led elsewhere: in memory only, its host keeps it. */
  lend(sessionId: string, key: Uint8Array): void
  /**
   * @returns a recovery key to write down, the first time; null when there is one already.
   * @throws AppError `vault.wrongPassphrase` when `current` is not the one in force, `vault.locked`, `disk.*`.
   */
  setPassphrase(passphrase: string, current: string | null): Promise<string | null>
  /** @throws AppError `vault.wrongPassphrase`; later tries wait longer. */
  unlock(passphrase: string): Promise<void>
  /** @throws AppError `vault.wrongRecoveryKey`. */
  unlockWithRecovery(typed: string): Promise<void>
  /** Wipes every key from memory. */
  lock(): void
}

const longestWaitMs = 30_000

export async function openKeyring(options: {
  file: JsonFile<KeyringData>
  store: KeyStore
  fillRandom: FillRandom
  wait: (delayMs: number) => Promise<void>
  /** Work factor of new passphrases; tests make it cheaper. */
  scryptLog2N?: number
}): Promise<Keyring> {
  const { file, store, fillRandom } = options
  const listeners = new Set<(state: VaultState) => void>()
  const lent = new Map<string, Uint8Array>()
  let sessions = new Map<string, Uint8Array>()
  let libraryKey: Uint8Array | null = null
  let openedByRecovery = false
  let failures = 0
  let slots: KeyringSlot[] = []
  let slotKeys: SlotKeys = {}
  let stored: KeyringData | null = null
  let turn: Promise<unknown> = Promise.resolve()

  await start()

  async function start(): Promise<void> {
    const found = await file.read()
    const backend = store.backend()
    if (found) {
      slots = found.slots
      stored = found
      const device = slotOf('device')
      const key = device && openDeviceSlot(store, device)
      if (key) takeIn(key)
    } else if (backend !== null) {
      libraryKey = fillRandom(new Uint8Array(keyBytes))
      slots = [deviceSlot(store, backend, libraryKey)]
    }
  }

  function slotOf<Kind extends KeyringSlot['kind']>(kind: Kind): SlotOf<Kind> | null {
    return (slots.find((slot) => slot.kind === kind) as SlotOf<Kind> | undefined) ?? null
  }

  /** @throws AppError `session.unreadable` when the list of keys is not what was sealed. */
  function takeIn(key: Uint8Array): void {
    if (!stored) throw new AppError('session.unreadable')
    ;({ sessions, slotKeys } = openKeyringData(key, stored))
    libraryKey = key
  }

  /** Puts what has changed on the disk, and only then takes it in. */
  async function save(change: {
    slots?: KeyringSlot[]
    sessions?: Map<string, Uint8Array>
    slotKeys?: SlotKeys
    libraryKey: Uint8Array
  }): Promise<void> {
    const next = { slots, sessions, slotKeys, ...change }
    const data = sealKeyring(next.libraryKey, next.slots, next, fillRandom)
    await file.write(data)
    stored = data
    ;({ slots, sessions, slotKeys, libraryKey } = next)
    // Again, so that no backup is an older one: it must neither lack a key nor hold one that was thrown away.
    await file.write(data)
    await file.write(data)
  }

  /** Another library key in the same slots; none where one of them cannot be wrapped again. */
  function renewed(): { slots: KeyringSlot[]; libraryKey: Uint8Array } | null {
    const key = fillRandom(new Uint8Array(keyBytes))
    const next = slots.map((slot) => rewrap(slot, key, { store, slotKeys, fillRandom }))
    return next.every((slot) => slot !== null) ? { slots: next, libraryKey: key } : null
  }

  function state(): VaultState {
    const hasPassphrase = slotOf('passphrase') !== null
    const needsNewPassphrase = openedByRecovery
    if (libraryKey) return { state: 'open', hasPassphrase, needsNewPassphrase }
    return { state: slots.length > 0 ? 'locked' : 'unset', hasPassphrase, needsNewPassphrase }
  }

  function tell(): void {
    for (const listener of [...listeners]) listener(state())
  }

  function openKey(): Uint8Array {
    if (!libraryKey) throw new AppError(slots.length > 0 ? 'vault.locked' : 'vault.unset')
    return libraryKey
  }

  /** One at a time, and after a wrong try with a wait that doubles. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const next = turn.then(work)
    turn = next.catch(() => undefined)
    return next
  }

  async function guarded<Value>(attempt: () => Promise<Value>): Promise<Value> {
    if (failures > 0) await options.wait(Math.min(longestWaitMs, 250 * 2 ** failures))
    try {
      const value = await attempt()
      failures = 0
      return value
    } catch (error) {
      failures += 1
      throw error
    }
  }

  async function checkCurrent(current: string | null): Promise<void> {
    const slot = slotOf('passphrase')
    if (!slot || openedByRecovery) return
    if (current === null) throw new AppError('vault.wrongPassphrase')
    const key = await guarded(() => openPassphraseSlot(slot, current))
    key.fill(0)
  }

  /** A recovery key, tried as it will be typed before anyone is asked to write it down. */
  function newRecovery(key: Uint8Array): ReturnType<typeof recoverySlot> & { written: string } {
    const made = newRecoverySecret(fillRandom)
    const sealed = recoverySlot(made, key, fillRandom)
    const written = formatRecoveryKey(made)
    const read = parseRecoveryKey(written)
    const opened = read && openRecoverySlot(sealed.slot, read)
    if (!opened || Buffer.compare(opened, key) !== 0) throw new AppError('internal')
    return { ...sealed, written }
  }

  return {
    state,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    libraryKey: () => libraryKey,
    keyOf(id) {
      const room = lent.get(id)
      if (room) return { kind: 'room', key: room }
      const key = sessions.get(id)
      return key ? { kind: 'keyring', key } : null
    },
    add: (id) =>
      inTurn(async () => {
        const key = fillRandom(new Uint8Array(keyBytes))
        await save({ libraryKey: openKey(), sessions: new Map(sessions).set(id, key) })
      }),
    drop: (id) =>
      inTurn(async () => {
        lent.get(id)?.fill(0)
        lent.delete(id)
        if (!libraryKey || !sessions.has(id)) return
        const keys = new Map(sessions)
        keys.delete(id)
        // What still holds the old library key somewhere on the disk opens nothing that is written from now on.
        await save({ libraryKey, ...renewed(), sessions: keys })
      }),
    lend(id, key) {
      lent.set(id, key)
    },
    setPassphrase: (passphrase, current) =>
      inTurn(async () => {
        await checkCurrent(current)
        const isNew = slots.length === 0
        const key = isNew ? fillRandom(new Uint8Array(keyBytes)) : openKey()
        const phrase = await passphraseSlot(passphrase, key, fillRandom, options.scryptLog2N)
        const recovery = slotOf('recovery') ? null : newRecovery(key)
        const kept = slots.filter(({ kind }) => kind !== 'passphrase')
        await save({
          libraryKey: key,
          slots: [...kept, phrase.slot, ...(recovery ? [recovery.slot] : [])],
          slotKeys: {
            ...slotKeys,
            passphrase: phrase.slotKey,
            ...(recovery ? { recovery: recovery.slotKey } : {}),
          },
        })
        openedByRecovery = false
        tell()
        return recovery?.written ?? null
      }),
    unlock: (passphrase) =>
      inTurn(async () => {
        const slot = slotOf('passphrase')
        if (libraryKey) return
        if (!slot) throw new AppError('vault.wrongPassphrase')
        takeIn(await guarded(() => openPassphraseSlot(slot, passphrase)))
        tell()
      }),
    unlockWithRecovery: (typed) =>
      inTurn(async () => {
        if (libraryKey) return
        const key = await guarded(async () => {
          const secret = parseRecoveryKey(typed)
          const slot = slotOf('recovery')
          const opened = secret && slot && openRecoverySlot(slot, secret)
          if (!opened) throw new AppError('vault.wrongRecoveryKey')
          return opened
        })
        takeIn(key)
        openedByRecovery = true
        tell()
      }),
    lock() {
      for (const key of [...sessions.values(), ...lent.values(), ...Object.values(slotKeys)]) key.fill(0)
      sessions = new Map()
      slotKeys = {}
      lent.clear()
      libraryKey?.fill(0)
      libraryKey = null
      openedByRecovery = false
      tell()
    },
  }
}
