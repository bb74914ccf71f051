import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'

interface RenameThemeProps {
  title: string
  onRename: (title: string) => void
  onClose: () => void
}

/** Another heading for the same notes. */
export function RenameTheme({ title, onRename, onClose }: RenameThemeProps) {
  const text = useText()
  const [draft, setDraft] = useState(title)
  const keep = () => {
    if (draft.trim() !== '') onRename(draft.trim())
    onClose()
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text('kinds.themes.renameTitle')}
      actions={
        <>
          <Button onPress={onClose}>{text('room.editCancel')}</Button>
          <Button variant="primary" onPress={keep}>
            {text('room.editDone')}
          </Button>
        </>
      }
    >
      <TextField
        label={text('kinds.themes.title')}
        value={draft}
        onChange={setDraft}
        onSubmit={keep}
        maxLength={120}
        autoFocus
      />
    </Dialog>
  )
}
