import type { Node } from 'jsonc-parser'
import type { z } from 'zod'
import type { Complaint, ComplaintKind } from './complaint.ts'
import { textFaults } from './plain-text.ts'
import { hasValueAt, offsetOf, offsetOfKey } from './source.ts'

type Issue = z.core.$ZodIssue

/** What a schema found, with its place in the file. */
export function complaintsOf(issue: Issue, root: Node): Complaint[] {
  const place = issue.path.filter((part): part is string | number => typeof part !== 'symbol')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      kind: 'unknownKey',
      offset: offsetOfKey(root, place, key),
      place: [...place, key],
      values: { key },
    }))
  const last = place.at(-1)
  if (typeof last === 'string' && !hasValueAt(root, place)) {
    const around = place.slice(0, -1)
    return [{ kind: 'missing', offset: offsetOf(root, around), place, values: { key: last } }]
  }
  return [{ ...wordsFor(issue), offset: offsetOf(root, place), place }]
}

function wordsFor(issue: Issue): Pick<Complaint, 'kind' | 'values'> {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrongType', values: { expected: issue.expected } }
    case 'too_small':
      return { kind: tooSmallKinds[issue.origin] ?? 'tooSmall', values: { min: Number(issue.minimum) } }
    case 'too_big':
      return { kind: tooBigKinds[issue.origin] ?? 'tooBig', values: { max: Number(issue.maximum) } }
    case 'invalid_value':
      return { kind: 'choice', values: { values: issue.values.map(String).join(', ') } }
    case 'invalid_format':
      return { kind: issue.path.at(-1) === 'url' ? 'url' : 'slug' }
    case 'custom':
      return { kind: faultKind(issue.params?.['fault']) }
    default:
      return { kind: 'other' }
  }
}

const tooSmallKinds: Readonly<Record<string, ComplaintKind>> = { string: 'blank', array: 'tooFew' }
const tooBigKinds: Readonly<Record<string, ComplaintKind>> = { string: 'tooLong', array: 'tooMany' }
const faults: readonly ComplaintKind[] = [...textFaults, 'rangeOrder', 'scaleOrder', 'sameId']

function faultKind(fault: unknown): ComplaintKind {
  return faults.find((known) => known === fault) ?? 'other'
}
