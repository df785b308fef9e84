import { describe, expect, test } from 'vitest'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import { tellingWords } from '../../../app/domain/matching/telling-words'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { fuseRankings } from '../../../search/candidates/fuse-rankings'
import { readListing } from '../../../search/candidates/read-listing'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'

const lexicon = await loadLexicon()
const tokensOf = (text: string) =>
  new Set(
    readListing([{ place: 'title', text }], lexicon).text.passages.flatMap(({ tokens }) => tokens),
  )

describe('the text by which listings are alike', () => {
  test('shares nothing where only words of every trade are the same', () => {
    const spraying = tokensOf('喷漆工艺智能化改造')
    const shared = [...tokensOf('底盘菌株工艺智能化改造')].filter((token) => spraying.has(token))
    expect(shared).toEqual([])
  })

  test('keeps a common word that is part of a term of the lexicon', () => {
    expect(lexicon.has('五轴加工')).toBe(true)
    expect([...tokensOf('五轴加工')]).toContain('五轴加工')
  })

  test('shares the words of the trade however the rest is put', () => {
    const asked = tokensOf('关于高盐废水零排放关键技术的研究')
    const shared = [...tokensOf('高盐废水处理工程总包')].filter((token) => asked.has(token))
    expect(shared).toEqual(expect.arrayContaining(['高盐', '盐废', '废水']))
  })
})

describe('the passages of a listing', () => {
  const passagesOf = (text: string) =>
    readListing([{ place: 'description', text }], lexicon).text.passages.map((it) => it.text)

  test('are the items of a list and the clauses of a text, without single characters or short numbers', () => {
    expect(passagesOf('电池材料。电解液、隔膜；1,400 吨铜箔')).toEqual([
      '电池材料',
      '电解液',
      '隔膜',
      '1,400吨铜箔',
    ])
    const { passages } = readListing([{ place: 'title', text: '钢的策略 3 台' }], lexicon).text
    const tokens = passages.flatMap((it) => it.tokens)
    expect(tokens).toContain('策略')
    expect(tokens.filter((token) => token.length < 2)).toEqual([])
  })

  test('are told where they stand, as written', () => {
    const { text } = readListing(
      [
        { place: 'product', text: 'PLC 控制柜' },
        { place: 'summary', text: null },
      ],
      lexicon,
    )
    expect(text.passages).toMatchObject([
      { place: 'product', written: 'PLC 控制柜', text: 'plc控制柜' },
    ])
  })

  test('have the tokens of the term for each other name of it', () => {
    const [synonym] = lexicon.synonyms('激光焊接').slice(1)
    expect(tokensOf(`${synonym}`)).toContain('激光焊接')
  })

  test.each([
    ['一、需求内容：\n研制随钻测量装置', ['研制随钻测量装置']],
    ['（1）拟解决的技术（项目）问题\n烟尘排放超标', ['烟尘排放超标']],
    ['现有工作基础：已有样机', ['已有样机']],
    ['2、预期目标: 寿命翻倍', ['寿命翻倍']],
    ['①目的：机械替代人工', ['机械替代人工']],
    // Of a trade, and no heading.
    ['一、随钻测量', ['随钻测量']],
    ['锂离子电池：要求防爆', ['锂离子电池:要求防爆']],
    ['1.5 米铜排', ['1.5米铜排']],
  ])('leave out the headings of a form: %s', (text, expected) => {
    expect(passagesOf(text)).toEqual(expected)
  })
})

describe('the words by which a listing is found', () => {
  const corpus = countCorpus([['橡胶', '减振'], ['橡胶'], ['橡胶']])
  const wordsOf = (title: string, description = '') =>
    tellingWords(
      readListing(
        [
          { place: 'title', text: title },
          { place: 'description', text: description },
        ],
        lexicon,
      ).text,
      defaultWeights.text.places,
      corpus,
    ).map(({ text }) => text)

  test('are those of its title, rare ones first, and of its text those that somebody offers', () => {
    const words = wordsOf('基于CAE的橡胶减振分析', '减振与降噪')
    expect(words.slice(0, 3)).toEqual(expect.arrayContaining(['cae', '减振']))
    expect(words.indexOf('减振')).toBeLessThan(words.indexOf('橡胶'))
    expect(words).not.toContain('降噪')
  })

  test('are so few that a title of any length is answered', () => {
    const long = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    expect(wordsOf(long.join('')).length).toBeLessThanOrEqual(40)
  })
})

describe('one ranking of several', () => {
  const weighed = (...all: (readonly string[])[]) => all.map((ids) => ({ ids, worth: 1 }))

  test('puts first who stands in most, and ties by id', () => {
    expect(fuseRankings(weighed(['b', 'c'], ['c', 'a'], ['a'], []))).toEqual(['a', 'c', 'b'])
    expect(fuseRankings(weighed(['z'], ['y']))).toEqual(['y', 'z'])
  })

  test('counts each for what it is worth', () => {
    expect(
      fuseRankings([
        { ids: ['a'], worth: 1 },
        { ids: ['b'], worth: 2 },
      ]),
    ).toEqual(['b', 'a'])
  })
})
