import { findCertificate } from '../../domain/shared/certificates'
import { nameIn } from '../languages/name-in'
import { type WordGroup, wordOf } from '../languages/word-of'
import { type LabelSource, termName } from './label-source'
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

/** A facet of codes that the catalogue has words for. */
export function codeFacet(name: string, group: WordGroup): ListFacet {
  return { name, field: name, labelOf: (word, { t }) => wordOf(t, group, word) }
}

/** Certificates by their names. */
export const certificateFacet: ListFacet = {
  name: 'certificate',
  field: 'certificate',
  labelOf: (word, { language }) => {
    const found = findCertificate(word)
    return (language === 'en' ? found?.nameEn : found?.name) ?? word
  },
}

/** Technology readiness, from 1 to 9. */
export function levelFacet(label: 'listing:trl' | 'wording:listing.trlAtLeast'): ListFacet {
  return {
    name: 'trl',
    field: 'trl',
    toValue: Number,
    isByWord: true,
    labelOf: (word, { t }) => t(label, { level: word }),
  }
}

/** A facet of terms of the lexicon. */
export function wordFacet(name: string): ListFacet {
  return { name, field: name, labelOf: termName }
}
