import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { localDay, usualKeep } from '#shared/doc/keep-until.ts'
import { type Keep, keepSchema } from '#shared/doc/records.ts'
import { updateSession } from '#shared/doc/session.ts'
import { dayText } from '#shared/text/day-text.ts'
import styles from './SummaryScreen.module.css'

/** How long what is kept stays. Written into the session at once, because everyone in the room sees it. */
export function KeepTime({ session, keep }: { session: LiveSession; keep: Keep }) {
  const text = useText()
  const set = (next: Keep) => updateSession(session.shared, { keep: next })
  const choose = (kind: Keep['kind']) => set(kind === 'until' ? usualKeep(Date.now(), null) : { kind })
  const setDay = (day: string) => {
    const next = keepSchema.safeParse({ kind: 'until', day })
    if (next.success && day >= localDay(Date.now())) set(next.data)
  }
  const day = keep.kind === 'until' ? keep.day : ''
  return (
    <div className={styles['part']}>
      <SegmentedControl
        label={text('keep.time')}
        options={(['always', 'until', 'destroy'] as const).map((kind) => ({
          value: kind,
          label: text(`keep.time.${kind}`),
        }))}
        value={keep.kind}
        onChange={choose}
      />
      {keep.kind === 'until' ? (
        <TextField label={text('keep.date')} type="date" value={day} onChange={setDay} />
      ) : null}
      <p className={styles['hint']}>
        {text(`keep.timeSays.${keep.kind}`, { day: day ? dayText(text, day) : '' })}
      </p>
    </div>
  )
}
