import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'
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
    [
      'at least two of: ISO 9001, ISO 14001, IATF 16949',
      ['at least two of: ISO 9001, ISO 14001, IATF 16949'],
    ],
    ['ISO 9001, ISO 14001 or IATF 16949', ['ISO 9001, ISO 14001 or IATF 16949']],
    ['尺寸公差≤1,5 mm', ['尺寸公差≤1,5 mm']],
    ['供应商须熟悉航空，有经验', ['供应商须熟悉航空，有经验']],
    ['希望：尺寸公差≤0.02 mm，Ra≤0.8 @1', ['希望：尺寸公差≤0.02 mm（@1）', '希望：Ra≤0.8（@1）']],
    ['希望尺寸公差≤0.02 mm，Ra≤0.8', ['希望尺寸公差≤0.02 mm', 'Ra≤0.8']],
  ])('%s', (text, parts) => {
    expect(splitRequirements(text)).toEqual(parts)
  })
})

describe('what was to be kept back', () => {
  test('is kept back in every part of the paragraph', () => {
    for (const [line, tier] of [
      ['尺寸公差≤0.02 mm，Ra≤0.8；材料：TC4 @1', 1],
      ['尺寸公差≤0.02 mm，Ra≤0.8 ＠２。', 2],
      ['尺寸公差≤0.02 mm，Ra≤0.8（@2）', 2],
    ] as const) {
      const parts = splitRequirements(line)
      expect(parts.length).toBeGreaterThan(1)
      const tiers = parts
        .map((part) => readRequirementLine(part))
        .map((it) => it.ok && it.value.tier)
      expect(tiers).toEqual(parts.map(() => tier))
    }
  })

  test('is never parted from a mark that cannot be read', () => {
    for (const line of ['尺寸公差≤0.02 mm @1，Ra≤0.8', '尺寸公差≤0.02 mm，Ra≤0.8 @内部']) {
      expect(splitRequirements(line)).toEqual([line])
    }
  })
})
