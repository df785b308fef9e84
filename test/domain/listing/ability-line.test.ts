import { describe, expect, test } from 'vitest'
import { abilityText, readAbilityLine } from '../../../app/domain/listing/ability-line'

describe('what a supplier says it can do', () => {
  test.each([
    [
      '工件长度 400 mm 以内',
      { range: { quantity: 'part-length', min: null, max: 400, unit: 'mm' } },
    ],
    ['尺寸公差 0.005~0.05 mm', { range: { min: 0.005, max: 0.05, unit: 'mm' } }],
    ['最大加工直径 φ800 mm', { range: { quantity: 'part-diameter', min: null, max: 800 } }],
    ['证书：IATF 16949:2016', { certificate: 'IATF16949' }],
    ['通过 GJB 9001C 认证', { certificate: 'GJB9001C' }],
    ['产能：2,000 件/月', { capacity: { value: 2000, unit: '件', per: 'month' } }],
    ['服务：长三角', { region: 'yangtze-delta' }],
  ])('%s is understood, and written back as the same', (line, ability) => {
    const read = readAbilityLine(line)
    expect(read).toMatchObject({ ok: true, value: ability })
    if (read.ok) expect(readAbilityLine(abilityText(read.value))).toEqual(read)
  })

  test.each([
    ['材料：TC4', 'own-field'],
    ['交期：30 天', 'own-field'],
    ['谐波减速器背隙≤20角秒', 'unkept-condition'],
    ['晶圆直径 4、6、8 英寸', 'unreadable-range'],
    ['尺寸公差≤0.02 kg', 'unit-mismatch'],
    ['质量好', 'unreadable-requirement'],
    ['符合 GB/T 1184-1996', 'unreadable-requirement'],
  ])('%s is asked about: %s', (line, reason) => {
    expect(readAbilityLine(line)).toMatchObject({ ok: false, reason })
  })
})
