import { describe, expect, test } from 'vitest'
import { wholeWord } from '../../../app/features/match/whole-words'

describe('a word that two texts share', () => {
  test('is one where either text has it as a word', () => {
    expect(wholeWord('金刚石', '烧结金刚石圆锯片', '金刚石砂轮')).toBe('金刚石')
    expect(wholeWord('石灰', '大型石灰窑炉', '石灰粉')).toBe('石灰')
  })

  test('loses what is half of another word', () => {
    expect(wholeWord('车动', '电动汽车动力电池', '整车动力匹配')).toBe('')
    expect(wholeWord('汽车动', '新能源汽车动力', '电动汽车动力电池')).toBe('汽车')
  })

  test('is none where a text has it not at all', () => {
    expect(wholeWord('隔膜', '电池', '隔膜')).toBe('隔膜')
    expect(wholeWord('隔膜', '电池', '负极')).toBe('')
  })
})
