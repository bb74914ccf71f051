import type { Template } from '../template/schema.ts'
import { ownLanguage, templateIn } from '../template/texts.ts'
import type { Language } from '../text/languages.ts'
import type { SessionSnapshot } from './reads.ts'
import type { Session } from './records.ts'

const known = new WeakMap<Template, Map<Language, Template>>()

/** The template a session carries, in a reader's language where it has it and in its own where it has not. */
export function sessionTemplate(session: Session, language: Language): Template {
  const { template } = session
  if (language === ownLanguage(template)) return template
  const found = known.get(template)?.get(language)
  if (found) return found
  const made = templateIn(session, language)
  known.set(template, (known.get(template) ?? new Map<Language, Template>()).set(language, made))
  return made
}

/**
 * What the document holds, with everything that comes from the template in a reader's language. Ground rules the group
 * has changed are its own words and stay as they are; so does all that people wrote.
 */
export function snapshotIn(snapshot: SessionSnapshot, language: Language): SessionSnapshot {
  const { session } = snapshot
  const template = sessionTemplate(session, language)
  if (template === session.template) return snapshot
  const own = session.template.groundRules
  const isOwn =
    own.length === session.groundRules.length &&
    own.every((rule, index) => rule === session.groundRules[index])
  return {
    ...snapshot,
    session: { ...session, template, groundRules: isOwn ? template.groundRules : session.groundRules },
  }
}
