import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  readRequirementLine,
  type WrittenRequirement,
} from '../../../app/domain/listing/read-requirement-line'
import { readRequirementLines } from '../../../app/domain/listing/read-requirement-lines'
import type { RequirementBody } from '../../../app/domain/listing/requirement'
import { writeRequirementLine } from '../../../app/domain/listing/write-requirement-line'
import { certificates } from '../../../app/domain/shared/certificates'
import { quantities } from '../../../app/domain/shared/quantities'
import { regionCodes } from '../../../app/domain/shared/regions'
import { units } from '../../../app/domain/shared/units'
import { planImport } from '../../../app/features/import/plan-import'
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

/** Lines that no rule can judge, and why. */
const doubted: readonly (readonly [line: string, reason: string, part: string])[] = [
  ['证书：没有这样的证书', 'unknown-certificate', '没有这样的证书'],
  ['尺寸公差≤0.02 kg', 'unit-mismatch', '尺寸公差≤0.02 kg'],
  ['尺寸公差≤0.02 斗', 'unknown-unit', '尺寸公差≤0.02 斗'],
  ['噪声≤65 dB @1 m', 'unknown-unit', '噪声≤65 dB @1 m'],
  ['交期：尽快', 'not-a-number', '尽快'],
  ['交期：36501 天', 'not-a-number', '36501 天'],
  ['TRL：10', 'trl-range', '10'],
  ['所在：月球', 'unknown-choice', '月球'],
  ['产能：很多', 'unreadable-capacity', '很多'],
  ['产能：200 斗/月', 'unknown-unit', '200 斗/月'],
  ['颜色：红', 'unreadable-requirement', '颜色：红'],
  ['材料 须由我方指定', 'unreadable-requirement', '材料 须由我方指定'],
  ['供应商须有三年以上经验。', 'unreadable-requirement', '供应商须有三年以上经验。'],
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
    industryCodes: none,
    industryCodeByName: new Map(),
    usccHolders: new Map(),
    demoKeys: { organizations: none, capabilities: none, needs: none },
  }
  const { records, issues } = planImport([{ kind: 'needs', sheet: '表', row: 2, cells }], known)
  return {
    requirements: records.needs[0]?.requirements,
    reasons: issues.listed.map((it) => it.reason),
  }
}

describe('a line asks for the same thing wherever it is written', () => {
  test.each(golden)('%s', (line, body) => {
    const asked = { strictness: 'hard', tier: 0, body }
    expect(readRequirementLine(line)).toEqual({ ok: true, value: asked, doubt: null })
    expect(readRequirementLines(line)).toEqual({ requirements: [asked], refused: [] })
    expect(importedLine(line)).toEqual({ requirements: [asked], reasons: [] })
    const wish = { strictness: 'wish', tier: 1, body }
    expect(readRequirementLines(`希望：${line} ＠１。`).requirements).toEqual([wish])
    expect(importedLine(`希望 ${line} @1`).requirements).toEqual([wish])
    expect(importedLine(`${line}（@1）`, 'wishes').requirements).toEqual([wish])
  })

  test.each(doubted)('%s is words in a form, and asked about in a file', (line, reason, part) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({
      ok: true,
      value: { body: { kind: 'statement', text: line } },
      doubt: { reason },
    })
    const span = read.ok ? read.doubt?.span : undefined
    expect(line.slice(span?.from, span?.until)).toBe(part)
    expect(readRequirementLines(line).requirements).toMatchObject([{ body: { text: line } }])
    expect(importedLine(line)).toEqual({ requirements: [], reasons: [reason] })
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
    fc.constantFrom('材料：TC4', '希望便宜', '说明：说明', '速度快', '须有经验。', 'TRL 7', 'a；'),
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
    fc.record({ measure, ends: fc.tuple(finite, finite) }).map(({ measure, ends }) => {
      const [value = 0, upper = 0] = ends.map((it) => it + 0).sort((a, b) => a - b)
      return { kind: 'numeric', ...measure, comparison: 'covers', value, upper } as RequirementBody
    }),
    fc.record({
      kind: fc.constant('capacity' as const),
      value: finite.map(Math.abs).filter((it) => it > 0),
      unit: fc.constantFrom('件', 'm²', '万片', 'kg/h', 'Shore A'),
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
        expect(readBack(requirement)).toEqual({ ok: true, value: requirement, doubt: null })
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
