import type * as Y from 'yjs'
import { clientsMap, rosterMap } from '../keys.ts'
import { local } from '../origin.ts'
import { parseOnce } from '../parse-once.ts'
import { personSchema } from '../records.ts'

/**
 * THE table of who may write what in the shared document. The relay, the host's replica and every computer of the mesh ask it
 * (`permitted-part.ts`); a top-level type that does not stand here may be written by nobody.
 */
const sharedMaps: Readonly<Record<string, 'host' | 'leads'>> = {
  session: 'leads',
  actions: 'leads',
  reveals: 'leads',
  themes: 'leads',
  grouping: 'leads',
  rounds: 'leads',
  rituals: 'leads',
  heard: 'leads',
  followups: 'leads',
  roster: 'host',
  nameless: 'host',
  results: 'host',
  clients: 'host',
}

/** What belongs to one person is `<topic>:<person id>`, and that person alone writes it. */
const personalTopics = new Set(['notes', 'consent', 'reply', 'about', 'placing'])

/** Someone whose computer brings a change. */
export interface Writer {
  personId: string
  leads: boolean
  /** Their computer keeps the room: what it brings is the room's own word. */
  hosts: boolean
}

export function mayWrite(mapName: string, writer: Writer): boolean {
  if (writer.hosts) return true
  if (Object.hasOwn(sharedMaps, mapName)) return sharedMaps[mapName] === 'leads' && writer.leads
  const colon = mapName.indexOf(':')
  return personalTopics.has(mapName.slice(0, colon)) && mapName.slice(colon + 1) === writer.personId
}

/** What the roster, which only the host writes, says of a person's rights. */
export function writerOf(doc: Y.Doc, personId: string, hosts = false): Writer {
  const role = parseOnce(personSchema, rosterMap(doc).get(personId))?.role
  return { personId, leads: role === 'facilitator' || role === 'cofacilitator', hosts }
}

/** Whose computer writes under this client id; null when the host has not heard of it. */
export function ownerOf(doc: Y.Doc, clientId: number): string | null {
  const owner = clientsMap(doc).get(String(clientId))
  return typeof owner === 'string' ? owner : null
}

/** Says that a client id is this person's. The host alone does this. @returns false when it is another's already. */
export function registerClient(doc: Y.Doc, clientId: number, personId: string): boolean {
  const owner = ownerOf(doc, clientId)
  if (owner === null) doc.transact(() => clientsMap(doc).set(String(clientId), personId), local)
  return owner === null || owner === personId
}
