import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Check } from '#renderer/ui/Check.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { readAbout, setAbout } from '#shared/doc/about.ts'
import type { About } from '#shared/doc/records.ts'
import styles from './settle.module.css'

/** What the person at this computer would like the others to know of how to meet them. */
export function AboutForm({ session }: { session: LiveSession }) {
  const text = useText()
  const { personId } = session.seat
  const [about, setShown] = useState(() => readAbout(session.shared, personId))
  const change = (part: Partial<About>) => {
    setShown((before) => ({ ...before, ...part }))
    setAbout(session.shared, personId, part)
  }
  return (
    <section aria-labelledby="about-me" className={styles['part']}>
      <h2 id="about-me">{text('settle.about')}</h2>
      <p>{text('settle.aboutText')}</p>
      <div className={styles['pair']}>
        <TextField
          label={text('settle.address')}
          description={text('settle.addressHint')}
          value={about.address}
          onChange={(address) => change({ address })}
          maxLength={120}
        />
        <TextField
          label={text('settle.language')}
          value={about.language}
          onChange={(language) => change({ language })}
          maxLength={80}
        />
      </div>
      <Check isOn={about.listening} onChange={(listening) => change({ listening })}>
        {text('settle.listening')}
      </Check>
    </section>
  )
}
