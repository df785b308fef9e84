import { expect, test } from 'vitest'
import { units } from '../../app/domain/shared/units'
import { translateIn } from '../../app/platform/languages/i18n.server'
import { rangeText } from '../../app/wording/range-text'
import { requirementText } from '../../app/wording/requirement-text'
import { unitName } from '../../app/wording/unit-name'
import { createLexicon } from '../../search/language/lexicon/lexicon'

const lexicon = createLexicon([
  { term: '五轴加工', kind: 'process', synonyms: ['five-axis machining'], broader: [] },
])
const inEnglish = { t: translateIn('en'), language: 'en', lexicon }
const inChinese = { t: translateIn('zh-CN'), language: 'zh-CN', lexicon }
const isChinese = /\p{Script=Han}/u

test('every unit that is a Chinese word has an English one', () => {
  const named = units.filter(({ symbol }) => isChinese.test(symbol))
  expect(named.length).toBeGreaterThan(0)
  for (const { symbol } of named) {
    expect(unitName(symbol, inEnglish), symbol).not.toMatch(isChinese)
    expect(unitName(symbol, inChinese)).toBe(symbol)
  }
  for (const { symbol } of units.filter((it) => !isChinese.test(it.symbol))) {
    expect(unitName(symbol, inEnglish)).toBe(symbol)
  }
})

test('a requirement is all English on an English page, and as it was written on a Chinese one', () => {
  const process = { kind: 'process', term: '五轴加工' } as const
  const capacity = { kind: 'capacity', value: 2000, unit: '件', per: 'month' } as const
  const life = { quantity: 'fatigue-life', min: 100, max: null, unit: '万次' }
  expect(requirementText(process, inEnglish)).toBe('five-axis machining')
  expect(requirementText(process, inChinese)).toBe('五轴加工')
  expect(requirementText({ ...process, term: '无名法' }, inEnglish)).toBe('无名法')
  expect(requirementText(capacity, inEnglish)).toBe('2000\u00a0pieces a month')
  expect(requirementText(capacity, inChinese)).toBe('2000\u00a0件/月')
  expect(rangeText(life, inEnglish)).not.toMatch(isChinese)
})
