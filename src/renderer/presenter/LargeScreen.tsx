import { useLayoutEffect } from 'react'
import type { PresenterBlock, PresenterPage } from '#shared/room/presenter.ts'
import styles from './LargeScreen.module.css'

/** One question, large enough for the back of the room, and what may stand below it. */
export function LargeScreen({ page }: { page: PresenterPage }) {
  const { language, isRightToLeft, theme } = page
  useLayoutEffect(() => {
    const { documentElement } = document
    documentElement.lang = language
    documentElement.dir = isRightToLeft ? 'rtl' : 'ltr'
    documentElement.dataset['theme'] = theme
  }, [language, isRightToLeft, theme])
  return (
    <main className={styles['screen']}>
      <p className={styles['part']}>
        <span>{page.roomName}</span>
        <span>{page.part}</span>
      </p>
      <h1 dir="auto">{page.question}</h1>
      <div className={styles['blocks']}>
        {page.blocks.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names, so that nobody's words can be followed
          <Block key={index} block={block} />
        ))}
      </div>
    </main>
  )
}

function Block({ block }: { block: PresenterBlock }) {
  switch (block.kind) {
    case 'large':
      return (
        <div className={styles['large']} dir="auto">
          {block.label ? <p>{block.label}</p> : null}
          <p>{block.text}</p>
        </div>
      )
    case 'heading':
      return <h2 dir="auto">{block.text}</h2>
    case 'words':
      return (
        <p className={styles['words']} dir="auto">
          {block.aside ? <small>{block.aside}</small> : null}
          {block.text}
        </p>
      )
    case 'count':
      return (
        <p className={styles['count']}>
          <span dir="auto">{block.text}</span>
          <span className={styles['bar']} aria-hidden="true">
            <span className={styles['filled']} style={{ inlineSize: `${100 * block.part}%` }} />
          </span>
          <span>{block.says}</span>
        </p>
      )
    case 'says':
      return <p className={styles['says']}>{block.text}</p>
    case 'sign':
      return (
        <span className={styles['sign']} aria-hidden="true">
          <span />
        </span>
      )
  }
}
