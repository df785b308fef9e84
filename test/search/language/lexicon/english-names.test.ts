import { beforeAll, describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../../search/engine/embedded.server'
import { createLexicon, type Lexicon } from '../../../../search/language/lexicon/lexicon'
import { loadLexicon } from '../../../../search/language/lexicon/load-lexicon.server'
import { capability } from '../../contract/corpus'

const isChinese = /\p{Script=Han}/u

describe('the English name of a term', () => {
  const lexicon = createLexicon([
    {
      term: '电火花加工',
      kind: 'process',
      synonyms: ['EDM', '放电加工', 'electrical discharge machining'],
      broader: [],
    },
    { term: 'TC4', kind: 'material', synonyms: ['Ti-6Al-4V'], broader: [] },
    { term: '抛光', kind: 'process', synonyms: [], broader: [] },
  ])

  test('is of words before abbreviations, by whatever spelling it is asked', () => {
    for (const spelling of ['电火花加工', '放电加工', 'edm']) {
      expect(lexicon.english(spelling)).toBe('electrical discharge machining')
    }
    expect(lexicon.english('Ti-6Al-4V')).toBe('TC4')
  })

  test('is none where there is none', () => {
    expect(lexicon.english('抛光')).toBeUndefined()
    expect(lexicon.english('不知道')).toBeUndefined()
  })
})

describe('the lexicon of the product', () => {
  let lexicon: Lexicon
  beforeAll(async () => {
    lexicon = await loadLexicon()
  })

  test('has an English name for every term', () => {
    const nameless = lexicon.terms.filter((term) => isChinese.test(lexicon.english(term) ?? '中'))
    expect(nameless).toEqual([])
  })

  test.each([
    ['titanium', '钛合金', '钛合金框梁五轴加工'],
    ['aluminium', '铝合金', '铝合金压铸件'],
    ['injection moulding', '注塑', '精密注塑外壳'],
    ['injection moulding cleanroom', '洁净注塑', '医用洁净注塑件'],
    ['carbon fibre', '碳纤维', '碳纤维机翼'],
    ['physical vapor deposition', '物理气相沉积', '物理气相沉积镀膜'],
  ])('finds by %s what is found by %s', async (english, chinese, title) => {
    const engine = createEmbeddedEngine({ lexicon })
    await engine.upsert('capabilities', [
      capability('found', { text: { title } }),
      capability('other', { text: { title: '棉布印染' } }),
    ])
    const idsOf = async (text: string) => {
      const { hits } = await engine.search({ index: 'capabilities', text })
      return hits.map(({ id }) => id)
    }
    expect(await idsOf(chinese)).toEqual(['found'])
    expect(await idsOf(english)).toEqual(['found'])
  })
})
