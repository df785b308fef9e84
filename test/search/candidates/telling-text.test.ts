import { describe, expect, test } from 'vitest'
import { fuseRankings } from '../../../search/candidates/fuse-rankings'
import { readText } from '../../../search/candidates/read-text'
import { titleWords } from '../../../search/candidates/title-words'
import { loadLexicon } from '../../../search/language/lexicon/load-lexicon.server'

const lexicon = await loadLexicon()
const tokensOf = (text: string) => new Set(readText([text], lexicon).tokens)

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

describe('the words of a title that are looked up one by one', () => {
  test('are those that tell, Latin ones whole', () => {
    expect(titleWords('基于CAE的橡胶减振分析', lexicon)).toEqual(['cae', '橡胶', '胶减', '减振'])
  })

  test('are so few that a title of any length is answered', () => {
    const long = Array.from({ length: 500 }, (_, index) => String.fromCodePoint(0x4e00 + index))
    expect(titleWords(long.join(''), lexicon).length).toBeLessThanOrEqual(40)
  })
})

describe('one ranking of several', () => {
  test('puts first who stands in most, and ties by id', () => {
    expect(fuseRankings([['b', 'c'], ['c', 'a'], ['a'], []])).toEqual(['a', 'c', 'b'])
    expect(fuseRankings([['z'], ['y']])).toEqual(['y', 'z'])
  })
})
