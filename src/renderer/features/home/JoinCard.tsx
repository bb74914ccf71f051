import { useState } from 'react'
import type { FoundRooms } from '#renderer/hooks/use-found-rooms.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { CodeField } from '#renderer/ui/CodeField.tsx'
import type { FoundRoom } from '#shared/ipc/contract.ts'
import styles from './cards.module.css'

interface JoinCardProps {
  found: FoundRooms
  onJoin: (start: { room?: FoundRoom; code?: string; byAddress?: boolean }) => void
}

/** The ways into somebody else's room: found by itself, by code, by address. */
export function JoinCard({ found, onJoin }: JoinCardProps) {
  const text = useText()
  const [code, setCode] = useState('')
  const { rooms } = found
  const only = rooms.length === 1 ? rooms[0] : undefined
  return (
    <Card as="section" padding="wide" aria-labelledby="join-title">
      <div className={styles['inside']}>
        <h2 id="join-title">{text('home.join.title')}</h2>
        {rooms.length > 0 ? (
          <ul className={styles['found']} aria-label={text('home.join.found')}>
            {rooms.map((room) => (
              <li key={room.roomId} className={styles['room']}>
                <span className={styles['roomName']}>{room.roomName}</span>
                <Button
                  onPress={() => onJoin({ room })}
                  aria-label={text('home.join.joinRoom', { room: room.roomName })}
                >
                  {text('home.join.join')}
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <p className={styles['looking']} role="status">
            {text(found.isLooking ? 'home.join.looking' : 'home.join.notFound')}
          </p>
        )}
        <CodeField
          label={text('home.join.code')}
          value={code}
          onChange={setCode}
          onComplete={(full) => onJoin({ ...(only ? { room: only } : {}), code: full })}
        />
        <div>
          <Button variant="link" onPress={() => onJoin({ code, byAddress: true })}>
            {text('home.join.address')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
