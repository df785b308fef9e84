import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TokenisedDocument } from '../../../search/retrieval/index-spec'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import { documentId, filter, indexedDocument, numbered, spec, textQuery } from './arbitraries'
import { bruteForce } from './brute-force'

type Step =
  | { readonly kind: 'upsert'; readonly document: TokenisedDocument }
  | { readonly kind: 'load'; readonly documents: readonly TokenisedDocument[] }
  | { readonly kind: 'delete'; readonly id: string }
  | { readonly kind: 'compact' }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: indexedDocument.map((document) => ({ kind: 'upsert', document }) as const),
  },
  { weight: 2, arbitrary: documentId.map((id) => ({ kind: 'delete', id }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'compact' } as const) },
  {
    weight: 1,
    arbitrary: fc
      .array(indexedDocument, { maxLength: 5 })
      .map((documents) => ({ kind: 'load', documents }) as const),
  },
)

const query = fc.record(
  {
    text: fc.oneof(fc.constant(null), textQuery),
    filter,
    sort: fc.array(
      fc.record({
        field: fc.constantFrom('district', 'trl', 'budget', 'isOpen'),
        direction: fc.constantFrom('asc' as const, 'desc' as const),
      }),
      { maxLength: 2 },
    ),
    offset: fc.integer({ min: 0, max: 5 }),
    limit: fc.integer({ min: 0, max: 12 }),
  },
  { requiredKeys: ['text', 'offset', 'limit'] },
)

const facetNames = ['district', 'trl', 'isOpen'] as const

function play(steps: readonly Step[]) {
  const index = new RetrievalIndex(spec)
  const kept = new Map<string, TokenisedDocument>()
  for (const each of steps) {
    if (each.kind === 'upsert') {
      index.upsert(each.document)
      kept.set(each.document.id, each.document)
    } else if (each.kind === 'load') {
      index.load(each.documents)
      for (const document of each.documents) kept.set(document.id, document)
    } else if (each.kind === 'delete') {
      expect(index.delete(each.id)).toBe(kept.delete(each.id))
    } else {
      index.compact()
    }
  }
  return { index, documents: [...kept.values()] }
}

describe('an index after any writes', () => {
  test('answers with the ids, scores, order, total and counts that reading everything gives', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 50 }),
        fc.array(query, { minLength: 1, maxLength: 4 }),
        (steps, queries) => {
          const { index, documents } = play(steps)
          expect(index.size).toBe(documents.length)
          for (const asked of queries) {
            const expected = bruteForce(spec, documents, asked)
            const found = index.search({ ...asked, facets: facetNames.map((field) => ({ field })) })
            expect(found.total).toBe(expected.total)
            expect(found.hits).toEqual(expected.hits)
            for (const field of facetNames) {
              expect(found.facets[field]).toEqual(expected.count(field))
            }
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('counts a facet over its own filter where one is given', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 30 }),
        textQuery,
        filter,
        filter,
        (steps, text, all, own) => {
          const { index, documents } = play(steps)
          const found = index.search({
            text,
            filter: all,
            facets: [{ field: 'district', filter: own }, { field: 'trl' }],
            offset: 0,
            limit: 1,
          })
          const page = { offset: 0, limit: 1 }
          expect(found.facets.district).toEqual(
            bruteForce(spec, documents, { text, filter: own, ...page }).count('district'),
          )
          expect(found.facets.trl).toEqual(
            bruteForce(spec, documents, { text, filter: all, ...page }).count('trl'),
          )
        },
      ),
    )
  })

  test('knows how many documents hold a term, whatever was replaced or deleted', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { index, documents } = play(steps)
        const holders = documents.filter((it) => Object.values(it.tokens).flat().includes('激光'))
        expect(index.frequencyOf('激光')).toBe(holders.length)
      }),
    )
  })
})

describe('what an index refuses', () => {
  const none = { text: null, offset: 0, limit: 1 }

  test('a field that is not declared', () => {
    const index = new RetrievalIndex(spec)
    const elsewhere = { op: 'in', field: 'colour', values: ['red'] } as const
    expect(() => index.search({ ...none, filter: elsewhere })).toThrow(RangeError)
    expect(() => index.search({ ...none, facets: [{ field: 'budget' }] })).toThrow(RangeError)
    expect(() => index.search({ ...none, sort: [{ field: 'colour', direction: 'asc' }] })).toThrow(
      RangeError,
    )
  })

  test('a range over words', () => {
    const index = new RetrievalIndex(spec)
    expect(() =>
      index.search({ ...none, filter: { op: 'range', field: 'district', min: 1 } }),
    ).toThrow(RangeError)
  })

  test('a value of the wrong type, and then nothing has changed', () => {
    const index = new RetrievalIndex(spec)
    index.upsert(numbered(1))
    const wrong = { ...numbered(1), fields: { ...numbered(1).fields, trl: '7' } }
    expect(() => index.upsert(wrong)).toThrow(TypeError)
    expect(() => index.upsert({ ...wrong, fields: { trl: Number.NaN } })).toThrow(TypeError)
    expect(index.search({ ...none, facets: [{ field: 'trl' }] })).toEqual({
      hits: [{ id: 'n-1', score: 0 }],
      total: 1,
      facets: { trl: [{ value: 1, count: 1 }] },
    })
  })
})
