import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import type { NeedPlace, OfferPlace } from '../../../app/domain/matching/listing-text'
import { sharedWords } from '../../../app/domain/matching/shared-words'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { readListing, type TextPiece } from '../../../search/candidates/read-listing'
import { createLexicon } from '../../../search/language/lexicon/lexicon'

const lexicon = createLexicon([
  { term: '激光焊接', kind: 'process', synonyms: ['镭射焊'], broader: [] },
])
const context = {
  weights: defaultWeights,
  corpus: countCorpus([['电池'], ['电池'], ['电池', '隔膜'], ['绝缘']]),
}

function shared(
  need: readonly TextPiece<NeedPlace>[],
  offer: readonly TextPiece<OfferPlace>[],
  limit = 5,
) {
  const words = sharedWords(
    readListing(need, lexicon).text,
    readListing(offer, lexicon).text,
    context,
    limit,
  )
  return words.map(({ word, asked, offered }) => [word, asked.place, offered.place])
}

describe('the words that a need and an offer share', () => {
  test('are whole runs of characters, weightiest first, with the most telling place on either side', () => {
    expect(
      shared(
        [
          { place: 'title', text: '电池隔膜涂覆' },
          { place: 'description', text: '隔膜须绝缘' },
        ],
        [
          { place: 'description', text: '锂电池、绝缘漆' },
          { place: 'product', text: '电池隔膜' },
        ],
      ),
    ).toEqual([
      ['电池隔膜', 'title', 'product'],
      ['绝缘', 'description', 'description'],
    ])
  })

  test('are parted where the need does not have them in one piece', () => {
    const words = shared(
      [{ place: 'title', text: '隔膜、膜厚检测' }],
      [{ place: 'title', text: '隔膜厚度' }],
    ).map(([word]) => word)
    expect([...words].sort()).toEqual(['膜厚', '隔膜'])
  })

  test('are told by the term where one side calls it otherwise', () => {
    const [first] = shared(
      [{ place: 'title', text: '壳体镭射焊' }],
      [{ place: 'process', text: '激光焊接' }],
    )
    expect(first).toEqual(['激光焊接', 'title', 'process'])
  })

  test('are none of two that have none, and never more than asked for', () => {
    const title = (text: string) => [{ place: 'title' as const, text }]
    expect(shared(title('隔膜'), title('水饺'))).toEqual([])
    expect(shared(title('隔膜、绝缘、电池'), title('电池、绝缘、隔膜'), 2)).toHaveLength(2)
  })

  test('stand in both texts, whatever these are', () => {
    const text = fc.array(
      fc.constantFrom('电', '池', '隔', '膜', '绝', '缘', '、', '镭射焊', 'plc '),
      {
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(text, text, (asked, offered) => {
        const [need, offer] = [asked.join(''), offered.join('')]
        const found = sharedWords(
          readListing([{ place: 'title', text: need }], lexicon).text,
          readListing([{ place: 'title', text: offer }], lexicon).text,
          context,
          9,
        )
        for (const { word, asked: one, offered: other } of found) {
          const spellings = [word, ...lexicon.synonyms(word)]
          expect(spellings.some((it) => one.text.includes(it))).toBe(true)
          expect(spellings.some((it) => other.text.includes(it))).toBe(true)
          expect(need).toContain(one.written)
        }
      }),
      { numRuns: 500 },
    )
  })
})
