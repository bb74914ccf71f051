import { memo, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Chip } from '#renderer/ui/Chip.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import type { Person } from '#shared/doc/records.ts'
import { EndPlaceDialog } from './EndPlaceDialog.tsx'
import styles from './People.module.css'

interface PeopleProps {
  people: readonly Person[]
  /** Ids of those whose computer is connected; null while the room is not open. */
  present: readonly string[] | null
  ownId: string
  /** Whether this computer keeps the door, so that a place can be ended from here. */
  keepsDoor: boolean
}

/** Who was let in. Beside each name, quietly, what the keeper of the door may do. */
export const People = memo(function People({ people, present, ownId, keepsDoor }: PeopleProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [asking, setAsking] = useState<Person | null>(null)
  const [ended, setEnded] = useState<readonly string[]>([])
  const endPlace = async ({ id }: Person) => {
    await ipc.call('room.remove', id)
    setEnded((before) => [...before, id])
    setAsking(null)
  }
  return (
    <>
      <ul className={styles['people']}>
        {people.map((person) => {
          const isOwn = person.id === ownId
          const isAway = !isOwn && present !== null && !present.includes(person.id)
          const chip = (
            <Chip person dimmed={isAway}>
              {isOwn ? text('lobby.you', { name: person.name }) : person.name}
            </Chip>
          )
          const mayEnd = keepsDoor && !isOwn && present !== null
          // It stays in its place, so that the focus has somewhere to return to.
          const hasEnded = ended.includes(person.id)
          return (
            <li key={person.id}>
              {mayEnd ? (
                <Menu
                  label={text('lobby.more', { name: person.name })}
                  trigger={chip}
                  actions={[
                    {
                      id: 'end',
                      label: text(hasEnded ? 'lobby.placeEnded' : 'lobby.endPlace'),
                      isDisabled: hasEnded,
                      onAction: () => setAsking(person),
                    },
                  ]}
                />
              ) : (
                chip
              )}
              {isAway ? <VisuallyHidden>{text('room.personAway')}</VisuallyHidden> : null}
            </li>
          )
        })}
      </ul>
      {people.length < 2 ? <p className={styles['quiet']}>{text('lobby.nobodyYet')}</p> : null}
      <EndPlaceDialog person={asking} onEnd={endPlace} onClose={() => setAsking(null)} />
    </>
  )
}, isSamePeople)

/** Thirty people are drawn again only when one of them comes or goes, not with every word that somebody writes. */
function isSamePeople(before: PeopleProps, after: PeopleProps): boolean {
  return (
    before.ownId === after.ownId &&
    before.keepsDoor === after.keepsDoor &&
    isSameList(before.people, after.people) &&
    isSameList(before.present ?? nobody, after.present ?? nobody) &&
    (before.present === null) === (after.present === null)
  )
}

const nobody: readonly string[] = []

function isSameList(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, index) => item === after[index])
}
