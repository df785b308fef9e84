import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import { filter, indexedDocument, numbered, spec, textQuery } from './arbitraries'

const facets = ['district', 'trl', 'isOpen'].map((field) => ({ field }))
const located = fc
  .tuple(
    indexedDocument,
    fc.option(fc.record({ latitude: fc.constantFrom(31.2, 30.9), longitude: fc.constant(121.5) })),
  )
  .map(([document, location]) => ({ ...document, location }))

/** As a file gives it: somewhere within a larger buffer. */
function shifted(bytes: Uint8Array, by: number): Uint8Array {
  const larger = new Uint8Array(bytes.length + by)
  larger.set(bytes, by)
  return larger.subarray(by)
}

describe('an index read back from its bytes', () => {
  test('answers as the one that wrote them, also to what is written to it afterwards', () => {
    fc.assert(
      fc.property(
        fc.array(located, { maxLength: 30 }),
        fc.array(located, { maxLength: 10 }),
        fc.array(fc.tuple(textQuery, filter), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(0, 1, 8),
        (documents, later, queries, offset) => {
          const index = new RetrievalIndex(spec)
          for (const document of documents) index.upsert(document)
          const back = RetrievalIndex.fromBytes(spec, shifted(index.toBytes(), offset))
          const compare = (other: RetrievalIndex) => {
            expect(other.size).toBe(index.size)
            for (const [text, given] of queries) {
              const asked = { text, filter: given, facets, offset: 0, limit: 20 }
              expect(other.search(asked)).toEqual(index.search(asked))
              const from = { latitude: 31, longitude: 121 }
              const sorts = [[{ from, direction: 'asc' }], [{ field: 'budget', direction: 'desc' }]]
              for (const sort of sorts as NonNullable<
                Parameters<typeof index.search>[0]['sort']
              >[]) {
                expect(other.search({ ...asked, sort })).toEqual(index.search({ ...asked, sort }))
              }
            }
            expect(other.termsWithPrefix('t', 9)).toEqual(index.termsWithPrefix('t', 9))
          }
          compare(back)
          for (const document of later) {
            index.upsert(document)
            back.upsert(document)
          }
          for (const { id } of documents.slice(0, 5)) expect(back.delete(id)).toBe(index.delete(id))
          compare(back)
          // Not to the last byte: a dictionary may still have a word that nobody holds any more.
          compare(RetrievalIndex.fromBytes(spec, back.toBytes()))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is the same to the last byte when written again', () => {
    const index = new RetrievalIndex(spec)
    index.load(Array.from({ length: 3000 }, (_, n) => numbered(n)))
    const bytes = index.toBytes()
    expect(RetrievalIndex.fromBytes(spec, bytes).toBytes()).toEqual(bytes)
  })

  test('writes nothing into the bytes it was read from', () => {
    const index = new RetrievalIndex(spec)
    index.load(Array.from({ length: 100 }, (_, n) => numbered(n)))
    const bytes = index.toBytes()
    const before = bytes.slice()
    const back = RetrievalIndex.fromBytes(spec, bytes)
    for (let n = 50; n < 200; n++) back.upsert(numbered(n))
    back.delete('n-3')
    back.search({ text: null, facets, offset: 0, limit: 5 })
    back.compact()
    expect(bytes).toEqual(before)
  })
})

describe('what is refused as an index', () => {
  const bytes = () => {
    const index = new RetrievalIndex(spec)
    index.load([numbered(1), numbered(2)])
    return index.toBytes()
  }

  test('bytes of another spec', () => {
    expect(() => RetrievalIndex.fromBytes({ ...spec, k1: 2 }, bytes())).toThrow(/another spec/)
  })

  test('bytes that are cut off anywhere', () => {
    const whole = bytes()
    for (let length = 0; length < whole.length - 8; length += 7) {
      expect(() => RetrievalIndex.fromBytes(spec, whole.slice(0, length))).toThrow(RangeError)
    }
  })

  test('bytes of anything else', () => {
    expect(() => RetrievalIndex.fromBytes(spec, new Uint8Array(64))).toThrow(RangeError)
  })
})
