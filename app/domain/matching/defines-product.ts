import type { Requirement } from '../listing/requirement'
import type { MatchContext } from './match-context'

/**
 * True of a material that the product is made of by its very name: a need whose title names it, or a
 * narrower one, asks for a thing of that material, and an offer of another one is of another thing.
 * `titleTerms` are the canonical terms that the title names.
 */
export function definesProduct(
  requirement: Requirement,
  titleTerms: readonly string[],
  { broader }: Pick<MatchContext, 'broader'>,
): boolean {
  if (requirement.kind !== 'material') return false
  const { term } = requirement
  return titleTerms.some((it) => it === term || broader(it).includes(term))
}
