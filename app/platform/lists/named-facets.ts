import { nameIn } from '../languages/name-in'
import type { LabelSource } from './label-source'
import type { ListFacet } from './list-query'

type TaxonomyFacet = 'chain' | 'step' | 'industry' | 'district' | 'park'

const named = (name: TaxonomyFacet, rest: Partial<ListFacet> = {}): ListFacet => ({
  name,
  field: name,
  labelOf: (word: string, { names, language }: LabelSource) => nameIn(names[name], word, language),
  ...rest,
})

/** The facets whose words come from the reference data. */
export const namedFacets = {
  chain: named('chain'),
  // Hundreds of steps say something only within a chain.
  step: named('step', { isShown: ({ chain, step }) => (chain ?? step ?? []).length > 0 }),
  // The tree has four levels; the divisions are as many as a reader can look over.
  industry: named('industry', { isChoice: (word) => /^[0-9]{2}$/.test(word) }),
  district: named('district'),
  park: named('park'),
} as const

/** A facet whose words speak for themselves: terms of the lexicon. */
export function wordFacet(name: string): ListFacet {
  return { name, field: name, labelOf: (word) => word }
}
