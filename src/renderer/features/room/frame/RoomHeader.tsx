import type { ReactNode } from 'react'
import { useStatus } from '#renderer/hooks/use-session.ts'
import { useHostRoom, useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { StatusLine } from '#renderer/ui/StatusLine.tsx'
import { mayLead } from '#shared/doc/visibility.ts'
import type { RecordLevel } from '#shared/template/schema.ts'
import { OpenNoticeBanner } from './OpenNoticeBanner.tsx'
import styles from './RoomHeader.module.css'
import { SaveBanner } from './SaveBanner.tsx'
import { statusWords } from './status-words.ts'

interface RoomHeaderProps {
  session: LiveSession
  roomName: string
  /** What stays of the session, for everyone to see. */
  recordLevel: RecordLevel
  /** What the session is, for those who may know at a glance. */
  detail?: string
  children?: ReactNode
}

/** The room's name, how things stand, and what is always one click away. */
export function RoomHeader({ session, roomName, recordLevel, detail, children }: RoomHeaderProps) {
  const text = useText()
  const status = useStatus(session)
  const hostRoom = useHostRoom()
  const hasRoom = session.role === 'guest' || hostRoom?.sessionId === session.id
  const viewer = { hasRoom, leads: mayLead(session.seat), hosts: session.role === 'host' }
  const { words, tone } = statusWords(text, status, viewer)
  const isAway = status.link === 'away' && status.save.state !== 'notSaved'
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <p className={styles['name']}>{roomName}</p>
        {detail ? <p className={styles['detail']}>{detail}</p> : null}
        <p className={styles['kept']}>{text(`keep.short.${recordLevel}`)}</p>
        <div className={styles['status']}>
          <StatusLine tone={tone} isQuiet>
            {words}
          </StatusLine>
        </div>
        <div className={styles['controls']}>{children}</div>
      </header>
      <div role="status" className={isAway ? styles['away'] : undefined}>
        {isAway ? text('room.hostAway') : null}
      </div>
      <OpenNoticeBanner notice={session.notice} />
      <SaveBanner session={session} save={status.save} />
    </div>
  )
}
