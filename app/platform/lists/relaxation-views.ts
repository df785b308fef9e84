import type { Relaxation } from '../../../search/query/relax-query'
import { wordOf } from '../languages/word-of'
import type { LabelSource } from './label-source'
import {
  chosenOf,
  type ListFilter,
  type ListFrame,
  type ListParameters,
  listParameters,
} from './list-query'

const mostRelaxations = 5

/** Each way out of an empty list in words, with its count and its address. */
export function relaxationViews(
  spec: ListFrame,
  filter: ListFilter,
  relaxations: readonly Relaxation[],
  source: LabelSource,
) {
  const parameters = listParameters(spec, filter)
  return relaxations.slice(0, mostRelaxations).map((relaxation) => {
    const dropped = droppedBy(spec, relaxation)
    const kept = parameters.filter(([name]) => !dropped.includes(name))
    return {
      label: labelOf(spec, filter, relaxation, source),
      count: relaxation.total,
      href: addressOf(spec.path, kept),
    }
  })
}

function droppedBy(spec: ListFrame, relaxation: Relaxation): readonly string[] {
  if (relaxation.drop === 'text') return ['q']
  const facets =
    relaxation.drop === 'filter'
      ? spec.facets.filter(({ field }) => relaxation.fields.includes(field))
      : spec.facets
  return facets.map(({ name }) => name)
}

function labelOf(
  spec: ListFrame,
  filter: ListFilter,
  relaxation: Relaxation,
  source: LabelSource,
): string {
  const { t } = source
  if (relaxation.drop === 'text') return t('listing:none.dropText', { text: filter.q })
  if (relaxation.drop === 'all-filters') return t('listing:none.dropAll')
  const chosen = chosenOf(spec, filter)
  const facets = spec.facets.filter(({ field }) => relaxation.fields.includes(field))
  const comma = t('interface:listComma')
  return t('listing:none.dropFacet', {
    facet: facets.map(({ name }) => wordOf(t, 'wording:listing.facet', name)).join(comma),
    values: facets
      .flatMap((facet) => (chosen[facet.name] ?? []).map((word) => facet.labelOf(word, source)))
      .join(comma),
  })
}

function addressOf(path: string, parameters: ListParameters): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]))
  return query.size === 0 ? path : `${path}?${query}`
}
