import type { Node } from 'jsonc-parser'
import type { z } from 'zod'
import type { TemplateProblem } from '../ipc/contract.ts'
import { createText, type Text } from '../text/text.ts'
import { type Complaint, type ComplaintKind, maxComplaints, type Place } from './complaint.ts'
import { kindComplaints } from './kind-fields.ts'
import { textFaults } from './plain-text.ts'
import { type Template, templateSchema } from './schema.ts'
import { hasValueAt, lineAt, offsetOf, offsetOfKey, readSource } from './source.ts'

export type ParsedTemplate = { ok: true; template: Template } | { ok: false; problems: TemplateProblem[] }

/**
 * Reads one template file. Never throws: a file that does not fit is answered with what is wrong, where, and
 * what to do, for as many as 20 problems in the order of the file.
 * @param fileName shown to people; not opened.
 */
export function parseTemplate(
  fileText: string,
  fileName: string,
  say: Text = createText('en'),
): ParsedTemplate {
  // Editors on Windows put a byte order mark first. A space in its place keeps every offset.
  const text = fileText.startsWith('\uFEFF') ? ` ${fileText.slice(1)}` : fileText
  const tell = (complaints: Complaint[]): ParsedTemplate => ({
    ok: false,
    problems: inOrder(complaints).map((complaint) => problemOf(complaint, text, fileName, say)),
  })

  const source = readSource(text)
  if (!source.readable) return tell(source.complaints)
  const parsed = templateSchema.safeParse(source.value)
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => complaintsOf(issue, source.root))
    return tell([...source.complaints, ...issues])
  }
  const complaints = [
    ...source.complaints,
    ...minutesComplaints(parsed.data, source.root),
    ...kindComplaints(parsed.data, source.root),
  ]
  return complaints.length > 0 ? tell(complaints) : { ok: true, template: parsed.data }
}

/** The problem of a template as a whole file, found by whoever loads it. */
export function fileProblem(
  kind: ComplaintKind,
  fileName: string,
  values: NonNullable<Complaint['values']> = {},
  say: Text = createText('en'),
): TemplateProblem {
  return problemOf({ kind, offset: 0, place: [], values }, '', fileName, say)
}

function inOrder(complaints: Complaint[]): Complaint[] {
  return [...complaints].sort((a, b) => a.offset - b.offset).slice(0, maxComplaints)
}

function problemOf(complaint: Complaint, text: string, fileName: string, say: Text): TemplateProblem {
  const values = Object.fromEntries(
    Object.entries(complaint.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? shown(value) : value,
    ]),
  )
  return {
    file: shown(fileName),
    line: lineAt(text, complaint.offset),
    path: shown(pathOf(complaint.place)),
    problem: say(`template.problem.${complaint.kind}`, values),
    remedy: say(`template.remedy.${complaint.kind}`, values),
  }
}

/** "phases[2].minutes", or "template" for the whole. */
function pathOf(place: Place): string {
  const path = place.reduce<string>(
    (before, part) =>
      typeof part === 'number' ? `${before}[${part}]` : before === '' ? part : `${before}.${part}`,
    '',
  )
  return path === '' ? 'template' : path
}

/** Text out of a file, fit to stand in a sentence: nothing hidden in it, and short. */
function shown(text: string): string {
  const visible = text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�')
  return visible.length > 120 ? `${Array.from(visible).slice(0, 119).join('')}…` : visible
}

function minutesComplaints(template: Template, root: Node): Complaint[] {
  const total = template.phases.reduce((sum, phase) => sum + phase.minutes, 0)
  const { min, max } = template.minutes
  if (total >= min && total <= max) return []
  return [
    {
      kind: 'minutesOutside',
      offset: offsetOf(root, ['minutes']),
      place: ['minutes'],
      values: { total, min, max },
    },
  ]
}

type Issue = z.core.$ZodIssue

function complaintsOf(issue: Issue, root: Node): Complaint[] {
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
