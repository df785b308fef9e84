import type { Relaxation } from '../../../search/query/relax-query'
import { wordOf } from '../languages/word-of'
import type { AskedCondition } from './ask-understood.server'
import type { LabelSource } from './label-source'
import {
  chosenOf,
  type ListFilter,
  type ListFrame,
  type ListParameters,
  listParameters,
} from './list-query'

const mostRelaxations = 5

/** What a list was asked: `text` are its words without its conditions. */
interface Asked {
  readonly filter: ListFilter
  readonly text: string
  readonly conditions: readonly AskedCondition[]
}

/** Each way out of an empty list in words, with its count and its address. */
export function relaxationViews(
  spec: ListFrame,
  asked: Asked,
  relaxations: readonly Relaxation[],
  source: LabelSource,
) {
  return relaxations.slice(0, mostRelaxations).map((relaxation) => {
    const dropped = droppedBy(spec, relaxation)
    const parameters = listParameters(spec, { ...asked.filter, q: textLeftBy(asked, relaxation) })
    const kept = parameters.filter(([name]) => !dropped.includes(name))
    return {
      label: labelOf(spec, asked, relaxation, source),
      count: relaxation.total,
      href: addressOf(spec.path, kept),
    }
  })
}

function droppedBy(spec: ListFrame, relaxation: Relaxation): readonly string[] {
  if (relaxation.drop === 'text') return []
  const facets =
    relaxation.drop === 'filter'
      ? spec.facets.filter(({ field }) => relaxation.fields.includes(field))
      : spec.facets
  return facets.map(({ name }) => name)
}

/** Words and conditions that are still asked for. */
function textLeftBy({ filter, text, conditions }: Asked, relaxation: Relaxation): string {
  if (conditions.length === 0) return relaxation.drop === 'text' ? '' : filter.q
  if (relaxation.drop === 'all-filters') return text
  const dropped = relaxation.drop === 'filter' ? relaxation.filter : null
  const kept = conditions.filter((it) => it.filter !== dropped).map(({ part }) => part.text)
  return [...(relaxation.drop === 'text' ? [] : [text]), ...kept].join(' ').trim()
}

function labelOf(
  spec: ListFrame,
  { filter, text, conditions }: Asked,
  relaxation: Relaxation,
  source: LabelSource,
): string {
  const { t } = source
  if (relaxation.drop === 'text') return t('listing:none.dropText', { text })
  if (relaxation.drop === 'all-filters') return t('listing:none.dropAll')
  const condition = conditions.find((it) => it.filter === relaxation.filter)
  if (condition) return t('listing:none.dropCondition', { text: condition.part.text })
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
