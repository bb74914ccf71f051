import type { CheckStep, Facts } from './facts.ts'

/** `fine`: as it should be. `unsure`: may be a reason. `trouble`: a reason. `untried`: nothing to try, or no use. */
export type Verdict = 'fine' | 'unsure' | 'trouble' | 'untried'

/** Every sentence a check may end with; each of the troubles and doubts has a remedy of the same name. */
export const causes = [
  'network.fine',
  'network.none',
  'network.tunnel',
  'network.several',
  'discovery.fine',
  'discovery.mute',
  'discovery.nobody',
  'host.fine',
  'host.noAddress',
  'host.refused',
  'host.elsewhere',
  'host.firewall',
  'host.apart',
  'answer.fine',
  'answer.older',
  'answer.newer',
  'answer.other',
  'answer.untried',
  'direct.fine',
  'direct.blocked',
  'direct.untried',
] as const

export type Cause = (typeof causes)[number]

export interface Finding {
  step: CheckStep
  verdict: Verdict
  cause: Cause
}

/** What the facts mean, one finding for each step, in the order of the steps. */
export function judge(facts: Facts): Finding[] {
  return [
    { step: 'networks', ...judgeNetworks(facts) },
    { step: 'discovery', ...judgeDiscovery(facts) },
    { step: 'host', ...judgeHost(facts) },
    { step: 'answer', ...judgeAnswer(facts) },
    { step: 'direct', ...judgeDirect(facts) },
  ]
}

type Judgement = Omit<Finding, 'step'>

const fine = (cause: Cause): Judgement => ({ verdict: 'fine', cause })
const unsure = (cause: Cause): Judgement => ({ verdict: 'unsure', cause })
const trouble = (cause: Cause): Judgement => ({ verdict: 'trouble', cause })
const untried = (cause: Cause): Judgement => ({ verdict: 'untried', cause })

function judgeNetworks({ networks }: Facts): Judgement {
  const all = networks ?? []
  const real = new Set(all.filter(({ isTunnel }) => !isTunnel).map(({ name }) => name))
  if (real.size === 0) return trouble('network.none')
  if (all.some(({ isTunnel }) => isTunnel)) return unsure('network.tunnel')
  return real.size > 1 ? unsure('network.several') : fine('network.fine')
}

function judgeDiscovery({ discovery }: Facts): Judgement {
  if (!discovery?.canAsk) return trouble('discovery.mute')
  return discovery.heardOthers ? fine('discovery.fine') : unsure('discovery.nobody')
}

function judgeHost({ host }: Facts): Judgement {
  if (!host) return untried('host.noAddress')
  if (host.tcp === 'open') return fine('host.fine')
  if (host.tcp === 'refused') return trouble('host.refused')
  if (!host.isNear) return trouble('host.elsewhere')
  // It speaks to everyone, so nothing on the way keeps the two apart.
  return trouble(host.wasHeard ? 'host.firewall' : 'host.apart')
}

function judgeAnswer({ answer }: Facts): Judgement {
  if (answer === null) return untried('answer.untried')
  return answer === 'matching' ? fine('answer.fine') : trouble(`answer.${answer}`)
}

/** The room works without direct ways, so their absence is no trouble. */
function judgeDirect({ direct }: Facts): Judgement {
  if (direct === null) return untried('direct.untried')
  return direct ? fine('direct.fine') : unsure('direct.blocked')
}

/**
 * The finding to act on first: what keeps this computer from the network before what keeps it from the host, and any
 * trouble before any doubt. Null where everything that was tried is fine.
 */
export function firstCause(findings: readonly Finding[]): Finding | null {
  const of = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict)
  // Once the host answers, whatever discovery could not do was not needed.
  const isReached = findings.some(({ cause }) => cause === 'answer.fine')
  const troubles = of('trouble').filter(({ step }) => !(isReached && step === 'discovery'))
  return troubles[0] ?? (isReached ? null : (of('unsure')[0] ?? null))
}
