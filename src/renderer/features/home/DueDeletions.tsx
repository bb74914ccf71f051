import { useCallback, useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useAnswer } from '#renderer/hooks/use-answer.ts'
import { useIpcEvent, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { localDay } from '#shared/doc/keep-until.ts'
import type { DueDeletions as Due } from '#shared/ipc/keeping.ts'
import { dayText } from '#shared/text/day-text.ts'
import { errorText } from '#shared/text/text.ts'

/** Asks whether the clock is right before sessions whose time is over are deleted. */
export function DueDeletions() {
  const text = useText()
  const { ipc } = useWindow()
  const first = useAnswer(useCallback(() => ipc.call('retention.due'), [ipc]))
  const [newer, setNewer] = useState<{ due: Due | null } | null>(null)
  useIpcEvent('retention.changed', (due) => setNewer({ due }))
  const confirm = useAction(() => ipc.call('retention.confirm'))
  const known = first.state === 'ready' ? first.value : null
  const due = newer ? newer.due : known
  if (!due) return null
  return (
    <Banner
      kind="care"
      action={{
        label: text('keep.due.confirm'),
        onPress: () => confirm.run(),
        pending: confirm.isPending ? text('keep.due.pending') : null,
      }}
    >
      <p>
        <strong>{text('keep.due.title', { count: due.count })}</strong>{' '}
        {text(`keep.due.${due.clock}`, { day: dayText(text, localDay(due.now)) })}
      </p>
      {confirm.error ? <p>{errorText(text, confirm.error)}</p> : null}
    </Banner>
  )
}
