import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readRequirementLine,
  type WrittenRequirement,
} from '../../../app/domain/listing/read-requirement-line'
import { readRequirementLines } from '../../../app/domain/listing/read-requirement-lines'
import { isPossible } from '../../../app/domain/listing/reading/possible'
import type { RequirementBody } from '../../../app/domain/listing/requirement'
import { writeRequirementLine } from '../../../app/domain/listing/write-requirement-line'
import { certificates } from '../../../app/domain/shared/certificates'
import { convert } from '../../../app/domain/shared/measure'
import { quantities } from '../../../app/domain/shared/quantities'
import { regionCodes } from '../../../app/domain/shared/regions'
import { units } from '../../../app/domain/shared/units'
import { parseNeed } from '../../../app/features/import/parse-need'
import { demoRequirements } from '../../support/demo-requirements'

const numeric = { kind: 'numeric', quantity: 'dimensional-tolerance', upper: null, unit: 'mm' }

/** Lines and what they ask for. */
const golden: readonly (readonly [line: string, body: object])[] = [
  ['尺寸公差≤0.02 mm', { ...numeric, comparison: 'at-most', value: 0.02 }],
  ['尺寸公差：≤ 0.02 mm。', { ...numeric, comparison: 'at-most', value: 0.02 }],
  ['尺寸公差≤０．０２　ｍｍ', { ...numeric, comparison: 'at-most', value: 0.02 }],
  [
    '工作温度 －４０～８５ ℃',
    {
      kind: 'numeric',
      quantity: 'operating-temperature',
      comparison: 'covers',
      value: -40,
      upper: 85,
      unit: '℃',
    },
  ],
  ['材料：TC4', { kind: 'material', term: 'TC4' }],
  ['材料:TC4.', { kind: 'material', term: 'TC4' }],
  ['工艺: 五轴加工', { kind: 'process', term: '五轴加工' }],
  ['证书：ISO 9001', { kind: 'certificate', certificate: 'ISO9001' }],
  ['证书:iso９００１', { kind: 'certificate', certificate: 'ISO9001' }],
  ['证书：CNAS 实验室认可 (ISO/IEC 17025)', { kind: 'certificate', certificate: 'CNAS' }],
  ['交期：30 天', { kind: 'lead-time', days: 30 }],
  ['交期:３０日。', { kind: 'lead-time', days: 30 }],
  ['TRL：7', { kind: 'trl', level: 7 }],
  ['ｔｒｌ：７', { kind: 'trl', level: 7 }],
  ['服务：长三角', { kind: 'region', region: 'yangtze-delta', of: 'service' }],
  ['所在:shanghai', { kind: 'region', region: 'shanghai', of: 'site' }],
  ['产能：2000 件/月', { kind: 'capacity', value: 2000, unit: '件', per: 'month' }],
  ['产能 1,200 m²/天', { kind: 'capacity', value: 1200, unit: 'm²', per: 'day' }],
  ['说明：材料：由我方提供。', { kind: 'statement', text: '材料：由我方提供。' }],
]

/** Lines that leave a doubt, why, and which part. */
const doubted: readonly (readonly [line: string, reason: string, part: string])[] = [
  ['证书：有', 'not-understood', '有'],
  ['尺寸公差≤0.02 kg', 'unit-mismatch', '≤0.02 kg'],
  ['尺寸公差≤0.02 斗', 'not-understood', '斗'],
  ['尺寸公差≤0.02', 'missing-unit', '≤0.02'],
  ['交期：尽快', 'not-a-number', '交期：尽快'],
  ['交期：36501 天', 'not-a-number', '36501 天'],
  ['交期：30', 'missing-unit', '30'],
  ['TRL：10', 'trl-range', '10'],
  ['所在：月球', 'unknown-choice', '月球'],
  ['产能：200 斗/月', 'unknown-unit', '产能：200 斗/月'],
  ['材料：304/316L', 'ambiguous-list', '304/316L'],
  ['材料：/', 'unreadable-requirement', '/'],
  ['额定功率 5 mw', 'ambiguous-unit', '5 mw'],
  ['额定功率约 5 kW', 'vague', '约'],
  ['纯度≥105 %', 'impossible-value', '≥105 %'],
  ['真空度≥0.09 MPa', 'gauge-or-absolute', '≥0.09 MPa'],
  ['真空度≤-0.095 MPa（绝压）', 'gauge-or-absolute', '≤-0.095 MPa'],
  ['推力 500 MPa', 'unit-mismatch', '500 MPa'],
  ['账期 60 天', 'unknown-quantity', '账期 60 天'],
  ['at least two of: ISO 9001', 'unknown-quantity', 'at least two of: ISO 9001'],
  ['尺寸公差≤1,5 mm', 'ambiguous-number', '1,5'],
  ['漏率≤10-11 Pa·m3/s', 'ambiguous-number', '10-11'],
  ['定位精度≥0.01 mm', 'ambiguous-bound', '≥0.01 mm'],
  ['速度快', 'vague', '速度快'],
  ['SMT+DIP', 'ambiguous-list', 'SMT+DIP'],
  ['在华东有售后网点', 'unknown-choice', '华东'],
]

/** Words that state no fact. */
const plainWords = [
  '颜色：红',
  '材料 须由我方指定',
  '供应商须熟悉航空行业。',
  '产能：很多',
  '操作方便',
]

/** Readings of the issue that were silently wrong, or refused though common. */
const asMeant: readonly (readonly [line: string, body: object])[] = [
  ['尺寸公差≤0,02 mm', { comparison: 'at-most', value: 0.02, unit: 'mm' }],
  ['Ra≤0,8 μm', { quantity: 'surface-roughness-ra', value: 0.8, unit: 'μm' }],
  ['晶圆直径 4,6,8 英寸', { comparison: 'one-of', value: 4, others: [6, 8], unit: 'inch' }],
  ['额定电压 110,220 V', { comparison: 'one-of', value: 110, others: [220] }],
  ['材料:TC4、TC11', { kind: 'material', term: 'TC4', others: ['TC11'] }],
  ['材料:不含铅', { kind: 'material', term: '铅', isExcluded: true }],
  ['洁净度 ISO 等级 1000 级', { quantity: 'clean-room-class', comparison: 'at-most', value: 6 }],
  ['真空度≤-0.095 MPa', { comparison: 'at-most', value: 6.325, unit: 'kPa', condition: '绝压' }],
  ['色牢度 4-5 级', { comparison: 'at-least', value: 4.5, unit: '级' }],
  ['噪声≤65 dB @1 m', { comparison: 'at-most', value: 65, condition: '1 m' }],
  ['尺寸公差：±0.02 mm；', { comparison: 'at-most', value: 0.02 }],
  ['±0.02 mm', { quantity: 'dimensional-tolerance', comparison: 'at-most', value: 0.02 }],
  ['58±2 HRC', { quantity: 'hardness-hrc', comparison: 'within', value: 56, upper: 60 }],
  ['Ra≤0.8', { quantity: 'surface-roughness-ra', value: 0.8, unit: 'μm' }],
  ['ISO 5级', { quantity: 'clean-room-class', comparison: 'at-most', value: 5 }],
  ['纯度≥6N', { comparison: 'at-least', value: 99.9999, unit: '%' }],
  ['≤5×10⁻⁴ Pa', { quantity: 'vacuum', comparison: 'at-most', value: 5e-4 }],
  ['-40 to 85 °C', { quantity: 'operating-temperature', value: -40, upper: 85, unit: '℃' }],
  ['IP67', { quantity: 'ingress-protection', comparison: 'at-least', value: 67 }],
  ['380V±10%', { quantity: 'rated-voltage', comparison: 'within', value: 342, upper: 418 }],
  ['证书：IATF 16949:2016', { kind: 'certificate', certificate: 'IATF16949' }],
  ['交期：5-8周', { kind: 'lead-time', fromDays: 35, days: 56 }],
  ['温度均匀性≤1℃', { comparison: 'at-most', value: 1, unit: 'ΔK' }],
  ['表面粗糙度不高于 Ra 0.8', { comparison: 'at-most', value: 0.8, unit: 'μm' }],
  ['尺寸公差<0.02 mm', { comparison: 'at-most', value: 0.02 }],
  ['工件长度大于6米', { comparison: 'at-least', value: 6, unit: 'm' }],
  ['抗拉强度不低于 900 MPa', { comparison: 'at-least', value: 900 }],
  ['GB/T 1184-1996', { kind: 'standard', standard: 'GB/T 1184-1996' }],
  ['符合 GJB 548B-2005', { kind: 'standard', standard: 'GJB 548B-2005' }],
  ['TRL≥6', { kind: 'trl', level: 6 }],
  ['漏率≤10⁻¹¹ Pa·m³/s', { quantity: 'leak-rate', comparison: 'at-most', value: 1e-11 }],
  ['压力吨位≥500 吨', { quantity: 'press-force', comparison: 'at-least', value: 500, unit: 'tf' }],
  ['0.5 MPa ≤ 工作压力 ≤ 1.6 MPa', { comparison: 'covers', value: 0.5, upper: 1.6 }],
  ['谐波减速器背隙≤20角秒', { quantity: 'backlash', value: 20, condition: '谐波减速器' }],
  ['膜电极年产能200万片', { kind: 'capacity', value: 200, unit: '万片', condition: '膜电极' }],
]

/** What an import makes of a line in one of its two columns. */
function importedLine(line: string, column: 'hard' | 'wishes' = 'hard') {
  const cells = { key: 'n', org: 'o', kind: '采购需求', title: '铰链', [column]: line }
  const none = new Set<string>()
  const known = {
    organizationKeys: new Set(['o']),
    organizationNames: new Map(),
    parkKeys: none,
    stepIds: none,
    pilotKeys: none,
    industries: new Map(),
    industryCodeByName: new Map(),
    usccHolders: new Map(),
    demoKeys: {
      ...{ organizations: none, capabilities: none, needs: none, pilots: none, equipment: none },
    },
  }
  const { record, issues } = parseNeed({ kind: 'needs', sheet: '表', row: 2, cells }, known)
  return {
    requirements: record.requirements,
    reasons: issues.map((it) => it.reason),
  }
}

describe('a line asks for the same thing wherever it is written', () => {
  test.each(golden)('%s', (line, body) => {
    const asked = { strictness: 'hard', tier: 0, body }
    expect(readRequirementLine(line)).toEqual({ ok: true, value: asked, isPlainWords: false })
    expect(readRequirementLines(line)).toEqual({ requirements: [asked], refused: [] })
    expect(importedLine(line)).toEqual({ requirements: [asked], reasons: [] })
    const wish = { strictness: 'wish', tier: 1, body }
    expect(readRequirementLines(`希望：${line} ＠１。`).requirements).toEqual([wish])
    expect(importedLine(`希望 ${line} @1`).requirements).toEqual([wish])
    expect(importedLine(`${line}（@1）`, 'wishes').requirements).toEqual([wish])
  })

  test.each(asMeant)('%s is read as it is meant', (line, body) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({ ok: true, value: { body }, isPlainWords: false })
    // In signs of full width as well, and with what closes a sentence behind it.
    const wide = line.replaceAll(/[!-~]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
    )
    if (line.includes('@')) return
    expect(readRequirementLine(`  ${line.replaceAll(' ', '\u3000')}。`)).toMatchObject({
      value: { body },
    })
    if (!/[A-Za-z]/.test(line)) expect(readRequirementLine(wide)).toMatchObject({ value: { body } })
  })

  test.each(doubted)('%s is asked about in a form as in a file', (line, reason, part) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({ ok: false, reason })
    expect(read.ok ? '' : line.slice(read.span.from, read.span.until).trim()).toBe(part)
    expect(readRequirementLines(line).refused).toMatchObject([{ line: 1, reason }])
    expect(importedLine(line)).toEqual({ requirements: [], reasons: [reason] })
    expect(importedLine(`说明：${line}`).requirements).toMatchObject([{ body: { text: line } }])
  })

  test('what may have been meant is told as lines that leave no doubt', () => {
    for (const [line] of doubted) {
      const read = readRequirementLine(line)
      for (const choice of read.ok ? [] : read.choices) {
        expect([choice, readRequirementLine(choice).ok]).toEqual([choice, true])
      }
    }
    const read = readRequirementLine('尺寸公差≤1,5 mm')
    expect(read.ok ? [] : read.choices[0]).toBe('尺寸公差≤1.5 mm')
  })

  test('a mark behind a noise may be a distance without its unit', () => {
    const read = readRequirementLine('噪声≤65 dB @1')
    expect(read).toMatchObject({ ok: false, reason: 'tier-or-distance' })
    const meant = read.ok ? [] : read.choices.map((it) => readRequirementLine(it))
    expect(meant).toMatchObject([
      { ok: true, value: { tier: 0, body: { condition: '1 m' } } },
      { ok: true, value: { tier: 1, body: { value: 65 } } },
    ])
  })

  test.each(plainWords)('%s states no fact: words, and asked about in a file', (line) => {
    const text = line
    expect(readRequirementLine(line)).toMatchObject({
      ok: true,
      value: { body: { kind: 'statement', text } },
      isPlainWords: true,
    })
    expect(importedLine(line)).toEqual({ requirements: [], reasons: ['unreadable-requirement'] })
    expect(importedLine(`说明：${line}`).requirements).toMatchObject([{ body: { text: line } }])
  })

  test('that asks for nothing is refused', () => {
    for (const line of ['   ', '希望：', '@1', '希望 ＠2。', '。；', '（@1）']) {
      expect(readRequirementLine(line)).toMatchObject({
        ok: false,
        reason: 'unreadable-requirement',
      })
    }
  })
})

/** False for a value that is asked about whoever writes it. */
function isWritable(
  { quantity, unit }: { readonly quantity: string; readonly unit: string },
  value: number,
  comparison: string,
): boolean {
  const known = quantities.find(({ code }) => code === quantity)
  if (known === undefined || !isPossible(known, value, unit)) return false
  if (known.better === 'lower' && comparison === 'at-least') return false
  if (value < 0 && !['temperature', 'gain', 'angle', 'pressure'].includes(known.dimension))
    return false
  // Above the air's pressure, or below none, a vacuum is asked about.
  return (
    known.code !== 'vacuum' ||
    (value >= 0 && (convert(value, unit, 'Pa') ?? 0) < 1000 && comparison !== 'at-least')
  )
}

describe('a requirement that is written is read as the same', () => {
  const measure = fc.constantFrom(...quantities).chain((quantity) =>
    fc.record({
      quantity: fc.constant(quantity.code),
      unit: fc.constantFrom(
        ...units.filter((it) => it.dimension === quantity.dimension).map((it) => it.symbol),
      ),
    }),
  )
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '材料：TC4',
      '希望便宜',
      '说明：说明',
      '操作方便',
      '须有经验。',
      'TRL 7',
      'a；',
    ),
  )
  const body: fc.Arbitrary<RequirementBody> = fc.oneof(
    fc.integer({ min: 1, max: 36_500 }).map((days) => ({ kind: 'lead-time' as const, days })),
    fc.integer({ min: 1, max: 9 }).map((level) => ({ kind: 'trl' as const, level })),
    fc
      .constantFrom(...certificates)
      .map(({ code }) => ({ kind: 'certificate' as const, certificate: code })),
    fc.record({
      kind: fc.constant('region' as const),
      region: fc.constantFrom(...regionCodes),
      of: fc.constantFrom('site' as const, 'service' as const),
    }),
    fc
      .record({
        measure,
        value: finite,
        comparison: fc.constantFrom('at-most', 'at-least', 'equals'),
      })
      .filter(({ measure, value, comparison }) => isWritable(measure, value, comparison))
      .map(
        ({ measure, value, comparison }) =>
          ({
            kind: 'numeric',
            ...measure,
            comparison,
            value: value + 0,
            upper: null,
          }) as RequirementBody,
      ),
    fc
      .record({
        measure,
        ends: fc
          .tuple(finite, finite)
          .map((ends) => ends.map((it) => it + 0).sort((a, b) => a - b)),
        comparison: fc.constantFrom('covers' as const, 'within' as const),
      })
      .filter(({ measure, ends }) => ends.every((it) => isWritable(measure, it, 'covers')))
      .map(({ measure, ends: [value = 0, upper = 0], comparison }) => ({
        kind: 'numeric' as const,
        ...measure,
        comparison,
        value,
        upper,
      })),
    fc
      .record({
        measure,
        values: fc.uniqueArray(
          finite.map((it) => it + 0),
          { minLength: 2, maxLength: 4 },
        ),
      })
      .filter(({ measure, values }) => values.every((it) => isWritable(measure, it, 'equals')))
      .map(({ measure, values }) => {
        const [value = 0, ...others] = [...values].sort((a, b) => a - b)
        return {
          kind: 'numeric' as const,
          ...measure,
          comparison: 'one-of' as const,
          value,
          upper: null,
          others,
        }
      }),
    fc.record({
      kind: fc.constantFrom('material' as const, 'process' as const),
      term: fc.constantFrom('TC4', '铝合金', 'PC/ABS', '铁和铜'),
      others: fc.constant(['316L', '聚醚醚酮']),
    }),
    fc.record({
      kind: fc.constant('material' as const),
      term: fc.constantFrom('铅', '石棉'),
      isExcluded: fc.constant(true as const),
      condition: fc.constantFrom('催化剂', '涂层'),
    }),
    fc.record({
      kind: fc.constant('standard' as const),
      standard: fc.constantFrom(
        'GB/T 1184-1996',
        'ISO 2768-1',
        'HB 5800-1999',
        'IPC-A-610'.replace('IPC-', 'IPC '),
      ),
      condition: fc.constantFrom('形位公差', '焊接，三级'),
    }),
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 999 }))
      .map(([fromDays, days]) => ({ kind: 'lead-time' as const, days, fromDays })),
    fc.record({
      kind: fc.constant('capacity' as const),
      value: finite.map(Math.abs).filter((it) => it > 0),
      unit: fc.constantFrom('件', 'm²', '万片', 'kg/h', 'kWh'),
      per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    }),
  )
  const asked = <Body extends RequirementBody>(of: fc.Arbitrary<Body>) =>
    fc.record({
      body: of,
      strictness: fc.constantFrom('hard' as const, 'wish' as const),
      tier: fc.constantFrom(0 as const, 1 as const, 2 as const),
    })

  const readBack = ({ body, strictness, tier }: WrittenRequirement) =>
    readRequirementLine(writeRequirementLine({ ...body, strictness, tier }))

  test('whatever kind it is', () => {
    fc.assert(
      fc.property(asked(body), (requirement) => {
        expect(readBack(requirement)).toMatchObject({ ok: true, value: requirement })
      }),
      { numRuns: 1000 },
    )
  })

  test('whatever words it was read from', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '工艺：', '材料:', '说明：', '希望', '证书：'),
        words,
        fc.constantFrom('', ' @1', '（＠２）。'),
        (before, middle, after) => {
          const read = readRequirementLine(`${before}${middle}${after}`)
          if (read.ok) expect(readBack(read.value)).toMatchObject({ ok: true, value: read.value })
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('in every listing of the demo data', () => {
    const demo = demoRequirements()
    expect(demo.length).toBeGreaterThan(300)
    for (const requirement of demo) {
      expect(readBack(requirement)).toMatchObject({ ok: true, value: requirement })
    }
  })
})
