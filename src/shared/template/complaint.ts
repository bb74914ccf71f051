import type { TextKey } from '../text/en.ts'
import type { TextValues } from '../text/text.ts'

/** At most this many problems are told for one file: after that, mending the first ones helps more. */
export const maxComplaints = 20

/** The kinds of problem there is a pair of sentences for. */
export type ComplaintKind = TextKey extends infer Key
  ? Key extends `template.problem.${infer Kind}`
    ? Kind
    : never
  : never

/** Keys and indexes from the outermost value inwards. */
export type Place = (string | number)[]

/** A problem before it is put into words. */
export interface Complaint {
  kind: ComplaintKind
  /** UTF-16 units from the start of the file. */
  offset: number
  place: Place
  values?: TextValues
}
