import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import type { OpenNotice } from '#shared/ipc/keeping.ts'
import type { Text } from '#shared/text/text.ts'
import styles from './RoomHeader.module.css'

/** What has to be said once when a session was opened: that its file was mended, or cannot be written. */
export function OpenNoticeBanner({ notice }: { notice: OpenNotice | null }) {
  const text = useText()
  const [isRead, setRead] = useState(false)
  if (!notice || isRead) return null
  const action = { label: text('room.noticeRead'), onPress: () => setRead(true) }
  return (
    <div className={styles['banner']}>
      <Banner kind={notice.kind === 'readOnly' ? 'risk' : 'care'} action={action}>
        {noticeText(text, notice)}
      </Banner>
    </div>
  )
}

function noticeText(text: Text, notice: OpenNotice): string {
  switch (notice.kind) {
    case 'repaired':
      return text('room.repaired', { file: notice.keptAside })
    case 'readOnly':
      return text('room.readOnly', { reason: text(notice.code) })
    case 'fromBackup':
      return text('room.fromBackup')
    case 'older':
      return text('room.older')
  }
}
