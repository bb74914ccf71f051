import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Card } from '#renderer/ui/Card.tsx'
import { minutesText } from '#renderer/ui/template-text.ts'
import type { Choice, Offer } from '#shared/template/chooser/choose.ts'
import styles from './Chooser.module.css'

interface ChooserResultProps {
  /** Null while the answers do not say it yet. */
  choice: Choice | null
  onUse: (templateId: string) => void
  onSupport: () => void
}

/** What fits, each with a reason; or what to do first, with a way to help beside it. */
export function ChooserResult({ choice, onUse, onSupport }: ChooserResultProps) {
  const text = useText()
  return (
    <div className={styles['result']} aria-live="polite">
      {choice === null ? <p className={styles['waiting']}>{text('chooser.waiting')}</p> : null}
      {choice?.kind === 'stop' ? (
        <Card as="section" padding="wide" aria-labelledby="stop-title">
          <h2 id="stop-title" className={styles['title']}>
            {text(`chooser.stop.${choice.stop}`)}
          </h2>
          <p className={styles['words']}>{text(`chooser.stop.${choice.stop}.text`)}</p>
          <Button variant="primary" onPress={onSupport}>
            {text('chooser.support')}
          </Button>
          {choice.offers.length > 0 ? (
            <h3 className={styles['meanwhile']}>{text('chooser.meanwhile')}</h3>
          ) : null}
          <Offers offers={choice.offers} onUse={onUse} />
        </Card>
      ) : null}
      {choice?.kind === 'offer' ? (
        <Card as="section" padding="wide" aria-labelledby="offer-title">
          <h2 id="offer-title" className={styles['title']}>
            {text(choice.offers.length > 0 ? 'chooser.offer' : 'chooser.none')}
          </h2>
          <p className={styles['words']}>
            {text(choice.offers.length > 0 ? 'chooser.offerHint' : 'chooser.noneText')}
          </p>
          <Offers offers={choice.offers} onUse={onUse} />
        </Card>
      ) : null}
    </div>
  )
}

function Offers({ offers, onUse }: { offers: readonly Offer[]; onUse: (templateId: string) => void }) {
  const text = useText()
  return (
    <ol className={styles['offers']}>
      {offers.map(({ template, because }) => (
        <li key={template.id} className={styles['offer']}>
          <p className={styles['name']}>
            {template.name} <span className={styles['fact']}>{minutesText(text, template.minutes)}</span>
          </p>
          <p className={styles['because']}>{text(because)}</p>
          <Button
            onPress={() => onUse(template.id)}
            aria-label={text('chooser.useName', { name: template.name })}
          >
            {text('chooser.use')}
          </Button>
        </li>
      ))}
    </ol>
  )
}
