import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TokenisedDocument } from '../../../search/retrieval/index-spec'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import { documentId, indexedDocument, numbered, spec, textQuery } from './arbitraries'
import { bruteForce } from './brute-force'

/** What happens between one step of the compaction and the next. */
const write = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: indexedDocument },
  { weight: 1, arbitrary: documentId },
)

describe('compacting in steps', () => {
  test('answers rightly between all steps, and afterwards holds what was written meanwhile', () => {
    fc.assert(
      fc.property(
        fc.array(indexedDocument, { maxLength: 20 }),
        fc.array(documentId, { maxLength: 5 }),
        fc.array(write, { minLength: 5, maxLength: 40 }),
        textQuery,
        (before, deleted, meanwhile, text) => {
          const index = new RetrievalIndex(spec)
          const kept = new Map<string, TokenisedDocument>()
          const put = (document: TokenisedDocument) => {
            index.upsert(document)
            kept.set(document.id, document)
          }
          const drop = (id: string) => expect(index.delete(id)).toBe(kept.delete(id))
          const check = () => {
            const asked = { text, offset: 0, limit: 10 }
            const expected = bruteForce(spec, [...kept.values()], asked)
            const found = index.search({ ...asked, facets: [{ field: 'trl' }] })
            expect(found.hits).toEqual(expected.hits)
            expect(found.total).toBe(expected.total)
            expect(found.facets.trl).toEqual(expected.count('trl'))
            expect(index.size).toBe(kept.size)
          }
          for (const document of before) put(document)
          for (const id of deleted) drop(id)
          // Twice, so that the second one starts from packed postings.
          for (let round = 0; round < 2; round++) {
            const steps = index.compactInSteps()
            for (const each of meanwhile) {
              if (typeof each === 'string') drop(each)
              else if (each) put(each)
              check()
              if (steps.next().done) break
            }
            for (const _ of steps);
            check()
          }
          index.compact()
          check()
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is done in many steps where there is much to do, and is no longer due then', () => {
    const index = new RetrievalIndex(spec)
    index.load(Array.from({ length: 5000 }, (_, n) => numbered(n)))
    expect(index.isCompactionDue).toBe(true)
    expect([...index.compactInSteps()].length).toBeGreaterThan(15)
    expect(index.isCompactionDue).toBe(false)
  })

  test('gives way to another compaction that ends before', () => {
    const index = new RetrievalIndex(spec)
    index.load([numbered(1), numbered(2)])
    const steps = index.compactInSteps()
    steps.next()
    index.compact()
    index.delete('n-1')
    expect(steps.next().done).toBe(true)
    expect(index.search({ text: null, offset: 0, limit: 9 }).hits).toEqual([
      { id: 'n-2', score: 0 },
    ])
  })

  test('leaves no bytes behind of what was deleted', () => {
    const index = new RetrievalIndex(spec)
    index.load(Array.from({ length: 3000 }, (_, n) => numbered(n)))
    index.compact()
    const full = index.bytes()
    for (let n = 10; n < 3000; n++) index.delete(`n-${n}`)
    index.compact()
    const rest = index.bytes()
    expect(rest.postings).toBeLessThan(full.postings / 10)
    expect(rest.ids).toBeLessThan(full.ids / 100)
  })
})
