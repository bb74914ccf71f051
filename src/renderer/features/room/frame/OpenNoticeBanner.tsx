import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import type { OpenNotice } from '#shared/ipc/contract.ts'
import styles from './RoomHeader.module.css'

/** What has to be said once when a session was opened: that its file was mended, or cannot be written. */
export function OpenNoticeBanner({ notice }: { notice: OpenNotice | null }) {
  const text = useText()
  const [isRead, setRead] = useState(false)
  if (!notice || isRead) return null
  const action = { label: text('room.noticeRead'), onPress: () => setRead(true) }
  return (
    <div className={styles['banner']}>
      {notice.kind === 'repaired' ? (
        <Banner kind="care" action={action}>
          {text('room.repaired', { file: notice.keptAside })}
        </Banner>
      ) : (
        <Banner kind="risk" action={action}>
          {text('room.readOnly', { reason: text(notice.code) })}
        </Banner>
      )}
    </div>
  )
}
