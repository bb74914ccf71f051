import { useState } from 'react'
import { UndoLine } from '#renderer/features/room/parts/UndoLine.tsx'
import { useRemoval } from '#renderer/features/room/parts/use-removal.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { fillRandom } from '#renderer/room/fill-random.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { putAction, removeAction } from '#shared/doc/actions.ts'
import { nextOrder } from '#shared/doc/reads.ts'
import type { Action } from '#shared/doc/records.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { newId } from '#shared/ids.ts'
import { dayText } from '#shared/text/day-text.ts'
import { ActionForm } from './ActionForm.tsx'
import styles from './ActionList.module.css'
import { type ActionFields, hasActionDraft, startActionDraft } from './use-action-draft.ts'

/** What the room agrees to do. Those who lead write it down; everyone sees the same list. */
export function ActionList({ session }: { session: LiveSession }) {
  const text = useText()
  const actions = useSessionSnapshot(session)?.actions ?? []
  const removal = useRemoval(session)
  const [changingId, setChangingId] = useState<string | null>(
    () => actions.find((action) => hasActionDraft(session, action.id))?.id ?? null,
  )
  const leads = mayLead(session.seat)
  const put = (fields: ActionFields, former?: Action) => {
    const base = former ?? { id: newId(fillRandom), order: nextOrder(actions) }
    putAction(session.shared, { ...base, ...fields })
    setChangingId(null)
  }
  const change = (action: Action) => {
    startActionDraft(session, action)
    setChangingId(action.id)
  }
  return (
    <section aria-label={text('room.actions')} className={styles['actions']}>
      {leads ? (
        <ActionForm session={session} draftId="new" label={text('room.addAction')} onDone={put} />
      ) : (
        <p>{text('room.actionsBy')}</p>
      )}
      {removal.canUndo ? <UndoLine onUndo={removal.undo}>{text('room.removedAction')}</UndoLine> : null}
      {actions.length === 0 ? <p className={styles['empty']}>{text('room.noActions')}</p> : null}
      <ul className={styles['list']}>
        {actions.map((action) => (
          <li key={action.id}>
            {changingId === action.id ? (
              <ActionForm
                session={session}
                draftId={action.id}
                label={text('room.saveAction')}
                onDone={(fields) => put(fields, action)}
                onCancel={() => setChangingId(null)}
              />
            ) : (
              <ActionCard
                action={action}
                controls={
                  leads
                    ? {
                        onChange: () => change(action),
                        onRemove: () => removal.remove(() => removeAction(session.shared, action.id)),
                      }
                    : null
                }
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ActionCardProps {
  action: Action
  controls: { onChange: () => void; onRemove: () => void } | null
}

function ActionCard({ action, controls }: ActionCardProps) {
  const text = useText()
  const owner = action.owner ? text('room.actionOwned', { owner: action.owner }) : text('room.actionOpen')
  const due = action.due ? text('room.actionDueBy', { due: dayText(text, action.due) }) : null
  return (
    <Card>
      <p className={styles['words']} dir="auto">
        {action.text}
      </p>
      <div className={styles['foot']}>
        <span>{due ? text('room.actionFacts', { owner, due }) : owner}</span>
        {controls ? (
          <span className={styles['controls']}>
            <Button
              variant="quiet"
              aria-label={text('room.editActionName', { text: action.text })}
              onPress={controls.onChange}
            >
              {text('room.edit')}
            </Button>
            <Button
              variant="quiet"
              aria-label={text('room.removeActionName', { text: action.text })}
              onPress={controls.onRemove}
            >
              {text('room.remove')}
            </Button>
          </span>
        ) : null}
      </div>
    </Card>
  )
}
