import type { SessionSnapshot } from '#shared/doc/reads.ts'
import type { Result } from '#shared/doc/records.ts'
import { type PresenterContent, presenterContent } from '#shared/doc/visibility/presenter.ts'
import type { PresenterBlock, PresenterPage } from '#shared/room/presenter.ts'
import type { Text } from '#shared/text/text.ts'

type Look = Pick<PresenterPage, 'isRightToLeft' | 'theme'>

/** The page of the large screen, in the language and colours of the one who leads. */
export function presenterPage(
  text: Text,
  snapshot: SessionSnapshot,
  withWords: boolean,
  look: Look,
): PresenterPage {
  const content = presenterContent(snapshot, withWords)
  return {
    ...look,
    language: text.language,
    roomName: snapshot.session.roomName,
    part: content.phase.title,
    question: content.phase.prompts[0] ?? '',
    blocks: blocksOf(text, content).slice(0, 2_000),
  }
}

function blocksOf(text: Text, content: PresenterContent): PresenterBlock[] {
  const { phase, speaker, ritual, notes, themes, actions } = content
  const blocks: PresenterBlock[] = []
  if (phase.kind === 'pause') blocks.push({ kind: 'sign' }, { kind: 'says', text: text('room.pauseText') })
  if (speaker) blocks.push({ kind: 'large', text: speaker, label: text('kinds.round.turn') })
  if (ritual) blocks.push({ kind: 'large', text: ritual })
  for (const note of notes)
    blocks.push({ kind: 'words', text: note.text, ...(note.when ? { aside: note.when } : {}) })
  blocks.push(...themeBlocks(text, content))
  if (content.result) blocks.push(...countBlocks(text, content.result, choicesOf(content)))
  if (actions.length > 0) blocks.push({ kind: 'heading', text: text('room.actions') })
  for (const action of actions) blocks.push({ kind: 'words', text: action })
  if (phase.kind === 'votes' && themes.length === 0 && notes.length === 0 && !content.result)
    blocks.push({ kind: 'says', text: text('kinds.votes.private') })
  return blocks
}

function themeBlocks(text: Text, { phase, themes }: PresenterContent): PresenterBlock[] {
  if (phase.kind === 'actions') {
    const taken = themes.filter(({ isTaken }) => isTaken)
    if (taken.length === 0) return []
    return [
      { kind: 'heading', text: text('kinds.actions.themes') },
      ...taken.map(({ title }) => ({ kind: 'words' as const, text: title })),
    ]
  }
  if (phase.kind === 'votes') return themes.map(({ title }) => ({ kind: 'words', text: title }))
  return themes.flatMap((theme) => [
    { kind: 'heading' as const, text: theme.title },
    ...theme.notes.map((note) => ({ kind: 'words' as const, text: note.text })),
  ])
}

function choicesOf({ phase, themes }: PresenterContent): { id: string; label: string }[] {
  if (phase.kind === 'votes') return themes.map(({ id, title }) => ({ id, label: title }))
  const { min = 1, max = 5 } = phase.scale ?? {}
  return Array.from({ length: max - min + 1 }, (_, index) => String(min + index)).map((id) => ({
    id,
    label: id,
  }))
}

function countBlocks(
  text: Text,
  result: Result,
  choices: readonly { id: string; label: string }[],
): PresenterBlock[] {
  if (result.state !== 'shown') return [{ kind: 'says', text: text(`kinds.counts.${result.state}`) }]
  const counts = new Map(result.counts.map(({ choice, count }) => [choice, count]))
  const most = Math.max(1, ...counts.values())
  const bars = choices.map(({ id, label }): PresenterBlock => {
    const count = counts.get(id) ?? 0
    return { kind: 'count', text: label, says: text('kinds.counts.about', { count }), part: count / most }
  })
  return [...bars, { kind: 'says', text: text('kinds.counts.rounded') }]
}
