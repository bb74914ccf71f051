import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Banner } from '#renderer/ui/Banner.tsx'
import { toAppError } from '#shared/errors.ts'
import type { SaveState } from '#shared/ipc/contract.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './RoomHeader.module.css'

/** Shown while this computer cannot save: why, and a way to bring the words to safety. */
export function SaveBanner({ session, save }: { session: LiveSession; save: SaveState }) {
  const text = useText()
  const { ipc } = useWindow()
  const [said, setSaid] = useState<string | null>(null)
  if (save.state !== 'notSaved') return null
  const saveCopy = async () => {
    try {
      const written = await ipc.call('sessions.saveCopy', session.id)
      setSaid(written ? text('room.copySaved') : null)
    } catch (error) {
      setSaid(errorText(text, toAppError(error)))
    }
  }
  return (
    <div className={styles['banner']}>
      <Banner kind="risk" action={{ label: text('room.saveCopy'), onPress: saveCopy }}>
        <p>{text(save.code)}</p>
        {said ? <p>{said}</p> : null}
      </Banner>
    </div>
  )
}
