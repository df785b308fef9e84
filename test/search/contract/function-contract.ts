import { beforeAll, describe, expect, test } from 'vitest'
import { districts } from '../../../app/domain/shared/districts'
import { locate } from '../../../search/documents/locate'
import type { SearchDocument, SearchEngine } from '../../../search/port'
import { inBatches, type MakeEngine } from './ask'

const at = (code: string) => districts.find((it) => it.code === code)?.seat ?? expect.fail(code)

function listing(id: string, title: string, district: string | null, process: string[] = []) {
  const fields = { district, process }
  return locate({ id, version: 3, text: { title, summary: '' }, fields } as SearchDocument)
}

const capabilities = [
  listing('a', '钛合金叶片五轴加工', '310114', ['五轴加工']),
  listing('b', '钛合金叶片抛光', '310115', ['抛光']),
  listing('c', '铝合金压铸件', '310116', ['压铸', '真空压铸']),
  listing('d', '钛合金紧固件', null, ['冷镦']),
]

/** What goes beyond one search of one index. */
export function describeFunctions(makeEngine: MakeEngine): void {
  describe('beyond one search', () => {
    let engine: SearchEngine
    beforeAll(async () => {
      engine = await makeEngine()
      await engine.upsert('capabilities', capabilities)
      await engine.upsert('needs', [listing('n', '寻找钛合金叶片供应商', '310112')])
    })

    describe('places', () => {
      test('narrow a search to a circle; what has no place is never in it', async () => {
        const near = async (metres: number) => {
          const filter = { op: 'near', point: at('310114'), metres } as const
          const { hits } = await engine.search({ index: 'capabilities', text: '', filter })
          return hits.map(({ id }) => id)
        }
        expect(await near(1_000)).toEqual(['a'])
        expect(await near(40_000)).toEqual(['a', 'b'])
        expect(await near(1_000_000)).toEqual(['a', 'b', 'c'])
      })

      test('give an order by distance, what has no place last either way', async () => {
        const order = async (direction: 'asc' | 'desc') => {
          const sort = [{ from: at('310115'), direction }]
          const { hits } = await engine.search({ index: 'capabilities', text: '', sort })
          return hits.map(({ id }) => id)
        }
        expect(await order('asc')).toEqual(['b', 'a', 'c', 'd'])
        expect(await order('desc')).toEqual(['c', 'a', 'b', 'd'])
      })
    })

    describe('several indexes at once', () => {
      test('answer in one order, with the total of each', async () => {
        const found = await engine.searchMany(
          '钛合金',
          [{ index: 'needs' }, { index: 'capabilities' }],
          10,
        )
        expect(found.totals).toEqual({ needs: 1, capabilities: 3 })
        expect(found.hits.map(({ index, id }) => `${index}/${id}`).sort()).toEqual([
          'capabilities/a',
          'capabilities/b',
          'capabilities/d',
          'needs/n',
        ])
        const scores = found.hits.map(({ score }) => score)
        expect(scores).toEqual([...scores].sort((one, other) => other - one))
      })

      test('leave out what has some of the words where another index has them all', async () => {
        const found = await engine.searchMany(
          '铝合金压铸件',
          [{ index: 'needs' }, { index: 'capabilities' }],
          10,
        )
        expect(found.totals).toEqual({ needs: 0, capabilities: 1 })
        expect(found.relaxedText).toBeUndefined()
      })
    })

    test('the values of a facet are found by a part of them', async () => {
      const request = { index: 'capabilities', field: 'process', limit: 5 } as const
      expect(await engine.searchFacet({ ...request, text: '压铸' })).toEqual([
        { value: '压铸', count: 1 },
        { value: '真空压铸', count: 1 },
      ])
      expect(await engine.searchFacet({ ...request, text: '', limit: 2 })).toHaveLength(2)
    })

    describe('listings like one', () => {
      test('share its telling words, and it is not among them', async () => {
        const like = await engine.similar({ index: 'capabilities', id: 'a', limit: 5 })
        expect(like.map(({ id }) => id)[0]).toBe('b')
        expect(like.map(({ id }) => id)).not.toContain('a')
      })

      test('are none of a listing that is not there', async () => {
        expect(await engine.similar({ index: 'capabilities', id: 'zz', limit: 5 })).toEqual([])
      })
    })

    test('the version of every document is told', async () => {
      const all = []
      for await (const batch of engine.versions('capabilities')) all.push(...batch)
      expect(all.map(({ id, version }) => `${id}${version}`).sort()).toEqual([
        'a3',
        'b3',
        'c3',
        'd3',
      ])
    })

    test('versions follow what is written, and a rebuild leaves nothing else', async () => {
      const known = async () => {
        const all = []
        for await (const batch of engine.versions('pilots')) all.push(...batch)
        return all.map(({ id, version }) => `${id}${version}`).sort()
      }
      expect(await known()).toEqual([])
      await engine.upsert('pilots', [{ ...listing('x', '铸件', null), version: 7 }])
      await engine.upsert('pilots', [{ ...listing('x', '铸件', null), version: 8 }])
      expect(await known()).toEqual(['x8'])
      await engine.rebuild('pilots', inBatches([listing('y', '铸件', null)]))
      expect(await known()).toEqual(['y3'])
    })

    test('a filter holds for likeness, for facets and in each of several indexes', async () => {
      const filter = { op: 'in', field: 'district', values: ['310116'] } as const
      const like = await engine.similar({ index: 'capabilities', id: 'a', limit: 5, filter })
      expect(like.map(({ id }) => id)).not.toContain('b')
      const facet = { index: 'capabilities', field: 'process', limit: 5, text: '', filter } as const
      expect((await engine.searchFacet(facet)).map(({ value }) => value)).toEqual([
        '压铸',
        '真空压铸',
      ])
      const found = await engine.searchMany('', [{ index: 'capabilities', filter }], 10)
      expect(found).toMatchObject({ totals: { capabilities: 1 }, hits: [{ id: 'c' }] })
    })
  })
}
