import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import type { HostRoom } from '#shared/ipc/contract.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './Door.module.css'
import { DoorRequests } from './DoorRequests.tsx'

/** The door beside the running room: there only while someone waits, or after it closed by itself. */
export function Door({ room }: { room: HostRoom | null }) {
  const text = useText()
  const { ipc } = useWindow()
  const unlock = useAction(() => ipc.call('room.lock', false))
  return (
    <section aria-label={text('lobby.waiting')} className={styles['door']}>
      <DoorRequests room={room} />
      {room?.closedBecause ? (
        <>
          <p role="status">{text('lobby.closedItself')}</p>
          <Button onPress={() => unlock.run()}>{text('lobby.unlock')}</Button>
          {unlock.error ? <p role="alert">{errorText(text, unlock.error)}</p> : null}
        </>
      ) : null}
    </section>
  )
}
