import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseQuery } from '../../../search/language/analysis/analyse-query'
import { tokenise } from '../../../search/language/analysis/tokenise'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import { queryEvidence } from '../../../search/ranking/query-evidence'
import { scoreText } from '../../../search/ranking/score-text'
import { countStatistics } from './count-statistics'
import { scoreNaively } from './score-naively'

const lexicon = createLexicon([
  { term: '注塑', kind: 'process', synonyms: ['注射成型', '射出成型'], broader: [] },
])

function statisticsOf(surfaces: readonly string[]) {
  return countStatistics(
    surfaces.map((surface, n) => {
      const tokens = { text: tokenise(surface, lexicon) }
      return { id: String(n), tokens, surface, fields: {} }
    }),
  )
}

/** The surfaces in the order of their scores. */
function order(query: string, surfaces: readonly string[]): readonly string[] {
  const evidence = queryEvidence(analyseQuery(query, lexicon), statisticsOf(surfaces))
  return [...surfaces].sort((a, b) => scoreText(b, evidence) - scoreText(a, evidence))
}

function score(surface: string, query: string, surfaces: readonly string[]): number {
  return scoreText(surface, queryEvidence(analyseQuery(query, lexicon), statisticsOf(surfaces)))
}

describe('the score of a text', () => {
  test('is what the formulas say', () => {
    const sign = fc.constantFrom(...'钢轴承轨材、。,\n a1')
    const surface = fc.string({ unit: sign, maxLength: 60 })
    const query = fc.string({
      unit: fc.constantFrom(...'钢轴承轨弹簧'),
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.array(surface, { minLength: 1, maxLength: 6 }), query, (surfaces, text) => {
        const statistics = statisticsOf(surfaces)
        const evidence = queryEvidence(analyseQuery(text, lexicon), statistics)
        for (const it of surfaces) {
          expect(scoreText(it, evidence)).toBeCloseTo(scoreNaively(it, text, statistics), 8)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('is 0 for a text that has nothing of the query, and never negative', () => {
    expect(score('面料', '轴承钢', ['面料', '轴承钢'])).toBe(0)
    expect(score('', '轴承钢', ['', '轴承钢'])).toBe(0)
  })

  test('knows a thing by one telling character, where no pair is shared', () => {
    const texts = ['天河化工\n碳酸锶、碳酸钡', '天海化工\n碳酸钠、碳酸钡', '面料']
    expect(order('金属锶', texts)[0]).toBe(texts[0])
  })

  test('takes a whole item before what contains it, and a shorter list before a longer', () => {
    const texts = [
      '甲\n轴承钢、法兰',
      '乙\n轴承钢、法兰、齿轮箱、风机、水泵、阀门',
      '丙\n轴承钢检测',
      '丁\n面料',
    ]
    expect(order('轴承钢', texts)).toEqual(texts)
  })

  test('a sentence end before an item parts it like any other sign', () => {
    const texts = ['甲\n特钢。轴承钢、法兰', '乙\n特钢轴承钢法兰']
    expect(order('轴承钢', texts)[0]).toBe(texts[0])
  })

  test('a name that only contains the word weighs less than one that is it', () => {
    const texts = ['激光焊接\n加工', '上海激光焊接科技发展有限公司\n加工']
    expect(order('激光焊接', texts)).toEqual(texts)
  })

  test('counts another spelling for less than the word, and several no more than one', () => {
    const texts = ['甲\n注塑加工', '乙\n注射成型加工', '丙\n注射成型、射出成型加工', '丁\n面料']
    const scores = texts.map((it) => score(it, '注塑', texts))
    const [own = 0, one = 0, two = 0, none = 0] = scores
    expect(own).toBeGreaterThan(one)
    expect(one).toBeGreaterThan(none)
    expect(two).toBeLessThan(own)
  })

  test('has no part for what the query excludes', () => {
    const texts = ['甲\n激光切割', '乙\n激光']
    expect(order('激光 -切割', texts)[0]).toBe(texts[1])
  })

  test('counts a Latin word where it begins, and not within another', () => {
    const texts = ['甲\nabs 塑料', '乙\nabsorb 塑料', '丙\nlabs 塑料']
    expect(order('ABS', texts)).toEqual(texts)
    expect(score('丙\nlabs 塑料', 'ABS', texts)).toBe(0)
  })
})
