import { describe, expect, test } from 'vitest'
import { ChainFilter } from '../../../app/features/chain/chain-filter'
import { viewChainList } from '../../../app/features/chain/chain-list-view'
import type { ListedChain } from '../../../app/features/chain/list-chains.server'

function chain(id: string, group: ListedChain['group'], gaps: number): ListedChain {
  const numbers = {
    steps: 8,
    openNeeds: 0,
    capabilities: 0,
    gaps,
    demoShare: { demo: 0, shown: 0 },
  }
  return { id, name: `链${id}`, nameEn: id, group, summary: '', summaryEn: null, ...numbers }
}

const chains = [
  chain('steel', 'traditional', 1),
  chain('food', 'traditional', 3),
  chain('ai', 'leading', 0),
]

const view = (query: Record<string, string[]>) =>
  viewChainList(chains, ChainFilter.parse(query), 'zh-CN')

const idsOf = (list: ReturnType<typeof view>) =>
  list.groups.flatMap((group) => group.chains.map(({ id }) => id))

describe('the list of chains', () => {
  test('stands in the order of the plan, and by gaps if that is asked', () => {
    expect(idsOf(view({}))).toEqual(['steel', 'food', 'ai'])
    expect(idsOf(view({ sort: ['gaps'] }))).toEqual(['food', 'steel', 'ai'])
  })

  test('keeps to a group and to words, and counts what each group would show', () => {
    const list = view({ group: ['leading'], q: ['链'] })
    expect(idsOf(list)).toEqual(['ai'])
    expect(list.total).toBe(1)
    expect(list.facets.find(({ group }) => group === 'traditional')?.count).toBe(2)
    expect(idsOf(view({ q: ['food'] }))).toEqual(['food'])
    expect(view({ q: ['没有'] }).groups).toEqual([])
  })

  test('links to itself with one thing changed and the rest kept', () => {
    const list = view({ group: ['leading'], sort: ['gaps'] })
    const other = list.facets.find(({ group }) => group === 'traditional')
    expect(other?.href).toBe('/chains?group=leading&group=traditional&sort=gaps')
    expect(list.facets.find(({ group }) => group === 'leading')?.href).toBe('/chains?sort=gaps')
  })

  test('passes over what no address of ours says', () => {
    expect(idsOf(view({ group: ['x'], sort: ['y'], page: ['-1'] }))).toEqual([
      'steel',
      'food',
      'ai',
    ])
  })
})
