import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { notesFor, type Viewer, type VisibleNote } from '#shared/doc/visibility.ts'
import type { Phase } from '#shared/template/schema.ts'

/** The kinds whose words are about what happened, which is what themes are made of. */
const grouped: readonly Phase['kind'][] = ['write', 'notes', 'round', 'timeline']

/** What was written in the phases before this one, in the order in which it was shared. */
export function notesToGroup(viewer: Viewer, snapshot: SessionSnapshot, phaseId: string): VisibleNote[] {
  const { phases } = snapshot.session.template
  const end = phases.findIndex((phase) => phase.id === phaseId)
  const before = phases.slice(0, Math.max(0, end)).filter((phase) => grouped.includes(phase.kind))
  const ids = new Set(before.map((phase) => phase.id))
  return notesFor(viewer, snapshot).filter((note) => ids.has(note.phaseId))
}
