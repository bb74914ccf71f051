import type { Settings } from '#shared/ipc/contract.ts'
import type { NewSession } from '#shared/ipc/new-session.ts'
import type { RecordLevel } from '#shared/template/schema.ts'

/** What the person typed so far; all of it may stay empty. */
export interface PlanDraft {
  title: string
  place: string
  /** As the browser's date and time field gives it ("2026-11-22T18:30", local time), or empty. */
  time: string
  name: string
  contacts: { name: string; reach: string }[]
  /** What is kept; null for what the template suggests. */
  recordLevel: RecordLevel | null
}

export function emptyDraft({ lastName, supportContacts }: Settings): PlanDraft {
  return { title: '', place: '', time: '', name: lastName, contacts: supportContacts, recordLevel: null }
}

/**
 * The draft as the contract wants it; half-filled contacts are left out. The day on which the settings' contacts were
 * tried goes along as long as they are the same ones.
 */
export function planOf(
  draft: PlanDraft,
  templateId: string,
  defaultName: string,
  settings: Pick<Settings, 'supportContacts' | 'contactsCheckedOn'>,
): NewSession {
  const plannedFor = draft.time === '' ? Number.NaN : new Date(draft.time).getTime()
  return {
    templateId,
    title: draft.title.trim(),
    place: draft.place.trim(),
    plannedFor: Number.isNaN(plannedFor) ? null : plannedFor,
    hostName: draft.name.trim() || defaultName,
    ...(draft.recordLevel ? { recordLevel: draft.recordLevel } : {}),
    contactsCheckedOn: sameContacts(draft.contacts, settings.supportContacts)
      ? (settings.contactsCheckedOn ?? null)
      : null,
    supportContacts: draft.contacts
      .map((contact) => ({ name: contact.name.trim(), reach: contact.reach.trim() }))
      .filter((contact) => contact.name !== '' && contact.reach !== ''),
  }
}

function sameContacts(a: PlanDraft['contacts'], b: PlanDraft['contacts']): boolean {
  return (
    a.length === b.length && a.every(({ name, reach }, at) => b[at]?.name === name && b[at]?.reach === reach)
  )
}
