import type { ReactNode } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { BeginsAbout } from './BeginsAbout.tsx'
import styles from './GuestLobby.module.css'

interface GuestLobbyProps {
  snapshot: SessionSnapshot
  /** The name this person asked to be called by. */
  name: string
  /** Where this person says how they would like to be met. */
  about: ReactNode
  /** Ways to look after oneself. */
  care: ReactNode
}

/** Before the debrief begins, for those who were let in: what this is, what is kept, and that they are free. */
export function GuestLobby({ snapshot, name, about, care }: GuestLobbyProps) {
  const text = useText()
  const { session, people } = snapshot
  const leader = people.find((person) => person.role === 'facilitator')?.name
  const { min, max } = session.template.minutes
  return (
    <div className={styles['lobby']}>
      <main id="content" tabIndex={-1} className={styles['main']}>
        <div>
          <ScreenHeading
            kicker={session.roomName}
            lead={leader ? text('lobby.guest.waiting', { leader }) : text('lobby.guest.waitingUnknown')}
          >
            {text('lobby.guest.welcome', { name })}
          </ScreenHeading>
          <BeginsAbout plannedFor={session.plannedFor} leads={false} />
        </div>
        <p>
          {text('lobby.guest.method', {
            template: session.template.name,
            minutes: min === max ? String(min) : text('lobby.guest.range', { min, max }),
          })}{' '}
          {text('lobby.guest.notTherapy')}
        </p>
        <section aria-labelledby="free">
          <h2 id="free">{text('lobby.guest.free')}</h2>
          <p>{text('lobby.guest.freeText')}</p>
        </section>
        <section aria-labelledby="rules">
          <h2 id="rules">{text('lobby.guest.rules')}</h2>
          <ul className={styles['rules']}>
            {session.groundRules.map((rule) => (
              <li key={rule} dir="auto">
                {rule}
              </li>
            ))}
          </ul>
        </section>
        {about}
        <section aria-labelledby="kept">
          <h2 id="kept">{text('lobby.guest.kept')}</h2>
          <p>{text('lobby.guest.keptDrafts')}</p>
          <p>{text('lobby.guest.keptShared')}</p>
          <p>
            <strong>{text(`keep.short.${session.recordLevel}`)}</strong>
          </p>
          <p>{text(`keep.says.${session.recordLevel}`)}</p>
          <p>{text(session.recordLevel === 'R0' ? 'lobby.guest.keptCopyNot' : 'lobby.guest.keptCopy')}</p>
          <p>{text('lobby.guest.keptSummary')}</p>
          <p>{text('lobby.guest.limits')}</p>
        </section>
      </main>
      <footer className={styles['foot']}>{care}</footer>
    </div>
  )
}
