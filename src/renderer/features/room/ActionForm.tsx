import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import type { Action } from '#shared/doc/records.ts'
import styles from './ActionList.module.css'

export type ActionFields = Pick<Action, 'text' | 'owner' | 'due'>

interface ActionFormProps {
  /** What the button says. */
  label: string
  initial?: ActionFields
  onDone: (fields: ActionFields) => void
  onCancel?: () => void
}

const none: ActionFields = { text: '', owner: '', due: null }

/** What, who and by when. Only "what" is needed. */
export function ActionForm({ label, initial = none, onDone, onCancel }: ActionFormProps) {
  const text = useText()
  const [fields, setFields] = useState<ActionFields>({
    text: initial.text,
    owner: initial.owner,
    due: initial.due,
  })
  const change = (part: Partial<ActionFields>) => setFields({ ...fields, ...part })
  const done = () => {
    if (fields.text.trim() === '') return
    onDone(fields)
    setFields(none)
  }
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
        {onCancel ? (
          <Button variant="quiet" onPress={onCancel}>
            {text('room.editCancel')}
          </Button>
        ) : null}
        <Button onPress={done}>{label}</Button>
      </div>
    </Card>
  )
}
