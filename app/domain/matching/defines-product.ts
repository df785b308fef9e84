import type { Requirement } from '../listing/requirement'
import type { MatchContext } from './match-context'

/**
 * True of a material that the product is made of by its very name: a need whose title or summary names
 * it, or a narrower one, asks for a thing of that material, and an offer of another is of another thing.
 * `namedTerms` are the canonical terms that they name.
 */
export function definesProduct(
  requirement: Requirement,
  namedTerms: readonly string[],
  { broader }: Pick<MatchContext, 'broader'>,
): boolean {
  if (requirement.kind !== 'material') return false
  const { term } = requirement
  return namedTerms.some((it) => it === term || broader(it).includes(term))
}
