import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'
import { writeRequirementLine } from '../../../app/domain/listing/write-requirement-line'
import { findQuantity } from '../../../app/domain/shared/quantities'
import { tradeQuantities } from '../../../app/domain/shared/trade-quantities'

/** Lines of data sheets of all trades, and what a person takes from them. */
const sheets: readonly (readonly [
  line: string,
  quantity: string,
  comparison: string,
  value: number,
  unit: string,
])[] = [
  ['体积能量密度≥650 Wh/L', 'volumetric-energy-density', 'at-least', 650, 'Wh/L'],
  ['能量密度≥650 Wh/L', 'volumetric-energy-density', 'at-least', 650, 'Wh/L'],
  ['首效≥92%', 'first-cycle-efficiency', 'at-least', 92, '%'],
  ['比容量≥360 mAh/g', 'specific-charge', 'at-least', 360, 'mAh/g'],
  ['容量保持率≥80%', 'capacity-retention', 'at-least', 80, '%'],
  ['最大放电倍率 5C', 'discharge-rate', 'at-least', 5, 'C'],
  ['电芯压差≤5 mV', 'cell-voltage-spread', 'at-most', 5, 'mV'],
  ['SOC 估算误差≤3%', 'state-of-charge-error', 'at-most', 3, '%'],
  ['均衡电流≥2 A', 'balancing-current', 'at-least', 2, 'A'],
  ['分断能力≥50 kA', 'breaking-capacity', 'at-least', 50, 'kA'],
  ['局放≤5 pC', 'partial-discharge', 'at-most', 5, 'pC'],
  ['无功补偿容量≥300 kvar', 'reactive-power', 'at-least', 300, 'kvar'],
  ['视在功率≥1600 kVA', 'apparent-power', 'at-least', 1600, 'kVA'],
  ['工作电流密度≥2 A/cm²', 'current-density', 'at-least', 2, 'A/cm²'],
  ['铂载量≤0.3 mg/cm²', 'platinum-loading', 'at-most', 0.3, 'mg/cm²'],
  ['制氢电耗≤4.5 kWh/Nm³', 'hydrogen-power-use', 'at-most', 4.5, 'kWh/Nm³'],
  ['吨水电耗≤3.5 kWh/m³', 'specific-energy-volume', 'at-most', 3.5, 'kWh/m³'],
  ['百公里电耗≤13 kWh/100km', 'energy-per-distance', 'at-most', 13, 'kWh/100km'],
  ['燃油消耗率≤185 g/kWh', 'specific-fuel-consumption', 'at-most', 185, 'g/kWh'],
  ['低位热值≥5000 kcal/kg', 'lower-heating-value', 'at-least', 5000, 'kcal/kg'],
  ['制冷量≥20 冷吨', 'cooling-capacity', 'at-least', 20, 'RT'],
  ['COP≥5.2', 'coefficient-of-performance', 'at-least', 5.2, '1'],
  ['开路电压 48 V', 'open-circuit-voltage', 'equals', 48, 'V'],
  ['冷启动温度≤-30 ℃', 'cold-start-temperature', 'at-most', -30, '℃'],
  ['储氢量≥5 kg', 'storage-mass', 'at-least', 5, 'kg'],
  ['TTV≤2 μm', 'total-thickness-variation', 'at-most', 2, 'μm'],
  ['弯曲度≤30 μm', 'bow', 'at-most', 30, 'μm'],
  ['刻蚀速率≥300 nm/min', 'etch-rate', 'at-least', 300, 'nm/min'],
  ['抛光速率≥2000 Å/min', 'removal-rate', 'at-least', 2000, 'Å/min'],
  ['位错密度≤500 个/cm²', 'dislocation-density', 'at-most', 500, '个/cm²'],
  ['金属离子含量≤10 ppb', 'metal-ion-content', 'at-most', 10, 'ppb'],
  ['曝光剂量≤30 mJ/cm²', 'exposure-dose', 'at-most', 30, 'mJ/cm²'],
  ['方块电阻≤10 Ω/sq', 'sheet-resistance', 'at-most', 10, 'Ω/□'],
  ['导通电阻≤15 mΩ', 'on-resistance', 'at-most', 15, 'mΩ'],
  ['结温≥175 ℃', 'junction-temperature', 'at-least', 175, '℃'],
  ['热阻≤0.2 K/W', 'thermal-resistance', 'at-most', 0.2, 'K/W'],
  ['电感 4.7 μH', 'inductance', 'equals', 4.7, 'μH'],
  ['ADC 分辨率≥16 bit', 'bit-depth', 'at-least', 16, 'bit'],
  ['相位噪声≤-110 dBc/Hz', 'phase-noise-density', 'at-most', -110, 'dBc/Hz'],
  ['杂散抑制≥60 dBc', 'spurious-suppression', 'at-least', 60, 'dBc'],
  ['天线增益≥32 dBi', 'antenna-gain', 'at-least', 32, 'dBi'],
  ['接收灵敏度≤-110 dBm', 'receiver-sensitivity', 'at-most', -110, 'dBm'],
  ['输出功率≥33 dBm', 'output-level', 'at-least', 33, 'dBm'],
  ['噪声密度≤5 nV/√Hz', 'noise-density', 'at-most', 5, 'nV/√Hz'],
  ['屏蔽效能≥60 dB', 'shielding-effectiveness', 'at-least', 60, 'dB'],
  ['抗总剂量≥100 krad(Si)', 'total-ionizing-dose', 'at-least', 100, 'krad(Si)'],
  ['时钟抖动≤100 fs', 'timing-jitter', 'at-most', 100, 'fs'],
  ['内存带宽≥800 GB/s', 'memory-bandwidth', 'at-least', 800, 'GB/s'],
  ['显存≥80 GB', 'graphics-memory', 'at-least', 80, 'GB'],
  ['传输速率≥100 Mb/s', 'data-rate', 'at-least', 100, 'Mbps'],
  ['传输速率≥100 MB/s', 'data-rate', 'at-least', 100, 'MB/s'],
  ['存储容量≥16 Gb', 'storage-capacity', 'at-least', 16, 'Gbit'],
  ['存储容量≥16 GB', 'storage-capacity', 'at-least', 16, 'GB'],
  ['能效比≥4 TOPS/W', 'compute-efficiency', 'at-least', 4, 'TOPS/W'],
  ['召回率≥98%', 'recall-rate', 'at-least', 98, '%'],
  ['误码率≤1e-12', 'bit-error-rate', 'at-most', 1e-12, '1'],
  ['插拔次数≥10000 次', 'insertion-cycles', 'at-least', 10000, '次'],
  ['弯折次数≥20 万次', 'bending-cycles', 'at-least', 20, '万次'],
  ['引脚间距≥0.4 mm', 'lead-pitch', 'at-least', 0.4, 'mm'],
  ['光纤衰减≤0.2 dB/km', 'line-attenuation', 'at-most', 0.2, 'dB/km'],
  ['色散系数≤18 ps/(nm·km)', 'chromatic-dispersion', 'at-most', 18, 'ps/(nm·km)'],
  ['驻波比≤1.5', 'voltage-standing-wave', 'at-most', 1.5, '1'],
  ['焦距 50 mm', 'focal-length', 'equals', 50, 'mm'],
  ['数值孔径≥0.95', 'numerical-aperture', 'at-least', 0.95, '1'],
  ['像素≥1200 万像素', 'pixel-count', 'at-least', 12000000, 'px'],
  ['像元尺寸≤3.45 μm', 'pixel-size', 'at-most', 3.45, 'μm'],
  ['光学畸变≤0.1%', 'optical-distortion', 'at-most', 0.1, '%'],
  ['波前误差≤63 nm', 'wavefront-error', 'at-most', 63, 'nm'],
  ['损伤阈值≥10 J/cm²', 'damage-threshold', 'at-least', 10, 'J/cm²'],
  ['响应度≥0.9 A/W', 'responsivity', 'at-least', 0.9, 'A/W'],
  ['照度≥500 lx', 'illuminance', 'at-least', 500, 'lx'],
  ['显色指数≥90', 'colour-rendering', 'at-least', 90, '1'],
  ['光通量≥12 klm', 'luminous-flux', 'at-least', 12, 'klm'],
  ['光效≥160 lm/W', 'luminous-efficacy', 'at-least', 160, 'lm/W'],
  ['分辨率≥160 lp/mm', 'spatial-frequency', 'at-least', 160, 'lp/mm'],
  ['激光雷达线数≥128 线', 'line-beams', 'at-least', 128, '线'],
  ['零偏稳定性≤0.5 °/h', 'gyro-bias-stability', 'at-most', 0.5, '°/h'],
  ['角速度≥180 °/s', 'angular-rate', 'at-least', 180, '°/s'],
  ['角度随机游走≤0.05 °/√h', 'angle-random-walk', 'at-most', 0.05, '°/√h'],
  ['打印分辨率≥600 dpi', 'image-resolution-print', 'at-least', 600, 'dpi'],
  ['表面粗糙度 Rz≤6.3 μm', 'surface-roughness-rz', 'at-most', 6.3, 'μm'],
  ['扭转刚度≥20 N·m/arcmin', 'torsional-stiffness', 'at-least', 20, 'N·m/arcmin'],
  ['刚度≥150 N/μm', 'stiffness', 'at-least', 150, 'N/μm'],
  ['减速比 100', 'reduction-ratio', 'equals', 100, '1'],
  ['齿槽转矩≤0.05 N·m', 'cogging-torque', 'at-most', 0.05, 'N·m'],
  ['振动烈度≤2.8 mm/s', 'vibration-velocity', 'at-most', 2.8, 'mm/s'],
  ['刀库容量≥24 把', 'tool-capacity', 'at-least', 24, '件'],
  ['换刀时间≤2 s', 'tool-change-time', 'at-most', 2, 's'],
  ['模具寿命≥50 万次', 'mould-life', 'at-least', 50, '万次'],
  ['型腔数 16 腔', 'cavity-count', 'equals', 16, '腔'],
  ['可读性≤0.1 mg', 'readability', 'at-most', 0.1, 'mg'],
  ['测温精度±0.5 ℃', 'temperature-accuracy', 'at-most', 0.5, 'ΔK'],
  ['热灵敏度≤40 mK', 'thermal-sensitivity', 'at-most', 40, 'ΔmK'],
  ['温漂≤50 ppm/℃', 'temperature-coefficient', 'at-most', 50, '10⁻⁶/K'],
  ['最大允许误差≤1.5 μm', 'maximum-permissible-error', 'at-most', 1.5, 'μm'],
  ['转弯半径≤6 m', 'turning-radius', 'at-most', 6, 'm'],
  ['公称通径 50 mm', 'nominal-diameter', 'equals', 50, 'mm'],
  ['抽速≥1200 L/s', 'pumping-speed', 'at-least', 1200, 'L/s'],
  ['排气量≥10 m³/min', 'gas-displacement', 'at-least', 10, 'm³/min'],
  ['传热系数≥2500 W/(m²·K)', 'heat-transfer-coefficient', 'at-least', 2500, 'W/(m²·K)'],
  ['水平度≤0.02 mm/m', 'levelness', 'at-most', 0.02, 'mm/m'],
  ['毛刺高度≤0.05 mm', 'burr-height', 'at-most', 0.05, 'mm'],
  ['Cpk≥1.67', 'process-capability', 'at-least', 1.67, '1'],
  ['OEE≥85%', 'overall-equipment-effectiveness', 'at-least', 85, '%'],
  ['平均修复时间≤2 h', 'repair-time', 'at-most', 2, 'h'],
  ['附着力≤1 级', 'adhesion-grade', 'at-most', 1, '级'],
  ['附着力≥5 MPa', 'adhesion-strength', 'at-least', 5, 'MPa'],
  ['动平衡等级≤2.5 mm/s', 'balance-grade', 'at-most', 2.5, 'mm/s'],
  ['晶粒度≥7 级', 'grain-size-number', 'at-least', 7, '级'],
  ['硬度≥60 Shore D', 'hardness-shore-d', 'at-least', 60, 'Shore D'],
  ['硬度 85 HRB', 'hardness-hrb', 'equals', 85, 'HRB'],
  ['铅笔硬度≥3H', 'hardness-pencil', 'at-least', 3, '铅笔H'],
  ['断裂强度≥5.5 cN/dtex', 'tenacity', 'at-least', 5.5, 'cN/dtex'],
  ['断裂强力≥800 N', 'breaking-force', 'at-least', 800, 'N'],
  ['线密度 75 den', 'linear-density', 'equals', 75, 'den'],
  ['捻度 800 捻/m', 'twist', 'equals', 800, '捻/m'],
  ['静水压≥10000 mmH₂O', 'hydrostatic-resistance', 'at-least', 10000, 'mmH₂O'],
  ['透湿量≥5000 g/(m²·24h)', 'moisture-permeability', 'at-least', 5000, 'g/(m²·d)'],
  ['耐磨次数≥20000 次', 'abrasion-cycles', 'at-least', 20000, '次'],
  ['密度 1.18 g/mL', 'density', 'equals', 1.18, 'g/mL'],
  ['特性粘度 0.8 dL/g', 'intrinsic-viscosity', 'equals', 0.8, 'dL/g'],
  ['运动粘度 46 mm²/s', 'kinematic-viscosity', 'equals', 46, 'mm²/s'],
  ['分子量≥150 kDa', 'molecular-weight', 'at-least', 150, 'kDa'],
  ['酸值≤0.5 mgKOH/g', 'acid-value', 'at-most', 0.5, 'mgKOH/g'],
  ['矫顽力≥955 kA/m', 'coercivity', 'at-least', 955, 'kA/m'],
  ['最大磁能积≥48 MGOe', 'energy-product', 'at-least', 48, 'MGOe'],
  ['断裂韧性≥6 MPa·m^1/2', 'fracture-toughness', 'at-least', 6, 'MPa·√m'],
  ['比热容 4.2 kJ/(kg·K)', 'specific-heat', 'equals', 4.2, 'kJ/(kg·K)'],
  ['露点≤-40 ℃', 'dew-point', 'at-most', -40, '℃'],
  ['腐蚀速率≤0.1 mm/a', 'corrosion-rate', 'at-most', 0.1, 'mm/a'],
  ['双85 试验≥1000 h', 'damp-heat-time', 'at-least', 1000, 'h'],
  ['灰分≤0.1%', 'ash-content', 'at-most', 0.1, '%'],
  ['目数 325 目', 'mesh-size', 'equals', 325, '目'],
  ['CTI≥600 V', 'tracking-index', 'at-least', 600, 'V'],
  ['浊度≤0.1 NTU', 'turbidity', 'at-most', 0.1, 'NTU'],
  ['TOC≤5 μg/L', 'total-organic-carbon', 'at-most', 5, 'μg/L'],
  ['总氮≤15 mg/L', 'total-nitrogen', 'at-most', 15, 'mg/L'],
  ['二氧化硫排放浓度≤35 mg/m³', 'sulphur-dioxide', 'at-most', 35, 'mg/m³'],
  ['非甲烷总烃≤60 mg/m³', 'non-methane-hydrocarbons', 'at-most', 60, 'mg/m³'],
  ['膜通量≥20 LMH', 'membrane-flux', 'at-least', 20, 'L/(m²·h)'],
  ['过滤效率≥99.97%', 'filtration-efficiency', 'at-least', 99.97, '%'],
  ['转化率≥95%', 'conversion-rate', 'at-least', 95, '%'],
  ['有关物质≤0.5%', 'related-substances', 'at-most', 0.5, '%'],
  ['溶出度≥80%', 'dissolution-rate', 'at-least', 80, '%'],
  ['细胞密度≥2×10⁷ cells/mL', 'cell-density', 'at-least', 20000000, 'cells/mL'],
  ['菌落总数≤100 CFU/g', 'bacterial-count-mass', 'at-most', 100, 'CFU/g'],
  ['酶活≥10000 U/mL', 'enzyme-activity', 'at-least', 10000, 'U/mL'],
  ['宿主蛋白残留≤100 ppm', 'host-cell-protein', 'at-most', 100, 'ppm'],
  ['浓度 2 mol/L', 'molar-concentration', 'equals', 2, 'mol/L'],
  ['糖度≥12 °Brix', 'sugar-content', 'at-least', 12, '°Brix'],
  ['辐射剂量率≤2.5 μSv/h', 'radiation-dose-rate', 'at-most', 2.5, 'μSv/h'],
  ['吃水≤9.5 m', 'draught', 'at-most', 9.5, 'm'],
  ['集装箱箱位≥24000 TEU', 'container-capacity', 'at-least', 24000, 'TEU'],
  ['系柱拉力≥60 t', 'bollard-pull', 'at-least', 60, 'tf'],
  ['轴重≤17 t', 'axle-load', 'at-most', 17, 't'],
  ['爬升率≥5 m/s', 'climb-rate', 'at-least', 5, 'm/s'],
  ['翼展≤2.5 m', 'wingspan', 'at-most', 2.5, 'm'],
  ['轨道高度 500 km', 'orbit-altitude', 'equals', 500, 'km'],
  ['抗过载≥10000 g', 'overload-tolerance', 'at-least', 10000, 'gₙ'],
  ['加注速率≥3.6 kg/min', 'refuelling-rate', 'at-least', 3.6, 'kg/min'],
  ['PUE≤1.25', 'pue', 'at-most', 1.25, '1'],
  ['volumetric energy density ≥ 700 Wh/L', 'volumetric-energy-density', 'at-least', 700, 'Wh/L'],
  ['forward voltage ≤ 1.5 V', 'forward-voltage', 'at-most', 1.5, 'V'],
  ['dynamic range ≥ 120 dB', 'dynamic-range', 'at-least', 120, 'dB'],
  ['numerical aperture ≥ 0.9', 'numerical-aperture', 'at-least', 0.9, '1'],
  ['turbidity ≤ 0.5 NTU', 'turbidity', 'at-most', 0.5, 'NTU'],
  ['cooling capacity ≥ 10 kW', 'cooling-capacity', 'at-least', 10, 'kW'],
  ['bollard pull ≥ 600 kN', 'bollard-pull', 'at-least', 600, 'kN'],
  ['dew point ≤ -60 °C', 'dew-point', 'at-most', -60, '℃'],
]

/** Names of certificates as they are asked for. */
const asked: readonly (readonly [line: string, certificate: string, condition: string])[] = [
  ['具有 SRRC 型号核准证', 'SRRC', ''],
  ['电信设备进网许可证', 'NAL', ''],
  ['计量器具型式批准证书', 'CPA', ''],
  ['船用设备 MED 轮标认证', 'MED-WHEELMARK', '船用设备'],
  ['特种设备制造许可证 A2 级', 'TS-MANUFACTURE', 'A2 级'],
  ['测绘资质证书乙级', 'SURVEY-LIC', '乙级'],
  ['CTSOA 批准', 'CTSOA', ''],
  ['ISO 26262 ASIL-D 认证', 'ISO26262', 'ASIL-D'],
  ['防爆合格证', 'CNEX', ''],
  ['煤安认证', 'MA-COAL', ''],
  ['等保三级', 'MLPS3', ''],
  ['持有装备承制单位资格证书', 'MIL-UNIT-LIC', ''],
]

const standards: readonly (readonly [line: string, standard: string])[] = [
  ['符合 ITU-T G.652', 'ITU-T G.652'],
  ['按 YD/T 1258.2-2009 验收', 'YD/T 1258.2-2009'],
  ['符合 ICH Q7 要求', 'ICH Q7'],
  ['符合 JC/T 547-2017', 'JC/T 547-2017'],
  ['符合 GBZ 2.1-2019', 'GBZ 2.1-2019'],
  ['符合 FMVSS 305', 'FMVSS 305'],
  ['符合 3GPP TS 38.101', '3GPP TS 38.101'],
  ['符合 NACE MR0175', 'NACE MR0175'],
]

/** Written alike and not the same: a person is asked, or the other one is read. */
const apart: readonly (readonly [line: string, unit: string | null])[] = [
  ['传输速率≥100 mb/s', null],
  ['额定功率 5 mw', null],
  ['额定功率 5 MW', 'MW'],
  ['额定功率 5 mW', 'mW'],
  ['输出功率≥33 dB', null],
  ['硬度 60 Shore D', 'Shore D'],
  ['硬度 60 Shore A', 'Shore A'],
]

describe('a line of a data sheet', () => {
  test.each(sheets)('%s', (line, quantity, comparison, value, unit) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({ ok: true, value: { body: { quantity, comparison, value, unit } } })
    if (!read.ok) return
    const { body, strictness, tier } = read.value
    // Written again, it is the same.
    const again = readRequirementLine(writeRequirementLine({ ...body, strictness, tier }))
    expect(again).toMatchObject({ ok: true, value: { body } })
  })

  test.each(asked)('%s is a certificate', (line, certificate, condition) => {
    const read = readRequirementLine(line)
    expect(read).toMatchObject({ ok: true, value: { body: { kind: 'certificate', certificate } } })
    const body = read.ok ? read.value.body : null
    const beside = body?.kind === 'certificate' ? (body.condition ?? '') : null
    expect(beside).toBe(condition)
  })

  test.each(standards)('%s is a standard', (line, standard) => {
    const body = { kind: 'standard', standard }
    expect(readRequirementLine(line)).toMatchObject({ ok: true, value: { body } })
  })

  test.each(apart)('%s is not taken for what it looks like', (line, unit) => {
    const read = readRequirementLine(line)
    if (unit === null) expect(read.ok).toBe(false)
    else expect(read).toMatchObject({ ok: true, value: { body: { unit } } })
  })
})

test('a quantity of a trade has a code and names of its own', () => {
  const codes = tradeQuantities.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const { code, name } of tradeQuantities)
    expect([code, findQuantity(code)?.name]).toEqual([code, name])
  for (const key of ['name', 'nameEn'] as const) {
    const names = tradeQuantities.map((it) => it[key].toLowerCase())
    expect(names.filter((it, index) => names.indexOf(it) !== index)).toEqual([])
  }
})
