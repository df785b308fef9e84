import { definitionOf } from '../../indexes/definition-of'
import type { IndexName } from '../../port'
import type { FacetCount, FieldValue } from '../../retrieval/filter'
import { decodeValue } from './encode-value'
import { fieldAttribute } from './meilisearch-attributes'

/** The counts of one field in the port's form: values of the field's type, most first, ties by value. */
export function readFacet(
  index: IndexName,
  field: string,
  answer:
    | { readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>> }
    | undefined,
): readonly FacetCount[] {
  const counts = answer?.facets[fieldAttribute(field)] ?? {}
  return inOrder(
    Object.entries(counts).map(([stored, count]) => ({
      value: readValue(index, field, stored),
      count,
    })),
  )
}

/** A value of a field as Meilisearch writes it among counts. */
export function readValue(index: IndexName, field: string, stored: string): FieldValue {
  const { type } = definitionOf(index).fields[field] ?? { type: 'keyword' }
  if (type === 'number') return Number(stored)
  return type === 'boolean' ? stored === 'true' : decodeValue(stored)
}

export function inOrder(counts: readonly FacetCount[]): readonly FacetCount[] {
  return [...counts]
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || compare(one.value, other.value))
}

function compare(one: FieldValue, other: FieldValue): number {
  return one < other ? -1 : one > other ? 1 : 0
}
