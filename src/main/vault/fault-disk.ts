import type { VaultFile, VaultFs } from './vault-fs.ts'

/**
 * A disk in memory for tests. It can fail any call, it forgets what a failed flush held, and it can lose its power:
 * what was not flushed is then partly old, partly new, partly zeros or garbage, and names that were not synced may be
 * undone.
 */

const sectorBytes = 512

/**
 * What goes wrong: an error of the system, a write that stops half-way (and says so, or fails), one that stores a
 * wrong bit without a word, or a flush that fails and forgets.
 */
export type Fault = SystemFault | 'short' | 'torn' | 'flip' | 'flush'

type SystemFault = 'EIO' | 'ENOSPC' | 'EROFS' | 'EPERM' | 'EBUSY' | 'EMFILE'

export type CallKind = 'call' | 'write' | 'flush'

interface Inode {
  bytes: Uint8Array
  durable: Uint8Array
  /** Sectors that differ from what a power cut leaves. */
  dirty: Set<number>
}

interface NameChange {
  name: string
  inode: Inode | null
}

export interface FaultDisk {
  fs: VaultFs
  /** What was called so far, in order: the n-th is the one that `failAt(n)` fails on a new disk. */
  calls(): readonly CallKind[]
  /** Fails the n-th call from now, once or from then on. */
  failAt(n: number, fault: Fault, sticky: boolean): void
  /** Fails every call that would change the disk. */
  failWrites(fault: 'EROFS' | 'ENOSPC'): void
  /** Every call works again. */
  heal(): void
  /** Every call fails from the n-th on, as for a program whose computer lost its power. */
  powerOffAt(n: number): void
  /** One of the states in which the disk may be found after the power comes back. `pick` draws from 0 … n - 1. */
  afterPowerLoss(pick: (n: number) => number): FaultDisk
  /** A disk of its own with the same files, all of them durable. */
  copy(): FaultDisk
}

export function createFaultDisk(names: ReadonlyMap<string, Inode> = new Map()): FaultDisk {
  const current = new Map(names)
  const durableNames = new Map(names)
  let unsynced: NameChange[] = []
  const calls: CallKind[] = []
  let writesFail: Fault | null = null
  let failing: { from: number; to: number; fault: Fault } | null = null
  let powerOff = Number.POSITIVE_INFINITY

  /** Counts a call and lets it fail when its turn has come; returns what a write should do wrong by itself. */
  function hit(kind: CallKind): 'short' | 'torn' | 'flip' | 'cut' | null {
    calls.push(kind)
    // What was on its way when the power went may have arrived, in part or whole.
    if (calls.length === powerOff && kind === 'write') return 'cut'
    if (calls.length >= powerOff) throw systemError('EIO')
    if (writesFail && kind !== 'call') throw systemError(writesFail)
    if (!failing || calls.length < failing.from || calls.length > failing.to) return null
    return strike(failing.fault, kind)
  }

  function change(name: string, inode: Inode | null): void {
    if (writesFail) throw systemError(writesFail)
    if (inode) current.set(name, inode)
    else current.delete(name)
    unsynced.push({ name, inode })
  }

  function find(path: string): Inode {
    const inode = current.get(path)
    if (!inode) throw systemError('ENOENT')
    return inode
  }

  const isOn = () => calls.length < powerOff

  function openFile(inode: Inode): VaultFile {
    return {
      async write(buffer, offset, length, position) {
        const wrong = hit('write')
        const count = wrong === 'short' || wrong === 'torn' ? Math.ceil(length / 2) : length
        writeInto(inode, buffer.subarray(offset, offset + count), position)
        if (wrong === 'flip') inode.bytes[position] = (inode.bytes[position] ?? 0) ^ 1
        if (wrong === 'torn') throw systemError('ENOSPC')
        if (wrong === 'cut') throw systemError('EIO')
        return { bytesWritten: count }
      },
      async read(buffer, offset, length, position) {
        hit('call')
        const bytes = inode.bytes.subarray(position, position + length)
        buffer.set(bytes, offset)
        return { bytesRead: bytes.length }
      },
      sync: async () => flush(inode, () => hit('flush'), isOn),
      datasync: async () => flush(inode, () => hit('flush'), isOn),
      async truncate(length) {
        hit('call')
        resize(inode, length)
      },
      async stat() {
        hit('call')
        return { size: inode.bytes.length, mtimeMs: 0 }
      },
      close: async () => undefined,
    }
  }

  function openFolder(): VaultFile {
    const refuse = async (): Promise<never> => {
      throw systemError('EISDIR')
    }
    return {
      write: refuse,
      read: refuse,
      truncate: refuse,
      stat: refuse,
      datasync: refuse,
      async sync() {
        hit('flush')
        for (const { name, inode } of unsynced) {
          if (inode) durableNames.set(name, inode)
          else durableNames.delete(name)
        }
        unsynced = []
      },
      close: async () => undefined,
    }
  }

  const fs: VaultFs = {
    async open(path, flags) {
      hit('call')
      if (isFolder(current, path)) return openFolder()
      if (flags !== 'w') return openFile(find(path))
      const inode = current.get(path) ?? {
        bytes: new Uint8Array(0),
        durable: new Uint8Array(0),
        dirty: new Set(),
      }
      if (!current.has(path)) change(path, inode)
      resize(inode, 0)
      return openFile(inode)
    },
    async mkdir() {
      hit('call')
    },
    async readdir(path) {
      hit('call')
      const prefix = `${path}/`
      return [...current.keys()]
        .filter((name) => name.startsWith(prefix) && !name.slice(prefix.length).includes('/'))
        .map((name) => name.slice(prefix.length))
    },
    async rename(from, to) {
      hit('call')
      change(to, find(from))
      change(from, null)
    },
    async link(existing, created) {
      hit('call')
      if (current.has(created)) throw systemError('EEXIST')
      change(created, find(existing))
    },
    async unlink(path) {
      hit('call')
      find(path)
      change(path, null)
    },
    async stat(path) {
      hit('call')
      return { size: find(path).bytes.length, mtimeMs: 0 }
    },
  }

  return {
    fs,
    calls: () => calls,
    failAt(n, fault, sticky) {
      failing = { from: calls.length + n, to: sticky ? Number.POSITIVE_INFINITY : calls.length + n, fault }
    },
    failWrites(fault) {
      writesFail = fault
    },
    heal() {
      writesFail = null
      failing = null
      powerOff = Number.POSITIVE_INFINITY
    },
    powerOffAt(n) {
      powerOff = calls.length + n
    },
    afterPowerLoss(pick) {
      const survivors = new Map(durableNames)
      for (const { name, inode } of unsynced.slice(0, pick(unsynced.length + 1))) {
        if (inode) survivors.set(name, inode)
        else survivors.delete(name)
      }
      const found = new Map<Inode, Inode>()
      for (const inode of survivors.values())
        if (!found.has(inode)) found.set(inode, inodeAfterPowerLoss(inode, pick))
      return createFaultDisk(
        new Map([...survivors].map(([name, inode]) => [name, found.get(inode) ?? inode])),
      )
    },
    copy: () =>
      createFaultDisk(
        new Map(
          [...current].map(([name, { bytes }]) => [
            name,
            { bytes: bytes.slice(), durable: bytes.slice(), dirty: new Set<number>() },
          ]),
        ),
      ),
  }
}

/** Does a fault's harm to a call, or returns what a write should do wrong by itself. */
function strike(fault: Fault, kind: CallKind): 'short' | 'torn' | 'flip' | null {
  if (fault === 'short' || fault === 'torn' || fault === 'flip') return kind === 'write' ? fault : null
  if (fault !== 'flush') throw systemError(fault)
  if (kind === 'flush') throw systemError('EIO')
  return null
}

function isFolder(names: ReadonlyMap<string, Inode>, path: string): boolean {
  if (path.endsWith('/sessions')) return true
  return !names.has(path) && [...names.keys()].some((name) => name.startsWith(`${path}/`))
}

function writeInto(inode: Inode, bytes: Uint8Array, position: number): void {
  if (position + bytes.length > inode.bytes.length) resize(inode, position + bytes.length)
  inode.bytes.set(bytes, position)
  markDirty(inode, position, position + bytes.length)
}

function resize(inode: Inode, length: number): void {
  const before = inode.bytes.length
  const bytes = new Uint8Array(length)
  bytes.set(inode.bytes.subarray(0, length))
  inode.bytes = bytes
  markDirty(inode, Math.min(before, length), Math.max(before, length))
}

function markDirty(inode: Inode, from: number, to: number): void {
  for (let sector = Math.floor(from / sectorBytes); sector * sectorBytes < to; sector++)
    inode.dirty.add(sector)
}

/**
 * Makes dirty sectors durable. When it fails, they are forgotten: a second flush will not save them. When it fails for
 * want of power, some of them may have become durable, and `afterPowerLoss` draws which.
 */
function flush(inode: Inode, mayFail: () => void, isOn: () => boolean): void {
  try {
    mayFail()
  } catch (error) {
    if (isOn()) inode.dirty.clear()
    throw error
  }
  const durable = new Uint8Array(inode.bytes.length)
  durable.set(inode.durable.subarray(0, inode.bytes.length))
  for (const sector of inode.dirty) copySector(inode.bytes, durable, sector)
  inode.durable = durable
  inode.dirty.clear()
}

function inodeAfterPowerLoss(inode: Inode, pick: (n: number) => number): Inode {
  const shortest = Math.min(inode.bytes.length, inode.durable.length)
  const longest = Math.max(inode.bytes.length, inode.durable.length)
  const length =
    [inode.durable.length, inode.bytes.length, shortest + pick(longest - shortest + 1)][pick(3)] ?? 0
  const bytes = new Uint8Array(inode.dirty.size === 0 ? inode.durable.length : length)
  bytes.set(inode.durable.subarray(0, bytes.length))
  for (const sector of inode.dirty) {
    const fate = pick(4)
    if (fate === 1) copySector(inode.bytes, bytes, sector)
    // Bytes that were durable are old or new, for a disk writes a sector whole; only what never was can be anything.
    const fresh = Math.max(sector * sectorBytes, inode.durable.length)
    const end = Math.min((sector + 1) * sectorBytes, bytes.length)
    if (fate >= 2) for (let at = fresh; at < end; at++) bytes[at] = fate === 2 ? 0 : pick(256)
  }
  return { bytes, durable: bytes.slice(), dirty: new Set() }
}

function copySector(from: Uint8Array, to: Uint8Array, sector: number): void {
  const start = sector * sectorBytes
  if (start < to.length) to.set(from.subarray(start, Math.min(start + sectorBytes, to.length)), start)
}

function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code })
}
