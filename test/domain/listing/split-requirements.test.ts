import { describe, expect, test } from 'vitest'
import { splitRequirements } from '../../../app/domain/listing/split-requirements'

describe('a paragraph as the requirements that it seems to hold', () => {
  test.each([
    [
      '尺寸公差≤0.02 mm，Ra≤0.8，材料：TC4；交期：5-8周。',
      ['尺寸公差≤0.02 mm', 'Ra≤0.8', '材料：TC4', '交期：5-8周'],
    ],
    [
      '锁模力≥1,600 kN，须熟悉汽车行业（含新能源，轻量化），洁净度 千级',
      ['锁模力≥1,600 kN', '须熟悉汽车行业（含新能源，轻量化）', '洁净度 千级'],
    ],
    ['材料：TC4、TC11', ['材料：TC4、TC11']],
    ['尺寸公差≤1,5 mm', ['尺寸公差≤1,5 mm']],
    ['供应商须熟悉航空，有经验', ['供应商须熟悉航空，有经验']],
  ])('%s', (text, parts) => {
    expect(splitRequirements(text)).toEqual(parts)
  })
})
