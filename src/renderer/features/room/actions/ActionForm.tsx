import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './ActionList.module.css'
import { type ActionDraftId, type ActionFields, useActionDraft } from './use-action-draft.ts'

interface ActionFormProps {
  session: LiveSession
  draftId: ActionDraftId
  /** What the button says. */
  label: string
  onDone: (fields: ActionFields) => void
  onCancel?: () => void
}

/** What, who and by when. Only "what" is needed. What is typed is private until it is done, and survives a crash. */
export function ActionForm({ session, draftId, label, onDone, onCancel }: ActionFormProps) {
  const text = useText()
  const [fields, change, clear] = useActionDraft(session, draftId)
  const done = () => {
    if (fields.text.trim() === '') return
    onDone(fields)
    clear()
  }
  const cancel = onCancel
    ? () => {
        onCancel()
        clear()
      }
    : null
  return (
    <Card look="field">
      <TextArea
        label={text('room.actionText')}
        value={fields.text}
        onChange={(words) => change({ text: words })}
        onSubmit={done}
        maxLength={1_000}
        lines={1}
      />
      <div className={styles['fields']}>
        <TextField
          label={text('room.actionOwner')}
          placeholder={text('room.actionOwnerHint')}
          value={fields.owner}
          onChange={(owner) => change({ owner })}
          onSubmit={done}
          maxLength={120}
        />
        <TextField
          label={text('room.actionDue')}
          type="date"
          value={fields.due ?? ''}
          onChange={(due) => change({ due: due === '' ? null : due })}
          onSubmit={done}
        />
      </div>
      <div className={styles['row']}>
        {cancel ? (
          <Button variant="quiet" onPress={cancel}>
            {text('room.editCancel')}
          </Button>
        ) : null}
        <Button onPress={done}>{label}</Button>
      </div>
    </Card>
  )
}
