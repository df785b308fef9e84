import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'
import type { Requirement, RequirementBody } from '../../../app/domain/listing/requirement'
import { writeRequirementLine } from '../../../app/domain/listing/write-requirement-line'
import { certificates } from '../../../app/domain/shared/certificates'
import { regionCodes } from '../../../app/domain/shared/regions'

describe('a requirement on a line', () => {
  test.each([
    ['尺寸公差≤0.02 mm', { kind: 'numeric', comparison: 'at-most', value: 0.02, unit: 'mm' }],
    ['材料：TC4', { kind: 'material', term: 'TC4' }],
    ['工艺: 五轴加工', { kind: 'process', term: '五轴加工' }],
    ['证书：ISO 9001', { kind: 'certificate', certificate: 'ISO9001' }],
    ['交期：30 天', { kind: 'lead-time', days: 30 }],
    ['TRL：7', { kind: 'trl', level: 7 }],
    ['服务：长三角', { kind: 'region', region: 'yangtze-delta', of: 'service' }],
    ['产能：2000 件/月', { kind: 'capacity', value: 2000, unit: '件', per: 'month' }],
    ['证书：没有这样的证书', { kind: 'statement', text: '证书：没有这样的证书' }],
    ['供应商须有三年以上经验', { kind: 'statement', text: '供应商须有三年以上经验' }],
  ])('%s', (line, body) => {
    expect(readRequirementLine(line)).toMatchObject({
      ok: true,
      value: { strictness: 'hard', tier: 0, body },
    })
  })

  test('may be a wish, and for a tier', () => {
    expect(readRequirementLine('希望：材料：TC4 @2')).toEqual({
      ok: true,
      value: { strictness: 'wish', tier: 2, body: { kind: 'material', term: 'TC4' } },
    })
    for (const line of ['   ', '希望：', '@1', '希望 ＠2。']) {
      expect(readRequirementLine(line)).toMatchObject({
        ok: false,
        reason: 'unreadable-requirement',
      })
    }
  })

  test('is read as it was written, whatever kind it is', () => {
    const body: fc.Arbitrary<RequirementBody> = fc.oneof(
      fc.record({
        kind: fc.constant('lead-time' as const),
        days: fc.integer({ min: 1, max: 9999 }),
      }),
      fc.record({ kind: fc.constant('trl' as const), level: fc.integer({ min: 1, max: 9 }) }),
      fc.record({
        kind: fc.constant('certificate' as const),
        certificate: fc.constantFrom(...certificates.map(({ code }) => code)),
      }),
      fc.record({
        kind: fc.constant('region' as const),
        region: fc.constantFrom(...regionCodes),
        of: fc.constantFrom('site' as const, 'service' as const),
      }),
      fc.record({
        kind: fc.constant('numeric' as const),
        quantity: fc.constant('dimensional-tolerance'),
        comparison: fc.constantFrom('at-most' as const, 'at-least' as const, 'equals' as const),
        value: fc.integer({ min: 1, max: 10_000 }).map((it) => it / 100),
        upper: fc.constant(null),
        unit: fc.constant('mm'),
      }),
      fc.record({
        kind: fc.constant('capacity' as const),
        value: fc.integer({ min: 1, max: 100_000 }),
        unit: fc.constant('件'),
        per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      }),
    )
    const requirement = fc.record({
      body,
      strictness: fc.constantFrom('hard' as const, 'wish' as const),
      tier: fc.constantFrom(0 as const, 1 as const, 2 as const),
    })
    fc.assert(
      fc.property(requirement, ({ body, strictness, tier }) => {
        const whole: Requirement = { ...body, id: 'r', lotId: null, strictness, tier }
        expect(readRequirementLine(writeRequirementLine(whole))).toEqual({
          ok: true,
          value: { body, strictness, tier },
        })
      }),
    )
  })
})
