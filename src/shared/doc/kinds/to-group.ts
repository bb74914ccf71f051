import type { Phase } from '../../template/schema.ts'
import type { VisibleNote } from '../visibility.ts'

/** The kinds whose words are about what happened, which is what themes are made of. */
const grouped: readonly Phase['kind'][] = ['write', 'notes', 'round', 'timeline']

/** Of these notes those that were written in the phases before this one. */
export function notesToGroup<Note extends Pick<VisibleNote, 'phaseId'>>(
  notes: readonly Note[],
  phases: readonly Phase[],
  phaseId: string,
): Note[] {
  const end = phases.findIndex((phase) => phase.id === phaseId)
  const before = phases.slice(0, Math.max(0, end)).filter((phase) => grouped.includes(phase.kind))
  const ids = new Set(before.map((phase) => phase.id))
  return notes.filter((note) => ids.has(note.phaseId))
}
