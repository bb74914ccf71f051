import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import type { Person } from '#shared/doc/records.ts'

interface BreachNoticesProps {
  people: readonly Person[]
  /** Ids of people whose computer tried to change what is not theirs. */
  breaches: readonly string[]
}

/** Tells who keeps the door what was refused, and from whose computer; what to do about it stays with them. */
export function BreachNotices({ people, breaches }: BreachNoticesProps) {
  const text = useText()
  const { ipc } = useWindow()
  const forget = useAction((personId: string) => ipc.call('room.forgetBreach', personId))
  return people
    .filter(({ id }) => breaches.includes(id))
    .map(({ id, name }) => (
      <Banner
        key={id}
        kind="care"
        action={{ label: text('lobby.breachRead'), onPress: () => forget.run(id) }}
      >
        {text('lobby.breach', { name })}
      </Banner>
    ))
}
