import { describe, expect, test } from 'vitest'
import type { TokenisedDocument } from '../../../search/retrieval/index-spec'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import { numbered, spec } from './arbitraries'
import { bruteForce } from './brute-force'

describe('a large index', () => {
  test('gives dense and sparse values the same counts as reading everything', () => {
    const documents = Array.from({ length: 5000 }, (_, n) => numbered(n))
    const index = new RetrievalIndex(spec)
    index.load(documents)
    for (let n = 0; n < 200; n++) index.upsert(numbered(5000 + n))
    const all = [...documents, ...Array.from({ length: 200 }, (_, n) => numbered(5000 + n))]
    const asked = {
      text: { concepts: [{ alternatives: [{ terms: ['w3'], weight: 1 }] }] },
      filter: { op: 'range', field: 'budget', min: 100, max: 5100 },
      offset: 3,
      limit: 10,
    } as const
    const expected = bruteForce(spec, all, asked)
    const found = index.search({ ...asked, facets: [{ field: 'district' }, { field: 'trl' }] })
    expect(found.hits).toEqual(expected.hits)
    expect(found.total).toBe(expected.total)
    expect(found.facets.district).toEqual(expected.count('district'))
    expect(found.facets.trl).toEqual(expected.count('trl'))
  })

  test('scores a few hits by seeking as it scores many by reading', () => {
    const documents = Array.from({ length: 1200 }, (_, n) => numbered(n))
    const index = new RetrievalIndex(spec)
    index.load(documents)
    const alternatives = ['w3', 'w5', 'steel'].map((term) => ({ terms: [term], weight: 1 }))
    for (let from = 0; from < 1200; from += 61) {
      const asked = {
        text: { concepts: [{ alternatives }] },
        filter: { op: 'range', field: 'budget', min: from, max: from + 6 },
        offset: 0,
        limit: 10,
      } as const
      expect(index.search(asked).hits).toEqual(bruteForce(spec, documents, asked).hits)
    }
  })

  test('never scores a hit by the postings of the term that is stored behind', () => {
    const holder = (id: string, term: string): TokenisedDocument => ({
      ...numbered(0),
      id,
      tokens: { title: [term], body: [] },
    })
    const documents = Array.from({ length: 50 }, (_, n) => holder(`a-${n}`, 'first'))
    const last = { ...holder('z', 'second'), fields: { district: '崇明区' } }
    const index = new RetrievalIndex(spec)
    index.load([...documents, last])
    const alternatives = ['first', 'second'].map((term) => ({ terms: [term], weight: 1 }))
    const asked = {
      text: { concepts: [{ alternatives }] },
      filter: { op: 'in', field: 'district', values: ['崇明区'] },
      offset: 0,
      limit: 10,
    } as const
    expect(index.search(asked).hits).toEqual(bruteForce(spec, [...documents, last], asked).hits)
  })

  test('counts and filters rightly when it has grown by more than half since it was last asked', () => {
    const documents = Array.from({ length: 2500 }, (_, n) => numbered(n))
    const index = new RetrievalIndex(spec)
    index.load(documents.slice(0, 1000))
    for (const size of [1000, 1300, 2500]) {
      for (const document of documents.slice(index.size, size)) index.upsert(document)
      const asked = {
        text: null,
        filter: { op: 'in', field: 'district', values: ['金山区'] },
        offset: 0,
        limit: 0,
      } as const
      const expected = bruteForce(spec, documents.slice(0, size), asked)
      const found = index.search({ ...asked, facets: [{ field: 'trl' }, { field: 'district' }] })
      expect(found.total).toBe(expected.total)
      expect(found.facets.trl).toEqual(expected.count('trl'))
      expect(found.facets.district).toEqual(expected.count('district'))
    }
  })

  test('compacts by itself and stays exact while every document is written over and over', () => {
    const index = new RetrievalIndex(spec)
    for (let round = 0; round < 4; round++) {
      for (let n = 0; n < 1500; n++) index.upsert(numbered(n))
    }
    for (let n = 0; n < 700; n++) index.delete(`n-${n}`)
    const kept = Array.from({ length: 800 }, (_, n) => numbered(700 + n))
    const asked = {
      text: { concepts: [{ alternatives: [{ terms: ['w1'], weight: 1 }] }] },
      offset: 0,
      limit: 50,
    }
    expect(index.search(asked).hits).toEqual(bruteForce(spec, kept, asked).hits)
    expect(index.frequencyOf('steel')).toBe(800)
  })
})
