import { useDraft } from '#renderer/hooks/use-text-buffer.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { readDraft, setDraft } from '#shared/doc/own.ts'
import type { Action } from '#shared/doc/records.ts'

export type ActionFields = Pick<Action, 'text' | 'owner' | 'due'>

/** Which draft a form writes: that of a change to one action, or that of the next new one. */
export type ActionDraftId = Action['id'] | 'new'

const keyOf = (id: ActionDraftId, field: keyof ActionFields) => `action:${id}:${field}`

/** Whether a change of this action was begun and neither kept nor left. */
export function hasActionDraft(session: LiveSession, id: ActionDraftId): boolean {
  return readDraft(session.own, keyOf(id, 'text')) !== ''
}

/** Begins a change with what the action says now. */
export function startActionDraft(session: LiveSession, { id, text, owner, due }: Action): void {
  setDraft(session.own, keyOf(id, 'text'), text)
  setDraft(session.own, keyOf(id, 'owner'), owner)
  setDraft(session.own, keyOf(id, 'due'), due ?? '')
}

/**
 * An action while it is written down. It stands among the drafts of this computer, so nobody sees it and it is there
 * again after a crash.
 */
export function useActionDraft(
  session: LiveSession,
  id: ActionDraftId,
): readonly [fields: ActionFields, change: (part: Partial<ActionFields>) => void, clear: () => void] {
  const [text, setText, flushText] = useDraft(session, keyOf(id, 'text'))
  const [owner, setOwner, flushOwner] = useDraft(session, keyOf(id, 'owner'))
  const [due, setDue, flushDue] = useDraft(session, keyOf(id, 'due'))
  const change = (part: Partial<ActionFields>) => {
    if (part.text !== undefined) setText(part.text)
    if (part.owner !== undefined) setOwner(part.owner)
    if (part.due !== undefined) setDue(part.due ?? '')
  }
  const clear = () => {
    change({ text: '', owner: '', due: null })
    flushText()
    flushOwner()
    flushDue()
  }
  return [{ text, owner, due: due === '' ? null : due }, change, clear]
}
