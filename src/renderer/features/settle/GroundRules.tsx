import { useState } from 'react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { updateSession } from '#shared/doc/session.ts'
import { mayLead } from '#shared/doc/visibility.ts'
import { rulesFit, rulesOf } from './rules.ts'
import styles from './settle.module.css'

interface GroundRulesProps {
  session: LiveSession
  rules: readonly string[]
}

/** How the group wants to be with each other. Those who lead write down what the group changes. */
export function GroundRules({ session, rules }: GroundRulesProps) {
  const text = useText()
  const [words, setWords] = useState<string | null>(null)
  const next = rulesOf(words ?? '')
  const fits = rulesFit(next)
  const keep = () => {
    if (!fits) return
    updateSession(session.shared, { groundRules: next })
    setWords(null)
  }
  return (
    <section aria-labelledby="settle-rules" className={styles['part']}>
      <h2 id="settle-rules">{text('settle.rules')}</h2>
      {words === null ? (
        <>
          {rules.length === 0 ? <p>{text('settle.noRules')}</p> : null}
          <ul className={styles['rules']}>
            {rules.map((rule) => (
              <li key={rule} dir="auto">
                {rule}
              </li>
            ))}
          </ul>
          <p>{text('settle.rulesAsk')}</p>
          {mayLead(session.seat) ? (
            <div>
              <Button onPress={() => setWords(rules.join('\n'))}>{text('settle.rulesChange')}</Button>
            </div>
          ) : null}
        </>
      ) : (
        <>
          <TextArea
            label={text('settle.rulesField')}
            value={words}
            onChange={setWords}
            error={fits ? null : text('settle.rulesTooLong')}
            lines={5}
            autoFocus
            onSubmit={keep}
          />
          <div className={styles['buttons']}>
            <Button onPress={() => setWords(null)}>{text('settle.rulesCancel')}</Button>
            <Button variant="primary" onPress={keep} isDisabled={!fits}>
              {text('settle.rulesKeep')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
