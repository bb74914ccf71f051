import { useText } from '#renderer/hooks/use-window.ts'
import type { HostRoom } from '#shared/ipc/contract.ts'
import styles from './Door.module.css'
import { DoorRequests } from './DoorRequests.tsx'

/** The door beside the running room: there only while someone waits. */
export function Door({ room }: { room: HostRoom | null }) {
  const text = useText()
  return (
    <section aria-label={text('lobby.waiting')} className={styles['door']}>
      <DoorRequests room={room} />
    </section>
  )
}
