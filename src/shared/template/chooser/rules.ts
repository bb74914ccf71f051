import type { TextKey } from '../../text/en.ts'
import type { Condition } from './answers.ts'

/** Templates that may be proposed: each has a sentence that says why. */
export type Proposed = TextKey extends infer Key
  ? Key extends `chooser.because.${infer Id}`
    ? Id
    : never
  : never

/** Why not to meet as a group now; each has its sentences in `text/en/chooser.ts`. */
export const stops = ['notOver', 'careFirst', 'children', 'suicide', 'shaken'] as const
export type Stop = (typeof stops)[number]

/**
 * What stands before any group: the first that holds counts. `meanwhile` are templates for one person or a few that
 * may be offered in the place of a group debrief.
 */
export const stopRules: readonly {
  stop: Stop
  when: Condition
  meanwhile: readonly Proposed[]
}[] = [
  { stop: 'notOver', when: { over: ['no'] }, meanwhile: [] },
  { stop: 'careFirst', when: { hurt: ['now'] }, meanwhile: [] },
  { stop: 'children', when: { group: ['children'], leads: ['anyone', 'trained'] }, meanwhile: [] },
  { stop: 'children', when: { group: ['children'], hurt: ['shaken'] }, meanwhile: [] },
  { stop: 'children', when: { group: ['children'], since: ['shift'] }, meanwhile: [] },
  {
    stop: 'suicide',
    when: { suicide: ['yes'], leads: ['anyone', 'trained'], since: ['shift', 'days', 'weeks'] },
    meanwhile: ['pfa-checkin'],
  },
  {
    stop: 'suicide',
    when: { suicide: ['yes'], since: ['shift'] },
    meanwhile: ['pfa-checkin'],
  },
  { stop: 'shaken', when: { hurt: ['shaken'] }, meanwhile: ['pfa-checkin'] },
]

/** Learning asks for steady people: nothing violent, no suicide, nobody badly shaken. */
const steady = { hurt: ['nobody'], suicide: ['no'], violence: ['no'], group: ['adults'] } as const
const soon = ['shift', 'days'] as const
const cold = ['days', 'weeks'] as const

/**
 * Which template fits when, the best first. Who may lead it and how long it takes are in the template itself and are
 * checked besides.
 */
export const proposals: readonly { template: Proposed; when: Condition }[] = [
  { template: 'school-students', when: { group: ['children'], hurt: ['nobody'], since: ['days', 'weeks'] } },
  { template: 'suicide-postvention', when: { suicide: ['yes'], group: ['adults'], since: cold } },
  { template: 'stop5', when: { ...steady, outcome: ['well'], since: ['shift'] } },
  { template: 'aar', when: { ...steady, outcome: ['well'], since: cold } },
  { template: 'violence', when: { violence: ['yes'], suicide: ['no'], group: ['adults'], since: ['shift'] } },
  {
    template: 'violence-review',
    when: { violence: ['yes'], suicide: ['no'], group: ['adults'], since: cold },
  },
  {
    template: 'school-staff',
    when: { ...steady, place: ['school'], since: ['shift', 'days', 'weeks'] },
  },
  { template: 'disaster-shift', when: { ...steady, place: ['response'], since: ['shift'] } },
  {
    template: 'pause',
    when: { ...steady, death: ['yes'], since: ['shift'], place: ['health', 'elder', 'response'] },
  },
  { template: 'ok-stop', when: { hurt: ['nobody'], suicide: ['no'], group: ['adults'], since: ['shift'] } },
  { template: 'elder-death', when: { ...steady, death: ['yes'], place: ['elder'], since: cold } },
  { template: 'sw-reflective', when: { ...steady, place: ['social'], since: cold } },
  { template: 'disaster-deploy', when: { ...steady, place: ['response'], since: ['weeks', 'longer'] } },
  {
    template: 'pm-learning-review',
    when: { ...steady, death: ['no'], place: ['software'], since: ['weeks'] },
  },
  { template: 'pm-blameless', when: { ...steady, death: ['no'], place: ['software'], since: cold } },
  { template: 'stop5', when: { ...steady, since: ['shift'] } },
  { template: 'info', when: { ...steady, place: ['health'], since: ['shift'] } },
  { template: 'talk', when: { ...steady, place: ['health'], since: soon } },
  {
    template: 'teamstepps',
    when: { ...steady, place: ['health', 'response'], since: ['shift'], death: ['no'] },
  },
  { template: 'aar', when: { ...steady, since: cold } },
  { template: 'pearls', when: { ...steady, place: ['health'], since: cold } },
  { template: 'defusing-3', when: { ...steady, outcome: ['hard'], since: ['shift'] } },
  {
    template: 'reflective-round',
    when: { ...steady, since: ['longer'] },
  },
  { template: 'follow-up', when: { hurt: ['nobody'], group: ['adults'], since: ['weeks', 'longer'] } },
  { template: 'pfa-checkin', when: { group: ['adults'] } },
  {
    template: 'cisd-7',
    when: { ...steady, outcome: ['hard'], since: ['days'], time: ['hour', 'long'] },
  },
]
