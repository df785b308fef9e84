import type { CapacityPeriod, Requirement } from '../listing/requirement'
import { findCertificate } from '../shared/certificates'
import { convert } from '../shared/measure'
import { regionCovers } from '../shared/regions'
import type { CapabilityFacts } from './facts'
import { judgeNumeric } from './judge-numeric'
import { judgeTerm } from './judge-term'
import type { Judgement, Offered, Verdict } from './judgement'
import type { MatchContext } from './match-context'
import type { Weights } from './weights'

/** Working time by which capacities of different periods compare: 22 days a month, 250 a year. */
const periodsIn: Readonly<Record<CapacityPeriod, Readonly<Record<CapacityPeriod, number>>>> = {
  day: { day: 1, month: 1 / 22, year: 1 / 250 },
  month: { day: 22, month: 1, year: 1 / 12 },
  year: { day: 250, month: 12, year: 1 },
}
/** Rounding in conversion must turn neither an exact hit nor an exact limit into a miss. */
const slack = 1e-9

/** One requirement against one capability. Of a statement and a standard nothing can be judged. */
export function judgeRequirement(
  requirement: Requirement,
  capability: CapabilityFacts,
  context: MatchContext,
): Judgement {
  const { weights } = context
  switch (requirement.kind) {
    case 'numeric':
      return judgeNumeric(requirement, capability.ranges, weights)
    case 'process':
    case 'material':
      return judgeTerm(requirement, capability, context)
    case 'certificate':
      return judgeCertificate(requirement, capability, context)
    case 'capacity':
      return judgeCapacity(requirement, capability, weights)
    case 'lead-time':
      return judgeLeadTime(requirement, capability, weights)
    case 'region':
      return judgeRegion(requirement, capability, weights)
    case 'trl':
      return judgeTrl(requirement, capability, weights)
    case 'standard':
    case 'statement':
      return unknown(requirement, weights)
  }
}

type Of<Kind> = Extract<Requirement, { kind: Kind }>

function unknown(requirement: Requirement, weights: Weights, offered: Offered | null = null) {
  return judged(requirement, 'unknown', weights.unknown, offered)
}

function judged(
  requirement: Requirement,
  verdict: Verdict,
  fit: number,
  offered: Offered | null,
): Judgement {
  return { requirement, verdict, fit, offered }
}

/** A certificate that contains another meets it; one that has expired does not count. */
function judgeCertificate(
  requirement: Of<'certificate'>,
  { certificates }: CapabilityFacts,
  { now, weights }: MatchContext,
): Judgement {
  const answers = certificates.filter(
    ({ code }) =>
      code === requirement.certificate ||
      findCertificate(code)?.implies.includes(requirement.certificate),
  )
  const valid = answers.find(({ expiresAt }) => expiresAt === null || expiresAt > now)
  if (valid) {
    return judged(requirement, 'met', 1, { kind: 'certificate', ...valid, isExpired: false })
  }
  const [expired] = answers
  if (expired) {
    return judged(requirement, 'unmet', 0, { kind: 'certificate', ...expired, isExpired: true })
  }
  if (certificates.length === 0) return unknown(requirement, weights)
  const codes = certificates.map(({ code }) => code)
  return judged(requirement, 'unmet', 0, { kind: 'certificates', codes })
}

function judgeCapacity(
  requirement: Of<'capacity'>,
  { capacity }: CapabilityFacts,
  weights: Weights,
): Judgement {
  if (capacity === null) return unknown(requirement, weights)
  const offered = { kind: 'capacity' as const, ...capacity }
  const inAskedUnit = convert(capacity.value, capacity.unit, requirement.unit)
  if (inAskedUnit === undefined) return unknown(requirement, weights, offered)
  const share = (inAskedUnit * periodsIn[requirement.per][capacity.per]) / requirement.value
  if (share >= 1 - slack) return judged(requirement, 'met', 1, offered)
  const verdict = share >= 1 - weights.deviation - slack ? 'deviates' : 'unmet'
  return judged(requirement, verdict, weights.missed * share, offered)
}

function judgeLeadTime(
  requirement: Of<'lead-time'>,
  { leadTimeDays }: CapabilityFacts,
  weights: Weights,
): Judgement {
  const shortest = leadTimeDays?.min ?? leadTimeDays?.max ?? null
  if (leadTimeDays === null || shortest === null) return unknown(requirement, weights)
  const offered = { kind: 'lead-time' as const, ...leadTimeDays }
  const { days } = requirement
  if ((leadTimeDays.max ?? shortest) <= days) return judged(requirement, 'met', 1, offered)
  if (shortest <= days) return judged(requirement, 'met', weights.shortEndOnly, offered)
  const verdict = shortest <= days * (1 + weights.deviation) ? 'deviates' : 'unmet'
  return judged(requirement, verdict, (weights.missed * days) / shortest, offered)
}

function judgeRegion(
  requirement: Of<'region'>,
  { serves, site }: CapabilityFacts,
  weights: Weights,
): Judgement {
  const region = requirement.of === 'site' ? (site?.region ?? null) : serves
  if (region === null) return unknown(requirement, weights)
  const isMet =
    requirement.of === 'site'
      ? regionCovers(requirement.region, region)
      : regionCovers(region, requirement.region)
  return judged(requirement, isMet ? 'met' : 'unmet', isMet ? 1 : 0, { kind: 'region', region })
}

function judgeTrl(requirement: Of<'trl'>, { trl }: CapabilityFacts, weights: Weights): Judgement {
  if (trl === null) return unknown(requirement, weights)
  const offered = { kind: 'trl' as const, level: trl }
  if (trl >= requirement.level) return judged(requirement, 'met', 1, offered)
  const verdict = requirement.level - trl === 1 ? 'deviates' : 'unmet'
  return judged(requirement, verdict, (weights.missed * trl) / requirement.level, offered)
}
