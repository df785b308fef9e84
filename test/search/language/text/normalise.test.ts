import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseMapped, normaliseText } from '../../../../search/language/text/normalise'
import { hostileStrings } from '../../contract/hostile-strings'

describe('normalisation', () => {
  test.each([
    ['ＩＡＴＦ　１６９４９', 'iatf 16949'],
    ['雷射焊接機', '激光焊接机'],
    ['軟體與資訊', '软件与信息'],
    ['积体电路的方程式', '积体电路的方程式'],
    ['显著提高', '显著提高'],
    ['KrF 光刻胶', 'krf光刻胶'],
    ['激光 焊接', '激光 焊接'],
    ['5 微米 / 5um / 5 µm / 5μm', '5μm / 5μm / 5μm / 5μm'],
    ['微米级', '微米级'],
    ['8 英寸与 12 寸', '8inch与12inch'],
    ['10 m² 与 10 平方米', '10m2与10m2'],
    ['5 minutes', '5 minutes'],
    ['零\u200b宽\ufeff', '零宽'],
    ['É \u0045\u0301', 'é é'],
  ])('of 「%s」 gives 「%s」', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          '激光',
          '雷射',
          '機',
          ' ',
          '5',
          '微米',
          'um',
          'μm',
          'Ａ',
          'É',
          'e\u0301',
          'ﷺ',
          '\u200b',
        ),
        { maxLength: 20 },
      )
      .map((parts) => parts.join('')),
    fc.constantFrom(...hostileStrings),
  )

  test('with a way back gives the same text, and each part leads into the original in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mapped = normaliseMapped(text)
        expect(mapped.text).toBe(normaliseText(text))
        const starts = mapped.starts.slice(0, mapped.text.length)
        expect(starts).toHaveLength(mapped.text.length)
        const isInOrder = starts.every((start, i) => {
          const end = mapped.ends[i] as number
          return start < end && end <= text.length && start >= (starts[i - 1] ?? 0)
        })
        expect(isInOrder).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
