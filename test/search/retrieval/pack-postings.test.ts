import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBit, emptyBitset } from '../../../search/retrieval/bitset'
import { PostingsPacker } from '../../../search/retrieval/pack-postings'
import { windowSize } from '../../../search/retrieval/packed-postings'
import { PostingCursor } from '../../../search/retrieval/posting-cursor'

const slotCount = 20_000

/** Postings with short and very long gaps, of any length up to several blocks. */
const postings = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 5000 }),
      ),
      fc.integer({ min: 1, max: 255 }),
    ),
    { maxLength: 600, size: 'max' },
  )
  .map((gaps) => {
    const entries = new Map<number, number>()
    let slot = -1
    for (const [gap, code] of gaps) {
      slot += gap
      if (slot < slotCount) entries.set(slot, code)
    }
    return entries
  })

function pack(terms: readonly ReadonlyMap<number, number>[]) {
  const packer = new PostingsPacker(slotCount, 10)
  for (const entries of terms) {
    packer.push(Uint32Array.from(entries.keys()), Uint8Array.from(entries.values()))
  }
  return packer.build()
}

/** Every slot of the first so many: dense for sure. */
const dense = new Map(Array.from({ length: 3000 }, (_, n) => [n * 5, 1 + (n % 255)]))

describe('packed postings', () => {
  test('give back every slot and code of every term', () => {
    fc.assert(
      fc.property(fc.array(postings, { maxLength: 4 }), (sparse) => {
        const terms = [...sparse, dense, ...sparse]
        const packed = pack(terms)
        for (const [term, entries] of terms.entries()) {
          const cursor = new PostingCursor(packed, term, undefined)
          expect(cursor.count).toBe(entries.size)
          const slots = new Uint32Array(entries.size)
          const codes = new Uint8Array(entries.size)
          cursor.copyTo(slots, 0)
          cursor.copyCodesTo(codes, 0)
          expect([...slots]).toEqual([...entries.keys()])
          expect([...codes]).toEqual([...entries.values()])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('tell the code of any ascending slots, 0 where the term is not', () => {
    const slots = fc
      .uniqueArray(fc.integer({ min: 0, max: slotCount + 50 }), { maxLength: 200, size: 'max' })
      .map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(postings, slots, (sparse, asked) => {
        const packed = pack([sparse, dense])
        for (const [term, entries] of [sparse, dense].entries()) {
          const cursor = new PostingCursor(packed, term, undefined)
          const other = new PostingCursor(packed, term, undefined)
          for (const slot of asked) {
            expect(cursor.codeAt(slot)).toBe(entries.get(slot) ?? 0)
            expect(other.has(slot)).toBe(entries.has(slot))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('add up a window as its entries say, and never promise less than its best code', () => {
    fc.assert(
      fc.property(postings, (sparse) => {
        const packed = pack([sparse, dense])
        const hits = emptyBitset(slotCount)
        for (let slot = 0; slot < slotCount; slot += 3) addBit(hits, slot)
        for (const [term, entries] of [sparse, dense].entries()) {
          const cursor = new PostingCursor(packed, term, undefined)
          for (let window = 0; window * windowSize < slotCount; window++) {
            const sums = new Float64Array(windowSize)
            cursor.addWindow(window, hits, 2, sums)
            const best = cursor.bestInWindow(window)
            const codes = Array.from(sums, (_, n) => entries.get(window * windowSize + n) ?? 0)
            const isHit = (place: number) => (window * windowSize + place) % 3 === 0
            expect([...sums]).toEqual(codes.map((code, place) => (isHit(place) ? 2 * code : 0)))
            expect(Math.max(...codes)).toBeLessThanOrEqual(best)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})
