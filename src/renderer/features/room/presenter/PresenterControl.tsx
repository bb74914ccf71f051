import { useEffect, useState } from 'react'
import { useRoomCommands } from '#renderer/features/room/keys/commands.tsx'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useIpcEvent, useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { presenterPage } from './page-of.ts'
import styles from './presenter.module.css'

export interface Presenting {
  isOpen: boolean
  withWords: boolean
  open: () => void
  close: () => void
  showWords: (withWords: boolean) => void
}

/**
 * The window for the room's large screen. It is sent what the policy lets anyone see who passes by, each time that
 * changes, and it closes with this screen.
 */
export function usePresenting(session: LiveSession): Presenting {
  const text = useText()
  const { ipc } = useWindow()
  const snapshot = useSessionSnapshot(session)
  const [isOpen, setOpen] = useState(false)
  const [withWords, showWords] = useState(false)
  useIpcEvent('presenter.closed', () => setOpen(false))
  useEffect(() => {
    if (!isOpen || !snapshot) return
    const look = {
      isRightToLeft: document.documentElement.dir === 'rtl',
      theme: document.documentElement.dataset['theme'] === 'dark' ? ('dark' as const) : ('light' as const),
    }
    ipc.call('presenter.show', presenterPage(text, snapshot, withWords, look)).catch(() => setOpen(false))
  }, [ipc, text, snapshot, isOpen, withWords])
  useEffect(() => {
    if (!isOpen) return
    return () => {
      ipc.call('presenter.hide').catch(() => undefined)
    }
  }, [ipc, isOpen])
  const toggle = () => setOpen(!isOpen)
  useRoomCommands([
    {
      id: 'presenter',
      group: 'own',
      label: text(isOpen ? 'presenter.close' : 'presenter.open'),
      run: toggle,
    },
    ...(isOpen
      ? [
          {
            id: 'presenter.words',
            group: 'own' as const,
            label: text(withWords ? 'presenter.questionOnly' : 'presenter.withWords'),
            run: () => showWords(!withWords),
          },
        ]
      : []),
  ])
  return { isOpen, withWords, open: () => setOpen(true), close: () => setOpen(false), showWords }
}

/** Opens the large screen, and says how much it shows. */
export function PresenterControl({ presenting }: { presenting: Presenting }) {
  const text = useText()
  const { isOpen, withWords, open, close, showWords } = presenting
  return (
    <div className={styles['control']}>
      <p>{text('presenter.says')}</p>
      {isOpen ? (
        <SegmentedControl
          label={text('presenter.shows')}
          options={[
            { value: 'question', label: text('presenter.question') },
            { value: 'words', label: text('presenter.words') },
          ]}
          value={withWords ? 'words' : 'question'}
          onChange={(value) => showWords(value === 'words')}
        />
      ) : null}
      <Button onPress={isOpen ? close : open}>{text(isOpen ? 'presenter.close' : 'presenter.open')}</Button>
    </div>
  )
}
