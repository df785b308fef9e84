import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'

const bodyOf = (line: string) => {
  const read = readRequirementLine(line)
  return read.ok && !read.isPlainWords ? read.value.body : null
}

describe('what looks like a requirement and is none', () => {
  test.each([
    ['a comparison is no lead time', '交期比同行快7天'],
    ['work that replaces another', '激光焊代替电弧焊'],
    ['two values, each of another part', 'IP65（整机），IP67（电池仓）'],
    ['lead is no metal before a time', 'low lead time'],
    ['small letters behind a family of standards make a word', 'energy level 3'],
    ['a second requirement behind a condition', 'Df < 2e-3 at 28 GHz, no leak allowed 5 mm'],
    ['terms of payment behind what it holds for', 'Ra 0.2 µm max on sealing faces，价格从优'],
    ['work that somebody else does', '外壳不接受外协加工'],
    ['a choice of two works', 'parts must be either welded or brazed'],
    ['a change, and no share', '能耗降低15%以上'],
    ['two quantities with one value', '压力、流量 ≥ 5 L/min'],
    ['a limit of what is made', '产能不超过5000件/月'],
    ['a wish of the last clause alone', '供应商须位于长三角地区，江苏、浙江优先'],
    ['a wish in a bracket', '位于上海（嘉定优先）'],
    ['a place beside the city', '外协厂在上海周边'],
    ['what is to be done without', '免焊接'],
    ['a licence', '有硝化工艺许可的厂'],
    ['a certificate that may come later', 'ISO 9001证书可后补'],
    ['how many of what size', '5000L搪玻璃釜不少于3台'],
    ['a strength in degrees', 'Tensile strength of the resin film above 60 ℃'],
    ['two temperatures', '-40℃储存，-30℃启动'],
  ])('%s: %s', (_, line) => {
    expect(bodyOf(line)).toBeNull()
  })
})

describe('what is said in other words', () => {
  test.each([
    ['无铅玻璃', { kind: 'material', term: '铅', isExcluded: true, condition: '玻璃' }],
    ['壳体材料为AlSi10MnMg', { kind: 'material', term: 'AlSi10MnMg' }],
    ['运输储存 2～8℃', { quantity: 'storage-temperature', value: 2, upper: 8 }],
    ['储氢瓶 -40~85℃', { quantity: 'operating-temperature', value: -40, upper: 85 }],
    ['Cold plates shall be vacuum brazed', { kind: 'process', term: 'vacuum brazing' }],
    ['Joints shall not be welded', { kind: 'process', term: 'welding', isExcluded: true }],
    ['划片工序不接受砂轮刀切割', { kind: 'process', term: '砂轮刀切割', isExcluded: true }],
    ['O-rings must not contain silicone', { term: 'silicone', isExcluded: true }],
    ['月产能 50K pcs', { kind: 'capacity', value: 50_000 }],
    ['封测月产能 50KK颗', { kind: 'capacity', value: 50_000_000 }],
    ['收率不低于八成五', { quantity: 'yield', comparison: 'at-least', value: 85 }],
    ['亮度1000 cd/m² 或更好', { quantity: 'luminance', comparison: 'at-least' }],
    ['Ra 0.8 or better', { quantity: 'surface-roughness-ra', comparison: 'at-most' }],
    ['Cabin noise not to exceed 55 dB(A)', { quantity: 'noise-level', comparison: 'at-most' }],
    ['铜版纸157克', { quantity: 'areal-weight', unit: 'g/m²', value: 157 }],
    ['must be at least 20 mm thick', { quantity: 'thickness', comparison: 'at-least' }],
    ['Wind resistance at least level 6', { quantity: 'wind-resistance', value: 6 }],
  ])('%s', (line, expected) => {
    expect(bodyOf(line)).toMatchObject(expected)
  })
})

describe('names within what is measured', () => {
  test.each([
    ['光学载荷地面分辨率0.5m', 'ground-sample-distance', '光学载荷'],
    ['VOC removal rate > 97 %', 'recovery-rate', 'VOC'],
    ['温度传感器响应时间≤5 s', 'response-time', '温度传感器'],
    ['厚度方向抗拉强度≥350 MPa', 'tensile-strength', '厚度方向'],
  ])('of %s stay beside it', (line, quantity, part) => {
    const body = bodyOf(line)
    expect(body).toMatchObject({ quantity, condition: expect.stringContaining(part) })
  })

  test.each(['硬度均匀性≤3%', '速度测量误差 ≤ 0.5%', '粘度比≤3', '噪声测试频率 1 kHz'])(
    'keep a name of their own where it is another quantity: %s',
    (line) => {
      expect(bodyOf(line)).toMatchObject({ quantity: expect.stringMatching(/^\p{Script=Han}+$/u) })
    },
  )
})
