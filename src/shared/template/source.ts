import {
  createScanner,
  findNodeAtLocation,
  getLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser'
import { type Complaint, type ComplaintKind, maxComplaints, type Place } from './complaint.ts'

/** Largest template file in UTF-16 units; a long honest one has about 16 000 in each of five languages. */
export const maxTemplateLength = 256 * 1024

/** Brackets within brackets: a template has seven levels with its translations. */
const maxDepth = 12

/** Strict JSON with the place of every value, or what stands in the way of reading it. */
export type Source =
  | { readable: true; root: Node; value: unknown; complaints: Complaint[] }
  | { readable: false; complaints: Complaint[] }

/** Reads a template file as strict JSON. Never throws, whatever the text. */
export function readSource(text: string): Source {
  if (text.length > maxTemplateLength)
    return refuse({ kind: 'tooLarge', offset: 0, place: [], values: { maxKiB: maxTemplateLength / 1024 } })
  if (text.trim() === '') return refuse({ kind: 'empty', offset: 0, place: [] })
  const tooDeepAt = offsetOfTooDeep(text)
  if (tooDeepAt !== null)
    return refuse({ kind: 'tooDeep', offset: tooDeepAt, place: [], values: { max: maxDepth } })

  const errors: ParseError[] = []
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  if (errors.length > 0) return { readable: false, complaints: syntaxComplaints(text, errors) }
  if (!root) return refuse({ kind: 'syntax', offset: 0, place: [] })
  const complaints: Complaint[] = []
  return { readable: true, root, value: plainValue(root, [], complaints), complaints }
}

/** Offset of the value at the place, or of the nearest thing around it that exists. */
export function offsetOf(root: Node, place: Place): number {
  for (let length = place.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, place.slice(0, length))
    if (node) return node.offset
  }
  return root.offset
}

/** Whether the file holds a value at the place. */
export function hasValueAt(root: Node, place: Place): boolean {
  return findNodeAtLocation(root, [...place]) !== undefined
}

/** Offset of a field's name inside the object at the place. */
export function offsetOfKey(root: Node, place: Place, key: string): number {
  const node = findNodeAtLocation(root, [...place, key])
  return node?.parent?.offset ?? offsetOf(root, place)
}

function refuse(complaint: Complaint): Source {
  return { readable: false, complaints: [complaint] }
}

/** The scanner's numbers for these tokens: its enum is erased at compile time. */
const opening = [1, 3]
const closing = [2, 4]
const endOfFile = 17

/** The parser is recursive, so depth is measured first, by the same scanner but without recursion. */
function offsetOfTooDeep(text: string): number | null {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== endOfFile; token = scanner.scan()) {
    if (opening.includes(token)) depth += 1
    if (closing.includes(token)) depth -= 1
    if (depth > maxDepth) return scanner.getTokenOffset()
  }
  return null
}

function plainValue(node: Node, place: Place, complaints: Complaint[]): unknown {
  if (node.type === 'array')
    return (node.children ?? []).map((child, index) => plainValue(child, [...place, index], complaints))
  if (node.type !== 'object') return node.value
  const value: Record<string, unknown> = {}
  for (const property of node.children ?? []) {
    const [keyNode, valueNode] = property.children ?? []
    if (!keyNode || !valueNode) continue
    const key = String(keyNode.value)
    const complain = (kind: ComplaintKind) =>
      complaints.push({ kind, offset: keyNode.offset, place: [...place, key], values: { key } })
    if (key === '__proto__') complain('forbiddenKey')
    else if (Object.hasOwn(value, key)) complain('duplicateKey')
    else value[key] = plainValue(valueNode, [...place, key], complaints)
  }
  return value
}

const syntaxKinds: Readonly<Record<string, ComplaintKind>> = {
  CommaExpected: 'comma',
  ColonExpected: 'colon',
  CloseBraceExpected: 'closing',
  CloseBracketExpected: 'closing',
  UnexpectedEndOfString: 'quote',
  InvalidCommentToken: 'comment',
  UnexpectedEndOfComment: 'comment',
  ValueExpected: 'value',
  PropertyNameExpected: 'fieldName',
  InvalidCharacter: 'character',
  InvalidEscapeCharacter: 'character',
  InvalidUnicode: 'character',
  EndOfFileExpected: 'extra',
}

/** One fault makes the parser stumble several times on its line: the first on each line is the useful one. */
function syntaxComplaints(text: string, errors: readonly ParseError[]): Complaint[] {
  const seen = new Set<number>()
  const complaints: Complaint[] = []
  for (const error of errors) {
    const line = lineAt(text, error.offset)
    if (seen.has(line)) continue
    seen.add(line)
    complaints.push({
      kind: syntaxKinds[printParseErrorCode(error.error)] ?? 'syntax',
      offset: error.offset,
      place: getLocation(text, error.offset).path,
    })
    if (complaints.length === maxComplaints) break
  }
  return complaints
}

/** Line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1))
    line += 1
  return line
}
