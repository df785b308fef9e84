import { describe, expect, test } from 'vitest'
import { analyseQuery, longestQuery } from '../../../../search/language/analysis/analyse-query'
import { tokenise } from '../../../../search/language/analysis/tokenise'
import { pinyinForms } from '../../../../search/language/text/pinyin'
import { lexicon } from '../../contract/corpus'

describe('tokens', () => {
  test.each([
    ['光刻机', ['光刻', '刻机', '机']],
    ['胶', ['胶']],
    ['光刻胶', ['光刻', '刻胶', '胶', '光刻胶']],
    ['17-4ph', ['174ph', '17', '4ph', 'ph']],
    ['ra0.4', ['ra0.4', 'ra', '0.4']],
    ['iatf 16949', ['iatf', '16949', 'iatf16949']],
    ['17-4 ph', ['174', '17', '4', 'ph', '174ph']],
    ['ti-6al-4v', ['ti6al4v', 'ti', '6al', 'al', '4v']],
    ['tc4/ta15', ['tc4', 'tc', 'ta15', 'ta', '15']],
    ['𠮷野家', ['𠮷野', '野家', '家']],
    ['，。!', []],
  ])('of 「%s」 are %j', (text, expected) => {
    expect(tokenise(text, lexicon)).toEqual(expected)
  })
})

describe('the words of a query', () => {
  test.each([
    ['激光 焊接', ['激光', '焊接']],
    ['激光焊机', ['激光焊机']],
    ['激光焊接铝合金', ['激光焊接', '铝合金']],
    ['铝合金的激光焊接', ['铝合金', '激光焊接']],
    ['铝合金激光焊接供应商', ['铝合金', '激光焊接', '供应商']],
    ['大激光焊接铝合金', ['大激光焊接', '铝合金']],
    ['激光焊接铝合金件', ['激光焊接', '铝合金件']],
    ['等离子', ['等离子']],
    ['的', ['的']],
    ['cnc 加工', ['cnc加工']],
    ['TC4 tc4 ＴＣ４', ['tc4']],
    ['krf光刻胶', ['krf', '光刻胶']],
  ])('「%s」 are %j', (typed, expected) => {
    expect(analyseQuery(typed, lexicon).words.map(({ text }) => text)).toEqual(expected)
  })

  test('carry all other spellings of a term', () => {
    expect(analyseQuery('cnc', lexicon).words).toMatchObject([
      { kind: 'latin', text: 'cnc', spellings: ['数控加工', 'cnc加工'], runs: [] },
    ])
  })

  test('are cut to what a person types', () => {
    const { text } = analyseQuery('激光 '.repeat(1000), lexicon)
    expect(text.length).toBeLessThanOrEqual(longestQuery)
  })
})

describe('pinyin of a name', () => {
  const forms = pinyinForms(['上海华芯澄光电子材料有限公司', '华芯澄光'])

  test.each(['shhxcg', 'hxcg', 'shanghaihuaxin', 'huaxincheng', 'chengguang'])(
    'begins with %s somewhere',
    (typed) => {
      expect(forms.some((form) => form.startsWith(typed))).toBe(true)
    },
  )

  test('does not begin with the legal form that most names share', () => {
    expect(forms.some((form) => form.startsWith('youxian') || form.startsWith('gongsi'))).toBe(
      false,
    )
  })

  test('reads characters of several sounds by their word', () => {
    expect(pinyinForms(['重庆长江'])).toContain('chongqingchangjiang')
  })
})
