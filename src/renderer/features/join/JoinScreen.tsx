import { useEffect, useRef, useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import type { FoundRooms } from '#renderer/hooks/use-found-rooms.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import { Banner } from '#renderer/ui/Banner.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { CodeField } from '#renderer/ui/CodeField.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { errorText } from '#shared/text/text.ts'
import styles from './JoinScreen.module.css'
import {
  checkJoin,
  hasLink,
  type JoinDraft,
  type JoinProblem,
  type JoinStart,
  startDraft,
} from './join-draft.ts'
import { RoomChoice } from './RoomChoice.tsx'

interface JoinScreenProps {
  found: FoundRooms
  start: JoinStart
  onBack: () => void
  /** The person would like to know why it does not work; the address is what they would join by. */
  onCheck: (draft: JoinDraft, address: string) => void
  /** The host was asked; from here on the guest's state tells the rest. */
  onAsked: (draft: JoinDraft) => void
}

/** Which room, its code, the name to be called by: then ask to come in. */
export function JoinScreen({ found, start, onBack, onCheck, onAsked }: JoinScreenProps) {
  const text = useText()
  const { ipc } = useWindow()
  const [settings] = useSettings()
  const [draft, setDraft] = useState(() => startDraft(start, settings.lastName))
  const [problem, setProblem] = useState<JoinProblem | null>(null)
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problem])
  const set = (change: Partial<JoinDraft>) => {
    setDraft({ ...draft, ...change })
    setProblem(null)
  }
  const checked = checkJoin(draft, found.rooms)
  const ask = useAction(async () => {
    if (!('request' in checked)) return
    await ipc.call('guest.join', checked.request)
    onAsked(draft)
  })
  const submit = () => {
    if ('problem' in checked) setProblem(checked.problem)
    else ask.run()
  }
  const error = ask.error ?? (start.error && !ask.isPending ? start.error : null)
  const room = checked.room
  return (
    <Page back={{ label: text('ui.back'), onPress: onBack }} width="reading">
      <ScreenHeading lead={text(room ? 'join.leadRoom' : 'join.lead')}>
        {room ? text('join.titleRoom', { room: room.roomName }) : text('join.title')}
      </ScreenHeading>
      <div ref={form} className={styles['form']}>
        <RoomChoice draft={draft} rooms={found.rooms} problem={problem} onChange={set} />
        {hasLink(draft) ? null : (
          <CodeField
            label={text('join.code')}
            value={draft.code}
            onChange={(code) => set({ code })}
            error={problem === 'code' ? text('join.codeMissing') : null}
            autoFocus={draft.code === '' && !draft.byAddress}
          />
        )}
        <TextField
          label={text('join.name')}
          description={text('join.nameHint')}
          value={draft.name}
          onChange={(name) => set({ name })}
          maxLength={80}
          error={problem === 'name' ? text('join.nameMissing') : null}
          autoFocus={draft.code !== '' && !draft.byAddress}
          onSubmit={submit}
        />
        {error ? <Banner kind="care">{errorText(text, error)}</Banner> : null}
        <div className={styles['ask']}>
          <Button variant="primary" onPress={submit} pending={ask.isPending ? text('join.asking') : null}>
            {text('join.ask')}
          </Button>
          <p className={styles['hint']}>{text('join.invitation')}</p>
          <Button variant="link" onPress={() => onCheck(draft, room?.address ?? draft.address)}>
            {text('join.check')}
          </Button>
          {!draft.byAddress && (room || found.rooms.length > 0) ? (
            <Button variant="link" onPress={() => set({ byAddress: true })}>
              {text('join.byAddress')}
            </Button>
          ) : null}
        </div>
      </div>
    </Page>
  )
}
