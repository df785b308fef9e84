import type { RequirementKind } from '../../listing/requirement'
import type { Judgement } from '../judgement'
import type { NeedFacet, Weights } from '../weights'

/** Under which facet the judgement of a requirement counts. A statement and a standard count under none. */
export const facetOf: Readonly<Record<RequirementKind, NeedFacet | null>> = {
  numeric: 'numeric',
  process: 'terms',
  material: 'terms',
  certificate: 'certificates',
  standard: null,
  capacity: 'delivery',
  'lead-time': 'delivery',
  region: 'region',
  trl: 'trl',
  statement: null,
}

/** The mean fit of a facet's judgements, hard ones counting more, or null if there are none. */
export function requirementFit(
  judgements: readonly Judgement[],
  facet: NeedFacet,
  weights: Weights,
): { readonly fit: number; readonly isUnknown: boolean } | null {
  let sum = 0
  let total = 0
  let isUnknown = true
  for (const { requirement, fit, verdict } of judgements) {
    if (facetOf[requirement.kind] !== facet) continue
    const weight = weights[requirement.strictness]
    sum += weight * fit
    total += weight
    if (verdict !== 'unknown') isUnknown = false
  }
  return total === 0 ? null : { fit: sum / total, isUnknown }
}
