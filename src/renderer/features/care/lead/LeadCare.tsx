import { useText } from '#renderer/hooks/use-window.ts'
import type { LiveSession } from '#renderer/room/session-client.ts'
import type { SessionSnapshot } from '#shared/doc/reads.ts'
import { FourSteps } from './FourSteps.tsx'
import styles from './LeadCare.module.css'
import { OfferGrounding } from './OfferGrounding.tsx'

interface LeadCareProps {
  session: LiveSession
  snapshot: SessionSnapshot
}

/** What those who lead have at hand to look after people. */
export function LeadCare({ session, snapshot }: LeadCareProps) {
  const text = useText()
  const { supportContacts, contactsCheckedOn } = snapshot.session
  return (
    <section className={styles['care']}>
      <h2 className={styles['title']}>{text('care.lead.title')}</h2>
      <FourSteps contacts={supportContacts} checkedOn={contactsCheckedOn} />
      <OfferGrounding session={session} />
    </section>
  )
}
