import type { ReactNode } from 'react'
import { useStore } from '#renderer/hooks/use-store.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { setConsent } from '#shared/doc/notes.ts'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import type { Consent } from '#shared/doc/records.ts'
import styles from './OwnWords.module.css'

/** A note of the person at this computer that a summary may use, and what changes that. */
export interface OwnNote {
  id: string
  consent: Consent
  setConsent: (consent: 'out' | 'nameless') => void
}

/** One's own notes by id: those under one's name, and the nameless ones that only this computer knows to be one's own. */
export function useOwnNotes(session: LiveSession, snapshot: SessionSnapshot): ReadonlyMap<string, OwnNote> {
  const given = useStore(session.mailbox.given)
  const { personId } = session.seat
  const named = snapshot.notes
    .filter((note) => note.authorId === personId)
    .map(
      (note): OwnNote => ({
        id: note.id,
        consent: note.consent,
        setConsent: (consent) => setConsent(session.shared, personId, note.id, consent),
      }),
    )
  const nameless = given.flatMap((one): OwnNote[] => {
    if (one.kind !== 'nameless') return []
    const { id, consent } = one
    return [{ id, consent, setConsent: (next) => session.mailbox.change(id, { consent: next }) }]
  })
  return new Map([...named, ...nameless].map((note) => [note.id, note]))
}

/** In what form one's own words stand here, and how to take them, or one's name, out in one act. */
export function OwnWordsControls({ note, name }: { note: OwnNote; name: string }): ReactNode {
  const text = useText()
  const isNamed = note.consent === 'named'
  return (
    <div className={styles['row']}>
      <span className={styles['form']}>
        {isNamed ? text('summary.guest.holdsNamed', { name }) : text('summary.guest.holdsNameless')}
      </span>
      {isNamed ? (
        <Button variant="quiet" onPress={() => note.setConsent('nameless')}>
          {text('summary.guest.unname')}
        </Button>
      ) : null}
      <Button variant="quiet" onPress={() => note.setConsent('out')}>
        {text('summary.guest.strike')}
      </Button>
    </div>
  )
}
