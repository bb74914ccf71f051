import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ChoiceList } from '#renderer/ui/ChoiceList.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { FoundRoom } from '#shared/ipc/contract.ts'
import styles from './JoinScreen.module.css'
import type { JoinDraft, JoinProblem } from './join-draft.ts'

interface RoomChoiceProps {
  draft: JoinDraft
  rooms: readonly FoundRoom[]
  problem: JoinProblem | null
  onChange: (change: Partial<JoinDraft>) => void
}

/** Which room: nothing to choose when it is clear, a short list when there are several, an address otherwise. */
export function RoomChoice({ draft, rooms, problem, onChange }: RoomChoiceProps) {
  const text = useText()
  const isKnown = !draft.byAddress && (draft.room !== null || rooms.length === 1)
  if (isKnown) return null
  if (!draft.byAddress && rooms.length > 1)
    return (
      <div className={styles['room']}>
        <ChoiceList
          label={text('join.room')}
          groups={[
            {
              title: text('join.whichRoom'),
              choices: rooms.map((room) => ({ value: room.roomId, label: room.roomName })),
            },
          ]}
          value={draft.room?.roomId ?? ''}
          onChange={(roomId) => onChange({ room: rooms.find((room) => room.roomId === roomId) ?? null })}
        />
      </div>
    )
  return (
    <div className={styles['room']}>
      <TextField
        label={text('join.address')}
        description={text(draft.byAddress ? 'join.addressHint' : 'join.noRoom')}
        value={draft.address}
        onChange={(address) => onChange({ address })}
        maxLength={260}
        error={problem === 'address' ? text('join.addressMissing') : null}
        autoFocus={draft.byAddress}
      />
      {draft.byAddress && rooms.length > 0 ? (
        <Button variant="link" onPress={() => onChange({ byAddress: false })}>
          {text('join.byRoom')}
        </Button>
      ) : null}
    </div>
  )
}
