import { createContext, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react'
import { useStore } from '#renderer/hooks/use-store.ts'
import { createStore, type WritableStore } from '#renderer/room/store.ts'
import type { KeyName } from './key-list.ts'

/** Something a person can do in the room now. Keys, the list of keys and the palette know nothing but these. */
export interface RoomCommand {
  id: string
  /** What it does, as a button would say it. */
  label: string
  keys?: KeyName
  /** Where it stands: the way of the room, this part of it, or what belongs to this person. */
  group?: 'way' | 'part' | 'own'
  run: () => void
}

const groups = ['way', 'part', 'own'] as const

type Offered = ReadonlyMap<string, readonly RoomCommand[]>

const Commands = createContext<WritableStore<Offered> | null>(null)

export function CommandsProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore<Offered>(new Map()))
  return <Commands.Provider value={store}>{children}</Commands.Provider>
}

function useCommandStore(): WritableStore<Offered> {
  const store = useContext(Commands)
  if (!store) throw new Error('commands are offered inside CommandsProvider')
  return store
}

/** Offers these for as long as the component is on screen. What a key does is always what the newest render says. */
export function useRoomCommands(commands: readonly RoomCommand[]): void {
  const store = useCommandStore()
  const id = useId()
  const newest = useRef(commands)
  useEffect(() => {
    newest.current = commands
  })
  const signature = JSON.stringify(commands.map(({ id, label, keys, group }) => [id, label, keys, group]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature says when the list has changed
  useEffect(() => {
    const lasting = newest.current.map((command) => ({
      ...command,
      run: () => newest.current.find((each) => each.id === command.id)?.run(),
    }))
    store.set(new Map(store.get()).set(id, lasting))
    return () => {
      const rest = new Map(store.get())
      rest.delete(id)
      store.set(rest)
    }
  }, [store, id, signature])
}

/** All that can be done now: the way of the room first, what belongs to this person last. */
export function useCommandList(): readonly RoomCommand[] {
  const offered = useStore(useCommandStore())
  const all = [...offered.values()].flat()
  const place = ({ group = 'part' }: RoomCommand) => groups.indexOf(group)
  return all.sort((a, b) => place(a) - place(b))
}
