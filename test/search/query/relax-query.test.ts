import { describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import type { Filter, Query } from '../../../search/port'
import { allFilters, anyFilter, anyValue, between } from '../../../search/query/build-filter'
import { relaxQuery } from '../../../search/query/relax-query'
import { capability, lexicon } from '../contract/corpus'

const district: Filter = { op: 'in', field: 'district', values: ['310116'] }
const trl: Filter = { op: 'range', field: 'trl', min: 8 }
const state: Filter = { op: 'in', field: 'state', values: ['published'] }

async function engineOfThree() {
  const engine = createEmbeddedEngine({ lexicon })
  await engine.upsert('capabilities', [
    capability('1', { text: { title: '激光切割' }, fields: { district: '310112', trl: 9 } }),
    capability('2', { text: { title: '激光切割' }, fields: { district: '310112', trl: 8 } }),
    capability('3', { text: { title: '激光切割' }, fields: { district: '310116', trl: 4 } }),
    capability('4', { text: { title: '注塑' }, fields: { district: '310116', trl: 8 } }),
  ])
  return engine
}

const asked = (parts: readonly Filter[], text = '激光切割'): Query => ({
  index: 'capabilities',
  text,
  filter: { op: 'and', of: parts },
  page: 3,
})

describe('a query that found nothing', () => {
  test('is offered without one filter or the text, with what each finds, most first', async () => {
    const found = await relaxQuery(await engineOfThree(), asked([district, trl]))
    expect(found.map(({ drop, total }) => [drop, total])).toEqual([
      ['filter', 2],
      ['filter', 1],
      ['text', 1],
    ])
    expect(found[0]).toMatchObject({ filter: district, fields: ['district'] })
  })

  test('finds as many as it was told once it is asked as offered', async () => {
    const engine = await engineOfThree()
    for (const { query, total } of await relaxQuery(engine, asked([district, trl]))) {
      const found = await engine.search(query)
      expect(found.total).toBe(total)
      expect(found.hits.length).toBeGreaterThan(0)
    }
  })

  test('keeps the parts that the person did not choose', async () => {
    const found = await relaxQuery(
      await engineOfThree(),
      asked([state, district, trl]),
      (part) => part !== state,
    )
    expect(found.length).toBeGreaterThan(0)
    for (const { query } of found) expect(JSON.stringify(query.filter)).toContain('published')
  })

  test('is offered without all filters where no single one helps', async () => {
    const nowhere: Filter = { op: 'in', field: 'district', values: ['310151'] }
    const never: Filter = { op: 'in', field: 'chain', values: ['steel'] }
    const found = await relaxQuery(await engineOfThree(), asked([nowhere, never]))
    expect(found.map(({ drop, total }) => [drop, total])).toEqual([['all-filters', 3]])
  })

  test('has nothing to offer where nothing was asked or nothing helps', async () => {
    const engine = createEmbeddedEngine({ lexicon })
    expect(await relaxQuery(engine, { index: 'capabilities', text: '' })).toEqual([])
    expect(await relaxQuery(engine, asked([district, trl]))).toEqual([])
  })
})

describe('filters are built', () => {
  test('of what is there', () => {
    expect(allFilters([anyValue('trl', []), between('trl', {}), undefined])).toBeUndefined()
    expect(anyFilter([])).toBeUndefined()
    expect(allFilters([anyValue('chain', ['steel']), between('trl', { min: 4 })])).toEqual({
      op: 'and',
      of: [
        { op: 'in', field: 'chain', values: ['steel'] },
        { op: 'range', field: 'trl', min: 4 },
      ],
    })
    expect(anyFilter([between('trl', { max: 0 })])).toEqual({
      op: 'or',
      of: [{ op: 'range', field: 'trl', max: 0 }],
    })
  })
})
