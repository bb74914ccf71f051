import type { ReactNode } from 'react'
import type { Block, Lines, Page } from '#shared/report/page.ts'
import styles from './PageView.module.css'

interface PageViewProps {
  page: Page
  label: string
  /** What a reader may do with words of their own; null for those of others. */
  controlsFor?: (noteId: string) => ReactNode
}

const noControls = () => null

/** The same document that the files are made from, as a sheet: what is not here does not leave the room. */
export function PageView({ page, label, controlsFor = noControls }: PageViewProps) {
  const blocks = (all: readonly Block[]) =>
    all.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page is a value; its blocks have no ids and no state
      <BlockView key={index} block={block} controlsFor={controlsFor} />
    ))
  return (
    <article className={styles['sheet']} aria-label={label}>
      <h3 className={styles['title']} dir="auto">
        {page.title}
      </h3>
      <ul className={styles['facts']}>
        {page.facts.map(({ name, value }) => (
          <li key={name} dir="auto">
            {value}
          </li>
        ))}
      </ul>
      {page.sections.map((section) => (
        <section key={section.title} className={styles['section']}>
          <h4>{section.title}</h4>
          {blocks(section.blocks)}
          {section.parts.map((part) => (
            <section key={part.title} className={styles['part']}>
              <h5 dir="auto">{part.title}</h5>
              {blocks(part.blocks)}
            </section>
          ))}
        </section>
      ))}
      <div className={styles['about']}>
        <p>{page.about.first}</p>
        {page.about.rest.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </article>
  )
}

interface BlockViewProps {
  block: Block
  controlsFor: (noteId: string) => ReactNode
}

function BlockView({ block, controlsFor }: BlockViewProps) {
  switch (block.kind) {
    case 'paragraph':
      return <Words lines={block.lines} />
    case 'heading':
      return <h5 dir="auto">{block.text}</h5>
    case 'hint':
      return <p className={styles['hint']}>{block.text}</p>
    case 'list':
      return (
        <ul className={styles['list']}>
          {block.items.map((lines) => (
            <li key={lines.join('\n')} dir="auto" className={styles['words']}>
              {lines.join('\n')}
            </li>
          ))}
        </ul>
      )
    case 'quote':
      return <Quote block={block} controls={controlsFor(block.noteId)} />
    case 'table':
      return (
        <ul className={styles['actions']}>
          {block.rows.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page is a value; its rows have no ids and no state
            <li key={index}>
              <span dir="auto">{cells[0]?.text}</span>
              <small>
                {cells
                  .slice(1)
                  .filter((cell) => !cell.isOpen)
                  .map((cell) => cell.text)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      )
  }
}

function Quote({ block, controls }: { block: Extract<Block, { kind: 'quote' }>; controls: ReactNode }) {
  const { paragraphs, name } = block
  return (
    <div className={controls ? styles['own'] : undefined}>
      <blockquote>
        {paragraphs.map((lines) => (
          <Words key={lines.join('\n')} lines={lines} />
        ))}
        {name === null ? null : <footer dir="auto">{name}</footer>}
      </blockquote>
      {controls}
    </div>
  )
}

function Words({ lines }: { lines: Lines }) {
  return (
    <p dir="auto" className={styles['words']}>
      {lines.join('\n')}
    </p>
  )
}
