import { factQuantities } from '../../shared/fact-quantities'
import type { RequirementBody } from '../requirement'
import { baseValue, type StatedMeasure, statedNumbers } from './stated-measure'

/** The levels of readiness that a listing states; null where it states none. */
export function statedTrl(min: number | null, max: number | null): StatedMeasure | null {
  if (min === null && max === null) return null
  const { quantity, dimension } = factQuantities.trl
  return { quantity, dimension, min: min ?? max, max: max ?? min }
}

/** The days within which a listing delivers, or asks to; null where it states none. */
export function statedLeadTime(min: number | null, max: number | null): StatedMeasure | null {
  const days = [min ?? max, max ?? min].map((it) => (it === null ? null : baseValue(it, 'd')))
  const [least = null, most = null] = days
  const { quantity, dimension } = factQuantities.leadTime
  return least === null ? null : { quantity, dimension, min: least, max: most }
}

/** The numbers that a requirement states, levels and times among them; none where it states no number. */
export function statedRequirement(body: RequirementBody): readonly StatedMeasure[] {
  if (body.kind === 'trl') return [statedTrl(body.level, body.level) ?? []].flat()
  if (body.kind === 'lead-time')
    return [statedLeadTime(body.fromDays ?? null, body.days) ?? []].flat()
  return body.kind === 'numeric' ? statedNumbers(body) : []
}
