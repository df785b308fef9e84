import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readProhibition } from '../../../app/domain/listing/prohibition'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'

describe('what a line forbids', () => {
  test.each([
    ['不得采用焊接', ['工艺：不含 焊接']],
    ['禁止外协', ['工艺：不含 外协']],
    ['本件禁止外协。', ['工艺：不含 外协']],
    ['不允许补焊', ['工艺：不含 补焊']],
    ['外协不可', ['工艺：不含 外协']],
    ['焊接：不允许', ['工艺：不含 焊接']],
    ['工艺：不得外协', ['工艺：不含 外协']],
    ['工艺:不外协', ['工艺：不含 外协']],
    ['零件不得采用焊接或铸造', ['工艺：不含 焊接、铸造']],
    ['轴承座不得补焊', ['工艺：轴承座不含 补焊']],
    ['无铅', ['材料：不含 铅']],
    ['无卤', ['材料：不含 卤']],
    ['严禁使用石棉', ['材料：不含 石棉']],
    ['避免使用胶水', ['工艺：不含 胶水', '材料：不含 胶水']],
    ['no welding', ['工艺：不含 welding']],
    ['No casting allowed', ['工艺：不含 casting']],
    ['welding is prohibited', ['工艺：不含 welding']],
    ['lead-free', ['材料：不含 lead']],
    ['must not contain lead or mercury', ['材料：不含 lead、mercury']],
  ])('%s may exclude', (text, exclusions) => {
    expect(readProhibition(text)?.exclusions).toEqual(exclusions)
  })

  test.each([
    '焊缝不得有气孔',
    '图纸不得泄露',
    '不含税',
    'without burrs',
    '交付前不得擅自更改材料',
  ])(
    '%s forbids what is neither process nor material: it is shown, and no line is made of it',
    (text) => {
      expect(readProhibition(text)).toEqual({ exclusions: [] })
    },
  )

  test.each(['无损检测', '无尘车间', '不锈钢', '不可燃', '不限', 'No. 45 steel', 'no preference'])(
    '%s forbids nothing',
    (text) => {
      expect(readProhibition(text)).toBeNull()
    },
  )

  const forms = ['不得采用X', '禁止X', '严禁X。', '本件不允许X', 'X不允许', '不接受 X', 'no X']
  test('is never offered but as an exclusion of what stands there', () => {
    const term = fc.constantFrom('焊接', '铸造', '外协', '石棉', 'welding', 'PVC', '胶粘', '镀镉')
    fc.assert(
      fc.property(fc.constantFrom(...forms), term, (form, named) => {
        const found = readProhibition(form.replace('X', named))
        expect(found?.exclusions).not.toEqual([])
        for (const line of found?.exclusions ?? []) {
          const read = readRequirementLine(line)
          expect(read).toMatchObject({
            ok: true,
            value: { body: { term: named, isExcluded: true } },
          })
        }
      }),
    )
  })
})
