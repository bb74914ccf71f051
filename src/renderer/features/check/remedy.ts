import type { Cause } from '#shared/room/check/judge.ts'
import type { Text } from '#shared/text/text.ts'

/** What to do about it; null where there is nothing to do. */
export function remedyOf(text: Text, cause: Cause): string | null {
  switch (cause) {
    case 'network.fine':
    case 'discovery.fine':
    case 'host.fine':
    case 'host.noAddress':
    case 'answer.fine':
    case 'answer.untried':
    case 'direct.fine':
    case 'direct.untried':
      return null
    default:
      return text(`check.${cause}.remedy`)
  }
}
