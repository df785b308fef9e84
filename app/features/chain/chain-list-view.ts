import { type ChainGroup, chainGroups } from '../../domain/chain/chain'
import { nameOf, summaryOf } from '../../platform/languages/name-in'
import { type ChainFilter, type ChainSort, chainSorts } from './chain-filter'
import type { ListedChain } from './list-chains.server'

const measures: Readonly<Record<ChainSort, (chain: ListedChain) => number>> = {
  plan: () => 0,
  gaps: (chain) => chain.gaps,
  needs: (chain) => chain.openNeeds,
  capabilities: (chain) => chain.capabilities,
}

/** The chains in the groups of the plan, those that the filter asks for, with links to the others. */
export function viewChainList(
  chains: readonly ListedChain[],
  filter: ChainFilter,
  language: string,
) {
  const wanted = filter.q.toLowerCase()
  const named = chains.filter(
    (chain) =>
      wanted === '' ||
      [chain.name, chain.nameEn, chain.summary, chain.summaryEn ?? ''].some((text) =>
        text.toLowerCase().includes(wanted),
      ),
  )
  const measure = measures[filter.sort]
  const inGroup = (group: ChainGroup) =>
    named
      .filter((chain) => chain.group === group)
      .toSorted((one, other) => measure(other) - measure(one))
      .map(({ summaryEn, ...chain }) => ({
        ...chain,
        name: nameOf(chain, language),
        summary: summaryOf({ ...chain, summaryEn }, language),
      }))
  const shown = filter.group.length === 0 ? chainGroups : filter.group
  const listed = named.filter((chain) => shown.includes(chain.group)).map((it) => it.demoShare)
  return {
    text: filter.q,
    demoShare: {
      demo: listed.reduce((sum, it) => sum + it.demo, 0),
      shown: listed.reduce((sum, it) => sum + it.shown, 0),
    },
    total: named.filter((chain) => shown.includes(chain.group)).length,
    facets: chainGroups.map((group) => ({
      group,
      count: inGroup(group).length,
      isSelected: filter.group.includes(group),
      href: addressOf(filter, { group: toggled(filter.group, group) }),
    })),
    sorts: chainSorts.map((sort) => ({
      sort,
      isSelected: sort === filter.sort,
      href: addressOf(filter, { sort }),
    })),
    groups: chainGroups
      .filter((group) => shown.includes(group))
      .map((group) => ({ group, chains: inGroup(group) }))
      .filter(({ chains: some }) => some.length > 0),
  }
}

export type ChainListView = ReturnType<typeof viewChainList>

function toggled(groups: readonly ChainGroup[], group: ChainGroup): ChainGroup[] {
  return groups.includes(group) ? groups.filter((it) => it !== group) : [...groups, group]
}

function addressOf(filter: ChainFilter, change: Partial<ChainFilter>): string {
  const { q, group, sort } = { ...filter, ...change }
  const query = new URLSearchParams([
    ...(q === '' ? [] : [['q', q]]),
    ...group.map((it) => ['group', it]),
    ...(sort === 'plan' ? [] : [['sort', sort]]),
  ])
  return query.size === 0 ? '/chains' : `/chains?${query}`
}
