import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCorpus } from '../../../../app/domain/matching/count-corpus'
import { profileText, textEvidence, textFit } from '../../../../app/domain/matching/fit/text-fit'
import { defaultWeights } from '../../../../app/domain/matching/weights'
import { textOfTokens } from '../text-of-tokens'

/** Every one of a hundred texts says 提供; one says 光刻胶, ten say 涂布. */
const corpus = countCorpus(
  Array.from({ length: 100 }, (_, index) => [
    '提供',
    ...(index === 0 ? ['光刻胶'] : []),
    ...(index < 10 ? ['涂布'] : []),
  ]),
)
const context = { weights: defaultWeights }
const { text: textWeights } = defaultWeights
const profile = (asked: readonly string[]) =>
  profileText(textOfTokens(asked), corpus, defaultWeights)
const likeness = (asked: readonly string[], offered: readonly string[], isOne = false) =>
  textFit(profile(asked), textOfTokens(offered, isOne), context)

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

  test('gains by each passage that says the same, and less each time', () => {
    const [once, twice, thrice] = [1, 2, 3].map((times) =>
      textEvidence(profile(asked), textOfTokens(Array.from({ length: times }, () => '光刻胶')), {
        ...textWeights,
        lengthWeight: 0,
      }),
    ) as [number, number, number]
    expect(twice).toBeGreaterThan(once)
    expect(thrice - twice).toBeLessThan(twice - once)
    expect(thrice).toBeGreaterThan(twice)
  })

  test('is the more like another the more of the words it has', () => {
    expect(likeness(asked, ['光刻胶', '涂布'])).toBeGreaterThan(likeness(asked, ['光刻胶']))
    expect(likeness(asked, ['光刻胶', '光刻胶'])).toBeLessThan(likeness(asked, ['光刻胶', '涂布']))
  })

  test('is more like another by an item that is named whole than by one of which it has a part', () => {
    const whole = likeness(asked, ['光刻胶', '甲', '乙', '丙'])
    const part = likeness(asked, ['光刻胶', '甲', '乙', '丙'], true)
    expect(whole).toBeGreaterThan(part)
    expect(part).toBeGreaterThan(0)
  })

  test('is less like another if the same words stand among many others', () => {
    const padded = ['光刻胶', ...Array.from({ length: 300 }, (_, index) => `别的${index}`)]
    expect(likeness(asked, padded)).toBeLessThan(likeness(asked, ['光刻胶']))
    expect(likeness(asked, padded)).toBeGreaterThan(0)
  })

  test('has nothing of a text without words, nor of one with other words, whatever characters they share', () => {
    expect(likeness([], ['光刻胶'])).toBe(0)
    expect(likeness(asked, [])).toBe(0)
    expect(likeness(asked, ['水饺'])).toBe(0)
    expect(likeness(asked, ['胶水', '光学', '刻字', '布料'])).toBe(0)
  })

  test('gains a little by characters of the title that stand elsewhere, never more than by the words', () => {
    const evidence = (offered: readonly string[], characters: number) => {
      const weights = { ...defaultWeights, text: { ...textWeights, characters } }
      const asked = profileText(textOfTokens(['光刻胶', '真空腔']), corpus, weights)
      return textEvidence(asked, textOfTokens(offered), weights.text)
    }
    const plain = evidence(['光刻胶', '空调'], 0)
    const more = evidence(['光刻胶', '空调'], 0.1)
    expect(more).toBeGreaterThan(evidence(['光刻胶', '水饺'], 0.1))
    expect(evidence(['光刻胶', '真空腔'], 0.1)).toBeGreaterThan(more)
    // Words alone are counted twice, in all and as the best passage.
    expect(evidence(['光刻胶', '空调'], 100)).toBeCloseTo(1.5 * plain, 9)
  })

  test('counts for less by words of a description than by those of a title', () => {
    const [title] = textOfTokens(['光刻胶']).passages
    if (!title) throw new Error('no passage')
    const described = {
      ...textOfTokens(['光刻胶']),
      passages: [{ ...title, place: 'description' as const }],
    }
    const { worth } = profileText(described, corpus, defaultWeights)
    expect(worth.get('光刻胶')).toBe(500)
    expect(profile(['光刻胶']).worth.get('光刻胶')).toBe(1_000)
  })

  test('that is as like as words can make it is never certain', () => {
    const words = Array.from({ length: 60 }, (_, at) => `罕见${at}`)
    expect(likeness(words, words, true)).toBeGreaterThan(0.9)
    expect(likeness(words, words, true)).toBeLessThan(1)
  })
})

test('the likelihood is the logistic function of the evidence that the weights state', () => {
  const [asked, offered] = [profile(['光刻胶', '涂布']), textOfTokens(['光刻胶'])]
  const { intercept, slope } = textWeights.likelihood
  const odds = Math.exp(intercept) * textEvidence(asked, offered, textWeights) ** slope
  expect(textFit(asked, offered, context)).toBeCloseTo(odds / (1 + odds), 12)
})

test('a word that the corpus counts oftener than it has texts is worth nothing below zero', () => {
  const counted = { documents: 3, frequencyOf: () => 50 }
  const { worth } = profileText(textOfTokens(['激光']), counted, defaultWeights)
  expect(worth.get('激光')).toBeGreaterThan(0)
})

test('the order of words counts not even in the last digit, so that ties stay ties', () => {
  const words = fc.array(fc.constantFrom('光刻胶', '涂布', '提供', '水饺'), { maxLength: 40 })
  fc.assert(
    fc.property(words, words, (asked, offered) => {
      const fit = likeness(asked, offered)
      expect(likeness(asked, offered.toReversed())).toBe(fit)
      expect(likeness(asked, offered.toSorted())).toBe(fit)
      expect(likeness(asked.toReversed(), offered)).toBe(fit)
      expect(fit).toBeGreaterThanOrEqual(0)
      expect(fit).toBeLessThanOrEqual(1)
    }),
    { numRuns: 1000 },
  )
})
