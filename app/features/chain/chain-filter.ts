import * as z from 'zod'
import { chainGroups } from '../../domain/chain/chain'
import { choiceOf, manyOf, pageField, textField } from '../../platform/lists/query-fields'

export const chainSorts = ['plan', 'gaps', 'needs', 'capabilities'] as const
export type ChainSort = (typeof chainSorts)[number]

/** What the address of the list of chains may say. All chains stand on one page. */
export const ChainFilter = z.object({
  q: textField,
  group: manyOf(chainGroups),
  sort: choiceOf(chainSorts, 'plan'),
  page: pageField,
})
export type ChainFilter = z.infer<typeof ChainFilter>
