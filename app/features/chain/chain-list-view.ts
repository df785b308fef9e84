import { chainGroups } from '../../domain/chain/chain'
import { nameOf } from '../../platform/name-in'
import type { ChainRow } from './list-chains.server'

/** The chains in the groups of the plan, in its order; those of one name are kept to `q`. */
export function viewChainList(chains: readonly ChainRow[], q: string, language: string) {
  const wanted = q.trim().toLowerCase()
  const named = chains.filter(
    (chain) =>
      wanted === '' ||
      [chain.name, chain.nameEn, chain.summary].some((text) => text.toLowerCase().includes(wanted)),
  )
  return chainGroups
    .map((group) => ({
      group,
      chains: named
        .filter((chain) => chain.group === group)
        .map((chain) => ({ ...chain, name: nameOf(chain, language) })),
    }))
    .filter(({ chains: some }) => some.length > 0)
}

export type ChainListView = ReturnType<typeof viewChainList>
