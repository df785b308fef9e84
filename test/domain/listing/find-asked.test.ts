import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAsked } from '../../../app/domain/listing/asked/find-asked'
import { findStated } from '../../../app/domain/listing/asked/find-stated'
import { markAsked } from '../../../app/domain/listing/asked/mark-asked'
import { type AskedMeasure, meetsAsked } from '../../../app/domain/listing/asked/meets-asked'
import { statedRequirement } from '../../../app/domain/listing/asked/stated-fact'
import type { StatedMeasure } from '../../../app/domain/listing/asked/stated-measure'
import { readStatedText, statedText } from '../../../app/domain/listing/asked/stated-text'

import { unitChoices } from '../../../app/domain/listing/asked/unit-words'

const read = (text: string) =>
  findAsked(text).map(({ from, until, quantity, dimension, comparison, written, unit }) =>
    [text.slice(from, until), quantity ?? `any ${dimension}`, comparison, ...written, unit].join(
      ' ',
    ),
  )

describe('the conditions of what was typed', () => {
  test.each([
    ['钢制 ≥500L', '≥500L any volume at-least 500 L'],
    ['500 升', '500 升 any volume equals 500 L'],
    ['500L', '500L any volume equals 500 L'],
    ['≥５００Ｌ', '≥５００Ｌ any volume at-least 500 L'],
    ['500升以上', '500升以上 any volume at-least 500 L'],
    ['不低于 500 升', '不低于 500 升 any volume at-least 500 L'],
    ['不超过 3 m', '不超过 3 m any length at-most 3 m'],
    ['at least 20 ft', 'at least 20 ft any length at-least 20 ft'],
    ['under 6 m', 'under 6 m any length at-most 6 m'],
    ['6 m or more', '6 m or more any length at-least 6 m'],
    ['10-50 mm', '10-50 mm any length covers 10 50 mm'],
    ['4、6、8 英寸', '4、6、8 英寸 any length one-of 4 6 8 inch'],
    ['长度大于6米', '长度大于6米 part-length at-least 6 m'],
    ['长度≥6000mm', '长度≥6000mm part-length at-least 6000 mm'],
    ['板厚 10-50 mm 切割', '板厚 10-50 mm sheet-thickness covers 10 50 mm'],
    ['Ra≤0.8', 'Ra≤0.8 surface-roughness-ra at-most 0.8 μm'],
    ['±0.02mm', '±0.02mm dimensional-tolerance at-most 0.02 mm'],
    ['5 MW', '5 MW any power equals 5 MW'],
    ['5 mW', '5 mW any power equals 5 mW'],
    ['焊缝长度≥3米', '≥3米 any length at-least 3 m'],
    ['最大 20 kg', '最大 20 kg any mass equals 20 kg'],
    ['≥-5 ℃', '≥-5 ℃ any temperature at-least -5 ℃'],
    ['温度≥-40℃', '温度≥-40℃ any temperature at-least -40 ℃'],
    ['TRL 6-8', 'TRL 6-8 trl within 6 8 级'],
    ['TRL≤5', 'TRL≤5 trl at-most 5 级'],
    ['成熟度7级', '成熟度7级 trl at-least 7 级'],
    ['一个月内交货', '一个月内交货 lead-time at-most 30 d'],
    ['-40~85℃', '-40~85℃ any temperature covers -40 85 ℃'],
    ['-40 至 -20 ℃ 冷库', '-40 至 -20 ℃ any temperature covers -40 -20 ℃'],
    ['500L以上1000L以下', '500L以上1000L以下 any volume within 500 1000 L'],
    ['不超过 3 m 且不低于 1 m', '不超过 3 m 且不低于 1 m any length within 1 3 m'],
    ['TRL>=8', 'TRL>=8 trl at-least 8 级'],
    ['技术成熟度不低于6级', '技术成熟度不低于6级 trl at-least 6 级'],
    ['交期 30天以内', '交期 30天以内 lead-time at-most 30 d'],
    ['交期 30天', '交期 30天 lead-time at-most 30 d'],
    ['6 周内交货', '6 周内交货 lead-time at-most 42 d'],
    ['lead time within 45 days', 'lead time within 45 days lead-time at-most 45 d'],
  ])('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('several of them stand apart', () => {
    expect(read('长度不超过 3 m 宽度大于 1 m')).toEqual([
      '长度不超过 3 m part-length at-most 3 m',
      '宽度大于 1 m part-width at-least 1 m',
    ])
  })

  test.each([
    '5 mw',
    'GB/T 19001',
    'IATF 16949',
    '316L 不锈钢管',
    '304L',
    '5轴加工',
    '3D 打印',
    '5G 基站',
    '4K 显示',
    '2A12 铝板',
    '7075-T6',
    '2026年',
    '30天',
    '账期 30天',
    '付款后 60 天开票',
    'TRL 12',
    '长度 -5 m',
    '3 台设备',
    '第 10 升级版',
    '约500升',
    '≥500',
    'IP67',
    '42CrMo4',
  ])('%s is none', (text) => {
    expect(read(text)).toEqual([])
  })

  test('a name that is a thing stays a word', () => {
    const [asked] = findAsked('发酵罐 ≥500L', [], (name) => name === '发酵罐')
    expect(asked).toMatchObject({ quantity: null, from: 4 })
  })

  test('any text has its conditions in order, none of which covers another', () => {
    const piece = fc.constantFrom(
      '长度',
      '≥',
      '大于',
      '6',
      '米',
      'mm',
      '-',
      ' ',
      '、',
      '激光',
      '5',
      'MW',
      '以上',
      '不',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.array(piece, { maxLength: 14 }).map((it) => it.join('')),
        ),
        (text) => {
          let done = 0
          for (const { from, until, values } of [...findAsked(text)].sort(
            (a, b) => a.from - b.from,
          )) {
            expect(from).toBeGreaterThanOrEqual(done)
            expect(until).toBeGreaterThan(from)
            expect(until).toBeLessThanOrEqual(text.length)
            expect(values.every(Number.isFinite)).toBe(true)
            done = until
          }
        },
      ),
    )
  })
})

describe('the numbers of a text', () => {
  const said = (text: string) =>
    findStated(text).map(({ from, until, quantity, min, max }) => [
      text.slice(from, until),
      quantity,
      min,
      max,
    ])

  test('stand there with the name before them, in base units', () => {
    expect(said('配备 5 m³ 发酵罐、500L 种子罐，最大加工长度可达 12 米，316L 材质')).toEqual([
      ['5 m³', null, 5, 5],
      ['500L', null, 0.5, 0.5],
      ['12 米', 'part-length', 12, 12],
    ])
    expect(said('板厚 10-50mm、12,000 mm')).toEqual([
      ['10-50mm', 'sheet-thickness', 0.01, 0.05],
      ['12,000 mm', null, 12, 12],
    ])
    expect(said('每批 20 L/批；TC4；2 升级')).toEqual([])
  })
})

const measure = fc.record({
  dimension: fc.constantFrom<StatedMeasure['dimension']>('length', 'volume'),
  quantity: fc.constantFrom('part-length', 'reactor-volume', null),
  min: fc.option(fc.integer().map((it) => it / 1000)),
  max: fc.option(fc.integer().map((it) => it / 1000)),
})

test('what is stated comes back from its text', () => {
  fc.assert(
    fc.property(measure, (stated) => {
      expect(readStatedText(statedText(stated))).toEqual(stated)
    }),
  )
})

test('a side that is not stated is met by no value and no span that lies there', () => {
  const asked = (comparison: AskedMeasure['comparison'], ...values: number[]): AskedMeasure => ({
    ...{ quantity: null, dimension: 'volume', comparison, values, isExactToo: false },
  })
  const upTo = { dimension: 'volume', quantity: 'reactor-volume', min: null, max: 1 } as const
  expect(meetsAsked(upTo, asked('at-least', 0.5), 'offer')).toBe(true)
  expect(meetsAsked(upTo, asked('equals', 1), 'offer')).toBe(true)
  expect(meetsAsked(upTo, asked('equals', 0.5), 'offer')).toBe(false)
  expect(meetsAsked(upTo, asked('covers', 0.2, 0.5), 'offer')).toBe(false)
})

test('marking changes no text', () => {
  const [asked] = findAsked('≥500L')
  if (asked === undefined) throw new Error('no condition')
  const runs = [
    { text: '配 2 m³ ', isMatch: false },
    { text: '发酵罐', isMatch: true },
    { text: '、20 L 种子罐', isMatch: false },
  ]
  expect(markAsked(runs, [asked], 'offer')).toEqual([
    { text: '配 ', isMatch: false },
    { text: '2 m³', isMatch: true },
    { text: ' ', isMatch: false },
    { text: '发酵罐', isMatch: true },
    { text: '、20 L 种子罐', isMatch: false },
  ])
})

describe('a unit whose case is missing', () => {
  test.each([
    ['5 mw', ['5 mW', '5 MW']],
    ['３ mpa', ['3 MPa', '3 mPa']],
    ['5 MW', []],
    ['10 ma', []],
    ['激光', []],
  ])('%s', (written, choices) => {
    expect([...unitChoices(written)].sort()).toEqual([...choices].sort())
  })
})

describe('a level and a time that a need asks for', () => {
  test.each([
    [{ kind: 'trl', level: 7 } as const, 'TRL≥7', true],
    [{ kind: 'trl', level: 7 } as const, 'TRL≥8', false],
    [{ kind: 'lead-time', days: 30 } as const, '交期 30天以内', true],
    [{ kind: 'lead-time', days: 30 } as const, '交期 4 周内', false],
    [{ kind: 'lead-time', days: 42, fromDays: 28 } as const, '交期 4 周内', true],
  ])('%j and %s', (body, typed, isMet) => {
    const [asked] = findAsked(typed)
    const stated = statedRequirement(body).map((it) => readStatedText(statedText(it)))
    expect(stated.some((it) => asked !== undefined && meetsAsked(it, asked, 'need'))).toBe(isMet)
  })
})
