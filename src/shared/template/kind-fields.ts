import type { Node } from 'jsonc-parser'
import type { Complaint } from './complaint.ts'
import type { Phase, Template } from './schema.ts'
import { offsetOf, offsetOfKey } from './source.ts'

type Kind = Phase['kind']

/** The kinds of phase that do something with a field; in every other kind it would be a promise nobody keeps. */
const usedBy = {
  nameless: ['write', 'notes', 'appreciations'],
  roundOrder: ['round'],
  scale: ['scale'],
  maxVotes: ['votes'],
} as const satisfies Partial<Record<keyof Phase, readonly Kind[]>>

/** What a phase says that its kind does not use, and what its kind needs and does not find. */
export function kindComplaints(template: Template, root: Node): Complaint[] {
  return template.phases.flatMap((phase, index) => {
    const place = ['phases', index]
    const missing: Complaint[] =
      phase.kind === 'scale' && !phase.scale
        ? [
            {
              kind: 'missing',
              offset: offsetOf(root, place),
              place: [...place, 'scale'],
              values: { key: 'scale' },
            },
          ]
        : []
    return [...missing, ...unused(phase, place, root)]
  })
}

function unused(phase: Phase, place: (string | number)[], root: Node): Complaint[] {
  return Object.entries(usedBy)
    .filter(([key, kinds]) => key in phase && !(kinds as readonly Kind[]).includes(phase.kind))
    .map(([key]) => ({
      kind: 'otherKind',
      offset: offsetOfKey(root, place, key),
      place: [...place, key],
      values: { key, kind: phase.kind },
    }))
}
