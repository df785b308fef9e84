import type { SearchResult } from '../../../search/port'
import { wordOf } from '../languages/word-of'
import type { LabelSource } from './label-source'
import {
  type Chosen,
  chosenOf,
  type ListFacet,
  type ListFilter,
  type ListFrame,
} from './list-query'

const mostChoices = 60

/** The facets of a list with their choices: chosen ones first, then by count. */
export function facetViews(
  spec: ListFrame,
  filter: ListFilter,
  counts: SearchResult['facets'],
  source: LabelSource,
) {
  const chosen = chosenOf(spec, filter)
  return spec.facets
    .filter((facet) => facet.isShown?.(chosen) ?? true)
    .map((facet) => ({
      name: facet.name,
      title: wordOf(source.t, 'wording:listing.facet', facet.name),
      choices: choicesOf(facet, chosen, counts[facet.field] ?? [], source),
    }))
}

function choicesOf(
  facet: ListFacet,
  chosen: Chosen,
  counted: SearchResult['facets'][string],
  source: LabelSource,
) {
  const words = chosen[facet.name] ?? []
  const counts = new Map(
    counted.map(({ value, count }) => [facet.toWord?.(value) ?? String(value), count]),
  )
  const offered = [...counts.keys()].filter(
    (word) => !words.includes(word) && (facet.isChoice?.(word) ?? true),
  )
  const others = facet.isByWord ? offered.sort().reverse() : offered
  const choiceOf = (word: string, isSelected: boolean) => ({
    value: word,
    label: facet.labelOf(word, source),
    count: counts.get(word) ?? 0,
    isSelected,
  })
  return [
    ...words.map((word) => choiceOf(word, true)),
    ...others.slice(0, mostChoices).map((word) => choiceOf(word, false)),
  ]
}
