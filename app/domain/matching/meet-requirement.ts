import type { OfferedRange } from '../listing/offered-range'
import type { Requirement } from '../listing/requirement'
import { convert } from '../shared/measure'
import { isSameQuantity } from '../shared/quantities'
import type { CapabilityFacts } from './facts'
import type { MatchContext } from './match-context'

/**
 * The offer as it would be if it met a requirement that it fails now: that one thing changed, and nothing
 * else. Of a statement and a standard nothing can be changed.
 */
export function meetRequirement(
  requirement: Requirement,
  offer: CapabilityFacts,
  broader: MatchContext['broader'],
): CapabilityFacts {
  switch (requirement.kind) {
    case 'numeric':
      return { ...offer, ranges: offer.ranges.map((it) => widened(requirement, it)) }
    case 'process':
    case 'material': {
      const field = requirement.kind === 'process' ? 'processes' : 'materials'
      const { term, others = [] } = requirement
      const named = [term, ...others]
      const isNamed = (it: string) =>
        named.includes(it) || broader(it).some((above) => named.includes(above))
      return {
        ...offer,
        [field]:
          requirement.isExcluded === true
            ? offer[field].filter((it) => !isNamed(it))
            : [...offer[field], term],
      }
    }
    case 'certificate': {
      const gained = { code: requirement.certificate, expiresAt: null }
      return { ...offer, certificates: [...offer.certificates, gained] }
    }
    case 'capacity': {
      const { value, unit, per } = requirement
      return { ...offer, capacity: { value, unit, per } }
    }
    case 'lead-time':
      return { ...offer, leadTimeDays: { min: requirement.days, max: requirement.days } }
    case 'region':
      return requirement.of === 'site'
        ? { ...offer, site: { region: requirement.region, districtCode: null } }
        : { ...offer, serves: requirement.region }
    case 'trl':
      return { ...offer, trl: requirement.level }
    case 'standard':
    case 'statement':
      return offer
  }
}

/** A range that reaches what is asked for; a side that is not stated stays so, unless it is what was judged. */
function widened(
  requirement: Extract<Requirement, { kind: 'numeric' }>,
  range: OfferedRange,
): OfferedRange {
  if (!isSameQuantity(range.quantity, requirement.quantity)) return range
  const { comparison, value, unit } = requirement
  const side = (it: number | null) => (it === null ? null : (convert(it, range.unit, unit) ?? it))
  const [min, max] = [side(range.min), side(range.max)]
  const low = min === null ? null : Math.min(min, value)
  const high = max === null ? null : Math.max(max, value)
  switch (comparison) {
    case 'at-most':
      return { ...range, unit, min: low ?? value, max }
    case 'at-least':
      return { ...range, unit, min, max: high ?? value }
    case 'covers':
      return {
        ...range,
        unit,
        min: low,
        max: max === null ? null : Math.max(max, requirement.upper ?? value),
      }
    default:
      return { ...range, unit, min: low, max: high }
  }
}
