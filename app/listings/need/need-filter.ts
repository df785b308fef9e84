import * as z from 'zod'
import { needKinds } from '../../domain/listing/kinds'
import { choiceOf, manyOf } from '../../platform/lists/query-fields'
import { filterFields } from '../kind/filter-fields'

const needSorts = ['relevance', 'newest', 'closing', 'confirmed'] as const

/** What the address of the list of needs says. Any query parses; what makes no sense is left out. */
export const NeedFilter = z.object({
  ...filterFields,
  kind: manyOf(needKinds),
  sort: choiceOf(needSorts, ''),
})

export type NeedFilter = z.output<typeof NeedFilter>
