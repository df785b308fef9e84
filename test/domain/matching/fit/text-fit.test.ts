import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCorpus } from '../../../../app/domain/matching/count-corpus'
import { profileText, textFit } from '../../../../app/domain/matching/fit/text-fit'
import { defaultWeights } from '../../../../app/domain/matching/weights'

/** Every one of a hundred texts says 提供; one says 光刻胶, ten say 涂布. */
const corpus = countCorpus(
  Array.from({ length: 100 }, (_, index) => [
    '提供',
    ...(index === 0 ? ['光刻胶'] : []),
    ...(index < 10 ? ['涂布'] : []),
  ]),
)
const weights = { ...defaultWeights, fullTextLikeness: 100 }
const likeness = (asked: readonly string[], offered: readonly string[]) =>
  textFit(profileText(asked, corpus), offered, { weights })

describe('a text', () => {
  const asked = ['光刻胶', '涂布', '提供']

  test('is like another by its rare words rather than by common ones', () => {
    const [rare, fair, common] = asked.map((word) => likeness(asked, [word])) as [
      number,
      number,
      number,
    ]
    expect(rare).toBeGreaterThan(fair)
    expect(fair).toBeGreaterThan(common)
    expect(common).toBeGreaterThan(0)
  })

  test('gains by each repeat, and less each time', () => {
    const [once, twice, thrice] = [1, 2, 3].map((times) =>
      likeness(
        asked,
        Array.from({ length: times }, () => '光刻胶'),
      ),
    ) as [number, number, number]
    expect(twice).toBeGreaterThan(once)
    expect(thrice - twice).toBeLessThan(twice - once)
    expect(thrice).toBeGreaterThan(twice)
  })

  test('is less like another if the same words stand among many others', () => {
    const padded = ['光刻胶', ...Array.from({ length: 300 }, (_, index) => `别的${index}`)]
    expect(likeness(asked, padded)).toBeLessThan(likeness(asked, ['光刻胶']))
    expect(likeness(asked, padded)).toBeGreaterThan(0)
  })

  test('has nothing of a text without words, nor of one with other words', () => {
    expect(likeness([], ['光刻胶'])).toBe(0)
    expect(likeness(asked, [])).toBe(0)
    expect(likeness(asked, ['水饺'])).toBe(0)
  })

  test('that says the need itself is fully like it', () => {
    const [profile, context] = [profileText(asked, corpus), { weights: defaultWeights }]
    expect(textFit(profile, asked, context)).toBe(1)
  })
})

test('a word that the corpus counts oftener than it has texts is worth nothing below zero', () => {
  const { worth } = profileText(['激光'], { documents: 3, frequencyOf: () => 50 })
  expect(worth.get('激光')).toBeGreaterThan(0)
})

test('the order of words counts not even in the last digit, so that ties stay ties', () => {
  const words = fc.array(fc.constantFrom('光刻胶', '涂布', '提供', '水饺'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (asked, offered) => {
      const profile = profileText(asked, corpus)
      const fit = textFit(profile, offered, { weights })
      expect(textFit(profile, offered.toReversed(), { weights })).toBe(fit)
      expect(textFit(profile, offered.toSorted(), { weights })).toBe(fit)
      const real = textFit(profile, offered, { weights: defaultWeights })
      expect(real).toBeGreaterThanOrEqual(0)
      expect(real).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1000 },
  )
})
