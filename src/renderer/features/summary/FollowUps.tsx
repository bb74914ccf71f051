import { useText } from '#renderer/hooks/use-window.ts'
import { fillRandom } from '#renderer/room/fill-random.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { planFollowUps, putFollowUp, removeFollowUp } from '#shared/doc/follow-ups.ts'
import { localDay } from '#shared/doc/keep-until.ts'
import { type FollowUp, followUpSchema } from '#shared/doc/records.ts'
import { newId } from '#shared/ids.ts'
import styles from './FollowUps.module.css'

interface FollowUpsProps {
  session: LiveSession
  followUps: readonly FollowUp[]
  /** When the debrief was planned for, UTC in ms; today where nobody said. */
  plannedFor: number | null
}

/** The days on which people look after each other once more, planned at the end and open to change. */
export function FollowUps({ session, followUps, plannedFor }: FollowUpsProps) {
  const text = useText()
  const plan = () =>
    planFollowUps(session.shared, localDay(plannedFor ?? Date.now()), () => newId(fillRandom))
  const move = (followUp: FollowUp, day: string) => {
    const moved = followUpSchema.safeParse({ ...followUp, day })
    if (moved.success) putFollowUp(session.shared, moved.data)
  }
  return (
    <section className={styles['part']} aria-labelledby="follow-ups">
      <h2 id="follow-ups">{text('followUp.title')}</h2>
      <p className={styles['hint']}>{text('followUp.hint')}</p>
      {followUps.length === 0 ? (
        <Button onPress={plan}>{text('followUp.plan')}</Button>
      ) : (
        <ul className={styles['list']}>
          {followUps.map((followUp) => (
            <li key={followUp.id} className={styles['row']}>
              <TextField
                label={text(`report.followUp.${followUp.kind}`)}
                type="date"
                value={followUp.day}
                onChange={(day) => move(followUp, day)}
              />
              <Button
                variant="quiet"
                aria-label={text('followUp.removeName', { when: text(`report.followUp.${followUp.kind}`) })}
                onPress={() => removeFollowUp(session.shared, followUp.id)}
              >
                {text('room.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
