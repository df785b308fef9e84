import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TokenisedDocument } from '../../../search/retrieval/index-spec'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import type { TextQuery } from '../../../search/retrieval/text-query'
import { spec } from './arbitraries'
import { bruteForce } from './brute-force'

/** So many that whole windows of 2048 slots can be passed over, and terms have many blocks. */
const size = 9000

/** xorshift, so that the corpus is the same on every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Term `t-n` is in about one document of 2ⁿ⁺¹ or, the higher ones, far fewer. */
function createCorpus(random: () => number): readonly TokenisedDocument[] {
  return Array.from({ length: size }, (_, n) => {
    const terms = Array.from({ length: 12 }, (_, term) => term).filter(
      (term) => random() < 2 ** -(term + 1),
    )
    const repeated = terms.flatMap((term) =>
      Array<string>(1 + Math.floor(random() * 4)).fill(`t-${term}`),
    )
    const words = [...repeated].sort(() => random() - 0.5)
    return {
      id: `d-${(n * 7919) % size}`,
      tokens: { title: words.slice(0, 2), body: words },
      surface: words.join(random() < 0.3 ? '' : '、'),
      fields: { district: n % 3 === 0 ? '宝山区' : '金山区', trl: n % 5, budget: n, isOpen: true },
    }
  })
}

const documents = createCorpus(createRandom(20260301))

const term = fc.integer({ min: 0, max: 12 }).map((n) => `t-${n}`)
const concept = fc.record({
  alternatives: fc.array(
    fc.record(
      {
        terms: fc.array(term, { minLength: 1, maxLength: 2 }),
        weight: fc.constantFrom(1, 0.5, 4),
        phrase: fc.tuple(term, term).map((pair) => pair.join('')),
      },
      { requiredKeys: ['terms', 'weight'] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
})
const query: fc.Arbitrary<TextQuery> = fc.record(
  {
    concepts: fc.array(concept, { minLength: 1, maxLength: 4 }),
    minimum: fc.integer({ min: 0, max: 2 }),
  },
  { requiredKeys: ['concepts'] },
)

function compare(index: RetrievalIndex, kept: readonly TokenisedDocument[], runs: number): void {
  const filter = { op: 'in', field: 'trl', values: [0, 1, 2, 4] } as const
  fc.assert(
    fc.property(
      query,
      fc.boolean(),
      fc.constantFrom(1, 10, 40),
      fc.constantFrom(0, 5),
      (text, isFiltered, limit, offset) => {
        const asked = { text, ...(isFiltered ? { filter } : {}), limit, offset }
        const expected = bruteForce(spec, kept, asked)
        const found = index.search({ ...asked, facets: [{ field: 'trl' }] })
        expect(found.hits).toEqual(expected.hits)
        expect(found.total).toBe(expected.total)
        expect(found.facets.trl).toEqual(expected.count('trl'))
      },
    ),
    { numRuns: runs },
  )
}

describe('the best few of many', () => {
  test('are those that reading everything gives, in the same order with the same scores', {
    timeout: 120_000,
  }, () => {
    const index = new RetrievalIndex(spec)
    index.load(documents)
    index.compact()
    compare(index, documents, 60)
  })

  test('are the same where some were written, replaced and deleted since the last compaction', {
    timeout: 120_000,
  }, () => {
    const index = new RetrievalIndex(spec)
    index.load(documents.slice(0, 8000))
    index.compact()
    for (const document of documents.slice(7500)) index.upsert(document)
    for (const { id } of documents.slice(100, 500)) index.delete(id)
    compare(index, [...documents.slice(0, 100), ...documents.slice(500)], 40)
  })

  test('do not depend on whether the postings are packed', () => {
    const loose = new RetrievalIndex(spec)
    loose.load(documents)
    const packed = new RetrievalIndex(spec)
    packed.load(documents)
    packed.compact()
    fc.assert(
      fc.property(query, (text) => {
        const asked = { text, limit: 30, offset: 0 }
        expect(packed.search(asked)).toEqual(loose.search(asked))
      }),
      { numRuns: 300 },
    )
  })
})
