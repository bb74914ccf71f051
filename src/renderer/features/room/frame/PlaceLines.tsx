import { focusQuestion } from '#renderer/features/room/parts/text-field.ts'
import type { RoomView } from '#renderer/features/room/phases/use-room-view.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { readDraft } from '#shared/doc/own.ts'
import type { Phase } from '#shared/template/schema.ts'
import { PlaceLine } from './PlaceLine.tsx'

interface PlaceLinesProps {
  session: LiveSession
  room: RoomView
  phases: readonly Phase[]
  /** Moves the whole room to the phase on this screen; only for those who lead. */
  onBringAll?: () => void
}

/** Says when this screen is not where the room is, and where unshared words were left behind. */
export function PlaceLines({ session, room, phases, onBringAll }: PlaceLinesProps) {
  const text = useText()
  const { view, viewed, current } = room
  // The button that was pressed goes away with its line, so the focus is given a place to go on from.
  const follow = () => {
    view.follow()
    focusQuestion()
  }
  const see = (phaseId: string) => {
    view.look(phaseId)
    focusQuestion()
  }
  if (viewed.id !== current.id) {
    const back = (
      <>
        {onBringAll ? <Button onPress={onBringAll}>{text('room.bringAll')}</Button> : null}
        <Button onPress={follow}>{text('room.return')}</Button>
      </>
    )
    const words = view.leftBehind
      ? text('room.movedOn', { current: current.title })
      : text('room.lookingAt', { phase: viewed.title, current: current.title })
    return <PlaceLine actions={back}>{words}</PlaceLine>
  }
  const left = phases.find((phase) => phase.id === view.cameFrom)
  if (!left || readDraft(session.own, left.id) === '') return null
  return (
    <PlaceLine actions={<Button onPress={() => see(left.id)}>{text('room.draftSee')}</Button>}>
      {text('room.draftKept', { phase: left.title })}
    </PlaceLine>
  )
}
