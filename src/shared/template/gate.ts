import { type GateCondition, type RecordLevel, recordLevels, type Template } from './schema.ts'

/** What everyone who leads at a gate confirms. Where nothing is asked, the template is open to anyone. */
const byGate: Readonly<Record<Template['gate'], readonly GateCondition[]>> = {
  G0: [],
  G1: [],
  G2: ['trained', 'notManager', 'notDecider'],
  G3: ['team', 'professional', 'second', 'notDecider'],
  G4: ['licence'],
}

/** All that is to be confirmed before this template opens; none for one that is not locked. */
export function conditionsOf({
  gate,
  conditions = [],
}: Pick<Template, 'gate' | 'conditions'>): GateCondition[] {
  return [...new Set([...byGate[gate], ...conditions])]
}

/** Whether every condition is among those that were confirmed. */
export function isUnlocked(
  template: Pick<Template, 'gate' | 'conditions'>,
  confirmed: readonly GateCondition[],
): boolean {
  return conditionsOf(template).every((condition) => confirmed.includes(condition))
}

/** The record levels this template may be kept at, the lowest first. */
export function levelsOf({ highestRecord = 'R3' }: Pick<Template, 'highestRecord'>): RecordLevel[] {
  return recordLevels.slice(0, recordLevels.indexOf(highestRecord) + 1)
}
