import type { Phase } from '../../template/schema.ts'
import { inTimelineOrder } from '../kinds/timeline-order.ts'
import { notesToGroup } from '../kinds/to-group.ts'
import type { SessionSnapshot } from '../reads.ts'
import type { Result } from '../records.ts'
import { notesFor, type VisibleNote } from '../visibility.ts'

/*
 * Part of THE policy: what the room's large screen may show. It is nobody's screen, and people pass by it: it never says
 * whose words these are, and shows none at all unless those who lead ask for them.
 */

/** Words without anyone's name. */
export interface PresentedNote {
  text: string
  when: string | null
}

export interface PresenterContent {
  phase: Pick<Phase, 'kind' | 'title' | 'purpose' | 'prompts' | 'scale'>
  /** Who has the floor: everyone in the room is told that anyway. */
  speaker: string | null
  /** The words of a ritual, where those who lead show them on every screen. */
  ritual: string | null
  /** Empty unless words are wished for. */
  notes: PresentedNote[]
  themes: { id: string; title: string; isTaken: boolean; notes: PresentedNote[] }[]
  /** Guarded counts, once they are shown to all. */
  result: Result | null
  /** What was agreed to be done, without who does it. */
  actions: string[]
}

/** Nobody: whatever a note holds for its author or for those who lead alone is not told. */
const viewer = { personId: '', role: 'participant' } as const

/**
 * What the large screen may show of the phase the room is in.
 * @param withWords whether it shows what was shared, too.
 */
export function presenterContent(snapshot: SessionSnapshot, withWords: boolean): PresenterContent {
  const { session, work, results, actions } = snapshot
  const { phases } = session.template
  const phase = phases.find(({ id }) => id === session.phaseId) ?? phases[0]
  if (!phase) throw new RangeError('a template has at least one phase')
  const notes = withWords ? notesFor(viewer, snapshot) : []
  const here = notes.filter((note) => note.phaseId === phase.id)
  const ordered = phase.kind === 'timeline' ? inTimelineOrder(here, work.places) : here
  const round = work.rounds.get(phase.id)
  const ritual = work.rituals.get(phase.id)
  const { kind, title, purpose, prompts, scale } = phase
  return {
    phase: { kind, title, purpose, prompts, ...(scale ? { scale } : {}) },
    speaker: kind === 'round' && round && !round.isOver ? (round.speaker?.name ?? null) : null,
    ritual: kind === 'ritual' && ritual?.isShown ? ritual.text || phase.script : null,
    notes: ordered.map(presented),
    themes: withWords && usesThemes(kind) ? themesOf(snapshot, notes, phase.id) : [],
    result: results.get(phase.id) ?? null,
    actions: withWords && kind === 'actions' ? actions.map(({ text }) => text) : [],
  }
}

function usesThemes(kind: Phase['kind']): boolean {
  return kind === 'themes' || kind === 'votes' || kind === 'actions'
}

function themesOf(
  { session, work }: SessionSnapshot,
  notes: readonly VisibleNote[],
  phaseId: string,
): PresenterContent['themes'] {
  const before = notesToGroup(notes, session.template.phases, phaseId)
  return work.themes.map(({ id, title, chosen = false }) => ({
    id,
    title,
    isTaken: chosen,
    notes: before.filter((note) => work.grouping.get(note.key) === id).map(presented),
  }))
}

function presented({ text, when }: VisibleNote): PresentedNote {
  return { text, when }
}
