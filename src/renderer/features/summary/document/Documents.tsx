import { type ReactNode, useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import type { ExportDocument } from '#shared/ipc/export-choice.ts'
import type { Page } from '#shared/report/page.ts'
import { buildReport } from '#shared/report/report.ts'
import { summaryPage } from '#shared/report/summary-page.ts'
import { buildTakeHome, takeHomePage } from '#shared/report/take-home.ts'
import styles from './Documents.module.css'
import { OwnWordsControls, useOwnNotes } from './OwnWords.tsx'
import { PageView } from './PageView.tsx'

interface DocumentsProps {
  session: LiveSession
  snapshot: SessionSnapshot
}

/** Both documents as they stand, with one's own words marked where they are, and what takes them out. */
export function Documents({ session, snapshot }: DocumentsProps) {
  const text = useText()
  const own = useOwnNotes(session, snapshot)
  const [shown, setShown] = useState<ExportDocument>('summary')
  const report = buildReport(snapshot)
  const pages = {
    summary: summaryPage(report, text),
    takeHome: takeHomePage({ ...buildTakeHome(snapshot), appreciations: report.appreciations }, text),
  }
  const count = [...quotesOf(pages.summary), ...quotesOf(pages.takeHome)].filter((id) => own.has(id)).length
  const controlsFor = (noteId: string): ReactNode => {
    const note = own.get(noteId)
    return note ? <OwnWordsControls note={note} name={session.seat.name} /> : null
  }
  return (
    <section className={styles['part']} aria-labelledby="preview">
      <h2 id="preview">{text('summary.preview')}</h2>
      <p className={styles['hint']}>{text('summary.previewHint')}</p>
      <p className={styles['own']}>
        {count === 0 ? text('summary.guest.holdsNothing') : text('summary.guest.holdsSome', { count })}{' '}
        {text('summary.guest.later')}
      </p>
      <SegmentedControl
        label={text('summary.show')}
        hideLabel
        options={(['summary', 'takeHome'] as const).map((value) => ({
          value,
          label: text(`summary.show.${value}`),
        }))}
        value={shown}
        onChange={setShown}
      />
      <PageView page={pages[shown]} label={text(`summary.show.${shown}`)} controlsFor={controlsFor} />
    </section>
  )
}

function quotesOf({ sections }: Page): string[] {
  return sections
    .flatMap(({ blocks, parts }) => [...blocks, ...parts.flatMap((part) => part.blocks)])
    .flatMap((block) => (block.kind === 'quote' ? [block.noteId] : []))
}
