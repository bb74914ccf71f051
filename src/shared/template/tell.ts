import type { TemplateProblem } from '../ipc/contract.ts'
import type { Text } from '../text/text.ts'
import { type Complaint, type ComplaintKind, maxComplaints, type Place } from './complaint.ts'
import { lineAt } from './source.ts'

/** The file whose problems are told. */
export interface ToldFile {
  /** Shown to people; not opened. */
  name: string
  text: string
}

/** Complaints in words, for as many as 20 of them in the order of the file. */
export function tell(complaints: readonly Complaint[], file: ToldFile, say: Text): TemplateProblem[] {
  return inOrder(complaints).map((complaint) => problemOf(complaint, file, say))
}

/** The problem of a template as a whole file, found by whoever loads it. */
export function fileProblem(
  kind: ComplaintKind,
  fileName: string,
  values: NonNullable<Complaint['values']>,
  say: Text,
): TemplateProblem {
  return problemOf({ kind, offset: 0, place: [], values }, { name: fileName, text: '' }, say)
}

function inOrder(complaints: readonly Complaint[]): Complaint[] {
  return [...complaints].sort((a, b) => a.offset - b.offset).slice(0, maxComplaints)
}

function problemOf(complaint: Complaint, file: ToldFile, say: Text): TemplateProblem {
  const values = Object.fromEntries(
    Object.entries(complaint.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? shown(value) : value,
    ]),
  )
  return {
    file: shown(file.name),
    line: lineAt(file.text, complaint.offset),
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
