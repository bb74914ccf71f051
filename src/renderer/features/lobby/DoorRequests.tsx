import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { HostRoom } from '#shared/ipc/contract.ts'
import { errorText } from '#shared/text/text.ts'
import styles from './DoorRequests.module.css'

type Request = HostRoom['lobby'][number]

/** Who would like to come in: the name as given, and nothing else. Shows nothing while nobody waits. */
export function DoorRequests({ room }: { room: HostRoom | null }) {
  const text = useText()
  const { ipc } = useWindow()
  const [declining, setDeclining] = useState<Request | null>(null)
  const admit = useAction((requestIds: string[]) => ipc.call('room.admit', requestIds))
  const decline = useAction((requestId: string) => ipc.call('room.decline', requestId))
  const error = admit.error ?? decline.error
  const lobby = room?.lobby ?? []
  return (
    <>
      <div role="status" className={styles['heard']}>
        {lobby.length > 0 ? text('lobby.someoneWaits', { count: lobby.length }) : null}
      </div>
      {lobby.length > 0 ? (
        <ul className={styles['requests']}>
          {lobby.map((request) => (
            <li key={request.requestId} className={styles['request']}>
              <span className={styles['name']} dir="auto">
                {request.name}
              </span>
              <span className={styles['answers']}>
                <Button
                  variant="quiet"
                  aria-label={text('lobby.notThisTimeName', { name: request.name })}
                  onPress={() => setDeclining(request)}
                >
                  {text('lobby.notThisTime')}
                </Button>
                <Button
                  aria-label={text('lobby.letInName', { name: request.name })}
                  onPress={() => admit.run([request.requestId])}
                >
                  {text('lobby.letIn')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {lobby.length > 1 ? (
        <Button onPress={() => admit.run(lobby.map((request) => request.requestId))}>
          {text('lobby.letAllIn')}
        </Button>
      ) : null}
      {error ? <p role="alert">{errorText(text, error)}</p> : null}
      <Dialog
        isOpen={declining !== null}
        onClose={() => setDeclining(null)}
        title={text('lobby.declineTitle', { name: declining?.name ?? '' })}
        actions={
          <>
            <Button onPress={() => setDeclining(null)}>{text('lobby.keepWaiting')}</Button>
            <Button
              onPress={() => {
                if (declining) decline.run(declining.requestId)
                setDeclining(null)
              }}
            >
              {text('lobby.notThisTime')}
            </Button>
          </>
        }
      >
        <p>{text('lobby.declineText')}</p>
      </Dialog>
    </>
  )
}
