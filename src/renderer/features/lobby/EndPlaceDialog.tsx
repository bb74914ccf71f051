import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import type { Person } from '#shared/doc/records.ts'
import { errorText } from '#shared/text/text.ts'

interface EndPlaceDialogProps {
  /** Whose place it is about; null while nobody's is. */
  person: Person | null
  onEnd: (person: Person) => Promise<void>
  onClose: () => void
}

/** Asks before someone's place in the room ends: it is about a person, so words come before the button. */
export function EndPlaceDialog({ person, onEnd, onClose }: EndPlaceDialogProps) {
  const text = useText()
  const end = useAction(onEnd)
  const close = () => {
    end.clearError()
    onClose()
  }
  return (
    <Dialog
      isOpen={person !== null}
      onClose={close}
      title={text('lobby.endTitle', { name: person?.name ?? '' })}
      actions={
        <>
          <Button
            onPress={() => {
              if (person) end.run(person)
            }}
            pending={end.isPending ? text('lobby.endPending') : null}
          >
            {text('lobby.endConfirm')}
          </Button>
          <Button variant="primary" onPress={close}>
            {text('lobby.endKeep')}
          </Button>
        </>
      }
    >
      <p>{text('lobby.endFirst')}</p>
      <p>{text('lobby.endText')}</p>
      {end.error ? <p role="alert">{errorText(text, end.error)}</p> : null}
    </Dialog>
  )
}
