import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'
import { writeRequirementLine } from '../../../app/domain/listing/write-requirement-line'
import { isOwnName } from '../../../app/domain/shared/quantities'

/** What the vocabulary has no name for stays under the one it was given, and is nothing that only sounds like it. */
const ownNames: readonly (readonly [line: string, body: object])[] = [
  ['量化噪声≤-110 dB', { quantity: '量化噪声', comparison: 'at-most', value: -110, unit: 'dB' }],
  ['热失控温度≥150 ℃', { quantity: '热失控温度', comparison: 'at-least', value: 150 }],
  [
    '干燥塔再生耗量不高于 4.2 kWh/Nm3',
    { quantity: '干燥塔再生耗量', comparison: 'at-most', value: 4.2, unit: 'kWh/Nm³' },
  ],
  ['接触电阻<5 mΩ·cm²', { quantity: '接触电阻', comparison: 'at-most', unit: 'mΩ·cm²' }],
  ['Void fraction ≤ 2 % at 20 °C', { quantity: 'Void fraction', value: 2, condition: '20 °C' }],
  ['波长精度 ±0.1 nm', { quantity: '波长精度', comparison: 'at-most', value: 0.1 }],
  ['爬坡能力 30 %', { quantity: '爬坡能力', comparison: 'at-least', value: 30 }],
]

/** Numbers in words, and places, certificates and processes in a sentence. */
const sentences: readonly (readonly [line: string, body: object])[] = [
  ['中性盐雾不低于七百二十小时', { quantity: 'salt-spray', comparison: 'at-least', value: 720 }],
  ['收率大于等于百分之九十五', { quantity: 'yield', comparison: 'at-least', value: 95 }],
  ['交期三到五周', { kind: 'lead-time', fromDays: 21, days: 35 }],
  ['交期两周到一个月', { kind: 'lead-time', fromDays: 14, days: 30 }],
  ['电机功率别超过 5 kW', { comparison: 'at-most', value: 5 }],
  ['厂址在上海，方便驻厂检验', { kind: 'region', region: 'shanghai', of: 'site' }],
  ['售后服务覆盖长三角', { kind: 'region', region: 'yangtze-delta', of: 'service' }],
  ['NADCAP approval for NDT', { kind: 'certificate', certificate: 'NADCAP', condition: 'NDT' }],
  ['CCS 船级社型式认可证书', { kind: 'certificate', certificate: 'CCS' }],
  ['五轴联动加工', { kind: 'process', term: '五轴联动加工' }],
  ['环氧乙烷灭菌或辐照灭菌', { kind: 'process', term: '环氧乙烷灭菌', others: ['辐照灭菌'] }],
]

describe('a line that no form and no name of ours fits', () => {
  test.each(ownNames)('%s stays under its own name', (line, body) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({ ok: true, value: { body } })
    const quantity = read.ok && read.value.body.kind === 'numeric' ? read.value.body.quantity : ''
    expect([quantity, isOwnName(quantity)]).toEqual([quantity, true])
    // Read back, it is the same.
    if (!read.ok) return
    const { body: kept, ...mark } = read.value
    const again = readRequirementLine(writeRequirementLine({ ...kept, ...mark }))
    expect(again).toMatchObject({ ok: true, value: { body: kept } })
  })

  test.each(sentences)('%s is read though it is a sentence', (line, body) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({ ok: true, isPlainWords: false, value: { body } })
  })
})
