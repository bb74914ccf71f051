import { useEffect, useRef, useState } from 'react'
import { focusQuestion, isTextField } from '#renderer/features/room/parts/text-field.ts'
import { useSettings, useText } from '#renderer/hooks/use-window.ts'
import { CommandPalette } from '#renderer/ui/CommandPalette.tsx'
import { useCommandList, useRoomCommands } from './commands.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { keyOf, keyText } from './key-list.ts'

/** The keyboard of the room: keys, the palette, and the list that tells them. All three come from the commands offered. */
export function RoomKeys() {
  const text = useText()
  const [{ questionKey: hasQuestionKey = true }] = useSettings()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  useRoomCommands([
    { id: 'write', keys: 'write', group: 'own', label: text('room.key.write'), run: enterTextField },
    { id: 'keys', keys: 'help', group: 'own', label: text('room.key.help'), run: () => setOpen('keys') },
    {
      id: 'palette',
      keys: 'palette',
      group: 'own',
      label: text('room.key.palette'),
      run: () => setOpen('palette'),
    },
  ])
  const commands = useCommandList()
  const newest = useRef({ commands, hasQuestionKey })
  useEffect(() => {
    newest.current = { commands, hasQuestionKey }
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return
      const isTyping = isTextField(event.target)
      const context = {
        hasQuestionKey: newest.current.hasQuestionKey,
        isRightToLeft: document.documentElement.dir === 'rtl',
      }
      const key = keyOf(event, context, isTyping)
      const command = newest.current.commands.find((each) => key !== null && each.keys === key)
      if (command) {
        event.preventDefault()
        command.run()
      } else if (isTyping && event.key === 'Escape') {
        // To the question rather than nowhere, so that the next key has a place to go on from.
        event.preventDefault()
        focusQuestion()
      }
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  const close = () => setOpen(null)
  const choices = commands
    .filter(({ id }) => id !== 'palette')
    .map(({ id, label, keys }) => ({
      id,
      label,
      ...(keys ? { hint: text(keyText(keys, hasQuestionKey)) } : {}),
    }))
  const run = (id: string) => {
    close()
    // After the palette has given the focus back, so that what the command focuses keeps it.
    requestAnimationFrame(() => newest.current.commands.find((command) => command.id === id)?.run())
  }
  return (
    <>
      <CommandPalette
        isOpen={open === 'palette'}
        onClose={close}
        title={text('room.paletteTitle')}
        label={text('room.paletteField')}
        empty={text('room.paletteNothing')}
        choices={choices}
        onChoose={run}
      />
      <KeysDialog
        isOpen={open === 'keys'}
        onClose={close}
        commands={commands}
        hasQuestionKey={hasQuestionKey}
      />
    </>
  )
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  )
}

function enterTextField(): void {
  document.querySelector<HTMLElement>('main textarea')?.focus()
}
