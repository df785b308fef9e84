import fc from 'fast-check'
import type { Filter } from '../../../search/retrieval/filter'
import type { IndexSpec, TokenisedDocument } from '../../../search/retrieval/index-spec'
import type { TextQuery } from '../../../search/retrieval/text-query'

export const spec: IndexSpec = {
  k1: 1.2,
  text: [
    { name: 'title', weight: 3, b: 0.4, pivotLength: 4 },
    { name: 'body', weight: 1, b: 0.75, pivotLength: 12 },
  ],
  columns: [
    { name: 'district', type: 'keyword', isFaceted: true },
    { name: 'trl', type: 'number', isFaceted: true },
    { name: 'budget', type: 'number', isFaceted: false },
    { name: 'isOpen', type: 'boolean', isFaceted: true },
  ],
}

// Few words, ids and values, so that documents collide in everything.
const letter = fc.constantFrom('激', '光', '焊', '接', '钢', '\n')
const token = fc.constantFrom('激光', '光焊', '焊接', '接钢', 'tc4', 'tc4eli', 'peek', '钢')
const district = fc.constantFrom('宝山区', '金山区', '嘉定区')
const trl = fc.integer({ min: 1, max: 4 })
const budget = fc.constantFrom(-5, 0, 1.5, 100, 1e12)

export const documentId = fc.integer({ min: 0, max: 30 }).map((n) => `id-${n}`)

export const indexedDocument: fc.Arbitrary<TokenisedDocument> = fc.record({
  id: documentId,
  tokens: fc.record({
    title: fc.array(token, { maxLength: 4 }),
    body: fc.array(token, { maxLength: 10 }),
  }),
  surface: fc.string({ unit: letter, maxLength: 12 }),
  fields: fc.record({
    district: fc.oneof(fc.constant(null), district, fc.array(district, { maxLength: 3 })),
    trl: fc.oneof(fc.constant(null), trl, fc.array(trl, { maxLength: 3 })),
    budget: fc.oneof(fc.constant(null), budget, fc.array(budget, { maxLength: 2 })),
    isOpen: fc.boolean(),
  }),
})

export const filter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('district'),
      values: fc.array(fc.oneof(district, fc.constant('崇明区')), { maxLength: 3 }),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constantFrom('trl', 'budget'),
      values: fc.array(fc.oneof(trl, budget), { maxLength: 3 }),
    }),
    fc.record({
      op: fc.constant('in' as const),
      field: fc.constant('isOpen'),
      values: fc.array(fc.boolean(), { maxLength: 2 }),
    }),
    fc.record(
      {
        op: fc.constant('range' as const),
        field: fc.constantFrom('trl', 'budget'),
        min: fc.oneof(trl, budget),
        max: fc.oneof(trl, budget),
      },
      { requiredKeys: ['op', 'field'] },
    ),
  ),
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record({ op: fc.constant('not' as const), of: tie('filter') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('filter'), { maxLength: 3 }),
    }),
  ),
})).filter

const alternative = fc.record(
  {
    terms: fc.array(fc.oneof(token, fc.constant('无')), { minLength: 1, maxLength: 3 }),
    weight: fc.constantFrom(1, 0.5, 0.25),
    phrase: fc.string({ unit: letter, minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['terms', 'weight'] },
)

const concept = fc.record({ alternatives: fc.array(alternative, { minLength: 1, maxLength: 3 }) })

export const textQuery: fc.Arbitrary<TextQuery> = fc.record(
  {
    concepts: fc.array(concept, { maxLength: 3 }),
    without: fc.array(fc.record({ concept, unless: concept }), { maxLength: 2 }),
    minimum: fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: ['concepts'] },
)

/** One of many documents that differ by their number only. */
export function numbered(n: number): TokenisedDocument {
  return {
    id: `n-${n}`,
    tokens: { title: [`w${n % 7}`], body: ['steel'] },
    surface: '',
    fields: { district: n % 2 === 0 ? '宝山区' : '金山区', trl: n % 5, budget: n, isOpen: true },
  }
}
