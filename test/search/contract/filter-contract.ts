import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Filter, SearchEngine } from '../../../search/port'
import { UnknownField } from '../../../search/port'
import type { FieldSort } from '../../../search/retrieval/filter'
import { countValues, holdsFilter, valuesOf } from '../retrieval/brute-force'
import { engineWith, findAll, type MakeEngine } from './ask'
import { generateCorpus, visibleText } from './corpus'

const corpus = generateCorpus(4754, 300)

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constantFrom('district', 'chain', 'certificate'),
    values: fc.array(fc.constantFrom('310112', '310115', 'nev', 'steel', 'CNAS', 'ISO9001', '无'), {
      maxLength: 3,
    }),
  }),
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constant('isVerified'),
    values: fc.array(fc.boolean(), { maxLength: 2 }),
  }),
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constant('trl'),
    values: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 4 }),
  }),
  fc.record(
    {
      op: fc.constant('range' as const),
      field: fc.constantFrom('trl', 'orderMinWan'),
      min: fc.integer({ min: -1, max: 40 }),
      max: fc.integer({ min: -1, max: 60 }),
    },
    { requiredKeys: ['op', 'field'] },
  ),
)

const filter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ op: fc.constant('not' as const), of: tie('filter') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('filter'), { maxLength: 3 }),
    }),
  ),
})).filter

const facets = ['district', 'chain', 'certificate', 'trl', 'isVerified'] as const

/** Sets, totals and counts of filters, orders and pages. */
export function describeFilters(makeEngine: MakeEngine): void {
  let engine: SearchEngine
  beforeAll(async () => {
    engine = await engineWith(makeEngine, corpus)
  })
  describeSets(() => engine)
  describeOrder(() => engine)
  describeRefusals(() => engine)
}

function describeSets(engine: () => SearchEngine): void {
  describe('filters and facets', () => {
    test('find and count exactly what reading every listing gives, with and without text', async () => {
      await fc.assert(
        fc.asyncProperty(filter, fc.constantFrom('', '激光', '光刻'), async (asked, text) => {
          const expected = corpus.filter(
            (it) => holdsFilter(it, asked) && visibleText(it).includes(text),
          )
          const query = { index: 'capabilities', text, filter: asked, facets } as const
          const found = await engine().search(query)
          expect(found.total).toBe(expected.length)
          for (const field of facets) {
            expect(found.facets[field]).toEqual(countValues(expected, field))
          }
          const ids = await findAll(engine(), text, { filter: asked })
          expect([...ids].sort()).toEqual(expected.map(({ id }) => id).sort())
        }),
        { numRuns: 120 },
      )
    })

    test('count a multi-select facet without its own part of the filter', async () => {
      await fc.assert(
        fc.asyncProperty(leaf, leaf, leaf, async (first, second, third) => {
          const of = [first, second, third]
          const found = await engine().search({
            index: 'capabilities',
            text: '',
            filter: { op: 'and', of },
            facets: ['district', 'trl'],
            disjunctive: { district: first },
          })
          const others = of.filter((part) => JSON.stringify(part) !== JSON.stringify(first))
          const holds = (parts: readonly Filter[]) =>
            corpus.filter((it) => parts.every((part) => holdsFilter(it, part)))
          expect(found.facets.district).toEqual(countValues(holds(others), 'district'))
          expect(found.facets.trl).toEqual(countValues(holds(of), 'trl'))
          expect(found.total).toBe(holds(of).length)
        }),
        { numRuns: 80 },
      )
    })
  })
}

function describeOrder(engine: () => SearchEngine): void {
  const sortBy = (sort: readonly FieldSort[]) =>
    [...corpus].sort((a, b) => {
      for (const { field, direction } of sort) {
        const [left] = valuesOf(a, field)
        const [right] = valuesOf(b, field)
        if (left === right) continue
        if (left === undefined) return 1
        if (right === undefined) return -1
        return left < right === (direction === 'asc') ? -1 : 1
      }
      return a.id < b.id ? -1 : 1
    })

  describe('order and pages', () => {
    test('sorts follow the fields in turn, missing values last, ties by id', async () => {
      const sort = fc.uniqueArray(
        fc.record({
          field: fc.constantFrom('trl', 'orderMinWan', 'confirmedAt'),
          direction: fc.constantFrom('asc' as const, 'desc' as const),
        }),
        { minLength: 1, maxLength: 3, selector: ({ field }) => field },
      )
      await fc.assert(
        fc.asyncProperty(sort, async (asked) => {
          const ids = await findAll(engine(), '', { sort: asked })
          expect(ids).toEqual(sortBy(asked).map(({ id }) => id))
        }),
        { numRuns: 20 },
      )
    })

    test('pages of any size cut one order without gap or repeat', async () => {
      const whole = await findAll(engine(), '激光')
      const cut: string[] = []
      for (let page = 1; page <= Math.ceil(whole.length / 7); page++) {
        const query = { index: 'capabilities', text: '激光', page, pageSize: 7 } as const
        cut.push(...(await engine().search(query)).hits.map(({ id }) => id))
      }
      expect(cut).toEqual(whole)
    })

    test('relevance never rises from one hit to the next, and equal scores go by id', async () => {
      const { hits } = await engine().search({ index: 'capabilities', text: '激光', pageSize: 200 })
      expect(hits.length).toBeGreaterThan(10)
      for (const [at, hit] of hits.slice(1).entries()) {
        const before = hits[at]
        expect(before && (before.score > hit.score || before.id < hit.id)).toBe(true)
        expect(before?.score).toBeGreaterThanOrEqual(hit.score)
      }
    })

    test('a page beyond the last is empty and still says the total', async () => {
      const query = { index: 'capabilities', text: '', page: 1e9 } as const
      expect(await engine().search(query)).toMatchObject({ hits: [], total: corpus.length })
    })

    test.each([0, -3, Number.NaN, 1.5])('a page numbered %s is the first', async (page) => {
      const query = { index: 'capabilities', text: '' } as const
      const found = await engine().search({ ...query, page })
      expect(found).toEqual(await engine().search(query))
    })
  })
}

function describeRefusals(engine: () => SearchEngine): void {
  const none = { index: 'capabilities', text: '' } as const

  describe('fields that the index does not declare', () => {
    test.each([
      ['filter', { filter: { op: 'in', field: 'colour', values: ['red'] } }],
      ['filter', { filter: { op: 'not', of: { op: 'range', field: '__proto__', min: 1 } } }],
      ['facet', { facets: ['orderMinWan'] }],
      ['sort', { sort: [{ field: 'title', direction: 'asc' }] }],
      ['highlight', { highlight: ['namePinyin'] }],
    ] as const)('are refused to %s by: %j', async (use, rest) => {
      const refusal = await engine()
        .search({ ...none, ...rest })
        .catch((error: unknown) => error)
      expect(refusal).toBeInstanceOf(UnknownField)
      expect(refusal).toMatchObject({ index: 'capabilities', use })
    })
  })
}
