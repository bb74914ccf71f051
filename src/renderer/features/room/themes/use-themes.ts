import { doAct } from '#renderer/features/room/parts/acts.ts'
import { fillRandom } from '#renderer/features/room/parts/fill-random.ts'
import { useSessionSnapshot } from '#renderer/hooks/use-session.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import type { Theme } from '#shared/doc/kinds/records.ts'
import { groupNotes, mergeThemes, putTheme, removeTheme } from '#shared/doc/kinds/themes.ts'
import { nextOrder } from '#shared/doc/reads.ts'
import { newId } from '#shared/ids.ts'

const noThemes: readonly Theme[] = []

export interface Themes {
  themes: readonly Theme[]
  /** Makes a theme, with these notes in it. */
  add: (title: string, noteKeys?: readonly string[]) => void
  rename: (theme: Theme, title: string) => void
  merge: (from: Theme, into: Theme) => void
  remove: (theme: Theme) => void
  /** Into a theme, or out of any. */
  move: (noteKey: string, themeId: string | null) => void
  /** Whether the room takes it further. */
  take: (theme: Theme, isChosen: boolean) => void
}

/** The themes of the session, and what those who lead do with them: each a step that undo takes back. */
export function useThemes(session: LiveSession, phaseId: string): Themes {
  const text = useText()
  const { shared } = session
  const themes = useSessionSnapshot(session)?.work.themes ?? noThemes
  const act = (change: () => void) => doAct(session, text('act.themes'), change)
  return {
    themes,
    add: (title, noteKeys = []) =>
      act(() => {
        const id = newId(fillRandom)
        putTheme(shared, { id, title: title.slice(0, 120), phaseId, order: nextOrder(themes) })
        if (noteKeys.length > 0) groupNotes(shared, noteKeys, id)
      }),
    rename: (theme, title) => act(() => putTheme(shared, { ...theme, title })),
    merge: (from, into) => act(() => mergeThemes(shared, from.id, into.id)),
    remove: (theme) => act(() => removeTheme(shared, theme.id)),
    move: (noteKey, themeId) => act(() => groupNotes(shared, [noteKey], themeId)),
    take: (theme, chosen) => act(() => putTheme(shared, { ...theme, chosen })),
  }
}
