import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { districts } from '../../../app/domain/shared/districts'
import { analyseQuery } from '../../../search/language/analysis/analyse-query'
import { createLexicon } from '../../../search/language/lexicon/lexicon'
import {
  placesAsText,
  quotePart,
  withoutFilters,
  withoutPart,
} from '../../../search/query/edit-query'
import { createPlaceNames } from '../../../search/query/place-names'
import { understandQuery } from '../../../search/query/understand-query'
import { hostileStrings } from '../contract/hostile-strings'

const lexicon = createLexicon([
  { term: '激光焊接', kind: 'process', synonyms: ['激光焊', 'laser welding'], broader: [] },
  { term: '钛合金', kind: 'material', synonyms: [], broader: [] },
  { term: '松江分析法', kind: 'process', synonyms: [], broader: [] },
  { term: '8 英寸晶圆', kind: 'product', synonyms: [], broader: [] },
])
const names = createPlaceNames([
  ...districts.map((it) => ({ field: 'district' as const, ...it })),
  { field: 'park', code: 'p1', name: '嘉定驰行汽车创新园', nameEn: null },
  { field: 'park', code: 'p2', name: '宝山科技园', nameEn: null },
])

const understand = (typed: string) => understandQuery(typed, lexicon, names)
const said = (typed: string) =>
  understand(typed).parts.map((part) =>
    part.kind === 'place' ? `place:${part.place.code}` : `${part.kind}:${part.text}`,
  )

describe('the parts of a query', () => {
  test.each([
    ['激光焊接 嘉定 0.01mm', ['term:激光焊接', 'place:310114', 'condition:0.01mm']],
    ['嘉定激光焊接钛合金', ['place:310114', 'term:激光焊接', 'term:钛合金']],
    ['上海市嘉定区的激光焊接', ['place:310114', 'term:激光焊接']],
    ['嘉定區 雷射焊機', ['place:310114', 'word:雷射焊機']],
    ['浦东新区 钛合金', ['place:310115', 'term:钛合金']],
    ['钛合金 浦东附近', ['term:钛合金', 'place:310115']],
    ['laser welding Jiading', ['term:laser welding', 'place:310114']],
    ["Jing'an District 钛合金", ['place:310106', 'term:钛合金']],
    ['"激光焊接" 最长 2 米', ['phrase:激光焊接', 'condition:最长 2 米']],
    ['“嘉定”激光焊接', ['phrase:嘉定', 'term:激光焊接']],
    ['驰行汽车创新园', ['place:p1']],
    ['钛合金 长度大于6米', ['term:钛合金', 'condition:长度大于6米']],
    ['长度大于6米的钛合金', ['condition:长度大于6米', 'term:钛合金']],
    ['≥５００Ｌ 钛合金', ['condition:≥５００Ｌ', 'term:钛合金']],
    ['5 MW', ['condition:5 MW']],
    ['5 mw', ['word:5 mw']],
    ['激光焊接 -钛合金 TRL≥6', ['term:激光焊接', 'excluded:钛合金', 'condition:TRL≥6']],
    ['激光焊接 -5轴', ['term:激光焊接', 'excluded:5轴']],
    ['激光焊接 -5轴 TRL≥6', ['term:激光焊接', 'excluded:5轴', 'condition:TRL≥6']],
    ['激光焊接 －钛合金　KrF', ['term:激光焊接', 'excluded:钛合金', 'word:KrF']],
    ['TRL≥8 激光焊接', ['condition:TRL≥8', 'term:激光焊接']],
    ['钛合金 30天内交货', ['term:钛合金', 'condition:30天内交货']],
    ['GB/T 19001', ['standard:GB/T 19001']],
    ['钛合金 HB 5354-1994', ['term:钛合金', 'standard:HB 5354-1994']],
    ['激光焊接 -钛合金', ['term:激光焊接', 'excluded:钛合金']],
    ['激光焊接 －钛合金', ['term:激光焊接', 'excluded:钛合金']],
    ['钛合金不含铅', ['term:钛合金', 'excluded:铅']],
    ['激光焊接 -嘉定', ['term:激光焊接', 'excluded:嘉定']],
    ['"长度大于6米"', ['phrase:长度大于6米']],
    ['嘉定驰行汽车创新园 钛合金', ['place:p1', 'term:钛合金']],
  ])('%s', (typed, parts) => {
    expect(said(typed)).toEqual(parts)
  })

  test('a name that only begins like a place is no place', () => {
    for (const typed of [
      '宝山钢铁',
      '金山办公软件集团',
      '嘉定区域中心',
      '松江分析法',
      'jiading-2',
      '科技园',
    ])
      expect(said(typed).filter((it) => it.startsWith('place'))).toEqual([])
  })

  test('a measure in the name of a term is the term', () => {
    expect(said('8 英寸晶圆')).toEqual(['term:8 英寸晶圆'])
  })

  test('a term carries its other spellings, and in quotation marks it has none', () => {
    expect(understand('激光焊').parts[0]).toMatchObject({ synonyms: ['激光焊接', 'laser welding'] })
    expect(analyseQuery('"激光焊"', lexicon).words).toMatchObject([
      { text: '激光焊', exact: 'phrase', spellings: [] },
    ])
  })
})

describe('taking a part away', () => {
  const cut = (typed: string, at: number) => {
    const part = understand(typed).parts[at]
    if (!part) throw new Error(`no part ${at}`)
    return { without: withoutPart(typed, part), quoted: quotePart(typed, part) }
  }

  test('leaves the rest as it was typed', () => {
    expect(cut('激光焊接 嘉定 0.01mm', 1).without).toBe('激光焊接 0.01mm')
    expect(cut('嘉定激光焊接钛合金', 1).without).toBe('嘉定 钛合金')
    expect(cut('ＫｒＦ 最长 2 米 钛合金', 1).without).toBe('ＫｒＦ 钛合金')
  })

  test('in quotation marks a place is a wording and a term has no synonyms', () => {
    const { quoted } = cut('激光焊接 嘉定', 1)
    expect(quoted).toBe('激光焊接 "嘉定"')
    expect(said(quoted)).toEqual(['term:激光焊接', 'phrase:嘉定'])
    expect(said(cut('激光焊接 嘉定', 0).quoted)).toEqual(['phrase:激光焊接', 'place:310114'])
  })

  test('the places go as one, or stay as words', () => {
    const understood = understand('嘉定激光焊接 松江')
    expect(withoutFilters(understood)).toMatchObject({
      text: '激光焊接',
      places: [{ code: '310114' }, { code: '310117' }],
    })
    expect(said(placesAsText(understood))).toEqual(['phrase:嘉定', 'term:激光焊接', 'phrase:松江'])
  })

  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.constantFrom(...hostileStrings),
    fc
      .array(
        fc.constantFrom(
          '激光焊接',
          '嘉定',
          '浦东新区',
          ' ',
          '"',
          '“',
          '0.01mm',
          '最长 2 米',
          '的',
          'KrF',
          '區',
        ),
        { maxLength: 12 },
      )
      .map((pieces) => pieces.join('')),
  )

  test('any text has its parts in order, none of which covers another', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let done = 0
        for (const part of understand(text).parts) {
          expect(part.start).toBeGreaterThanOrEqual(done)
          expect(part.end).toBeGreaterThan(part.start)
          expect(part.end).toBeLessThanOrEqual(text.length)
          done = part.end
        }
      }),
    )
  })

  test('what is asked of an engine holds the words that are shown, and no place', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const understood = understand(text)
        const words = understood.parts.filter(
          ({ kind }) => kind !== 'place' && kind !== 'condition',
        )
        const rest = withoutFilters(understood).text
        if (words.length === 0) return
        const { words: asked, excluded } = analyseQuery(rest, lexicon)
        expect(asked.length + excluded.length).toBeGreaterThan(0)
      }),
    )
  })
})
