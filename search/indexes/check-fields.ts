import { type Query, UnknownField } from '../port'
import type { Filter } from '../retrieval/filter'
import type { FieldUse, IndexDefinition } from './index-definition'

/** Throws UnknownField for the first field that the query uses as its index does not declare it. */
export function checkFields(definition: IndexDefinition, query: Query): void {
  const check = (field: string, use: FieldUse) => {
    const declared = Object.hasOwn(definition.fields, field) ? definition.fields[field] : undefined
    if (!declared?.uses.includes(use)) throw new UnknownField(definition.name, field, use)
  }
  const filters = [
    ...(query.filter ? [query.filter] : []),
    ...Object.values(query.disjunctive ?? {}),
  ]
  for (const field of filters.flatMap(fieldsOf)) check(field, 'filter')
  for (const field of query.facets ?? []) check(field, 'facet')
  for (const field of Object.keys(query.disjunctive ?? {})) check(field, 'facet')
  for (const sort of query.sort ?? []) if ('field' in sort) check(sort.field, 'sort')
  for (const field of query.highlight ?? []) {
    if (!Object.hasOwn(definition.text, field) || definition.text[field]?.kind !== 'text') {
      throw new UnknownField(definition.name, field, 'highlight')
    }
  }
}

/** The fields that a filter names, with repeats. */
export function fieldsOf(filter: Filter): readonly string[] {
  if (filter.op === 'and' || filter.op === 'or') return filter.of.flatMap(fieldsOf)
  if (filter.op === 'near') return []
  return filter.op === 'not' ? fieldsOf(filter.of) : [filter.field]
}
