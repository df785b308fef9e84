import { convert } from '../../shared/measure'
import { type Quantity, quantities } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import { units } from '../../shared/units'
import { stored } from './closer-quantity'
import { readNumber } from './read-number'
import type { Claim } from './scan-claim'

/** The unit that a trade leaves out: roughness is in μm by GB/T 131, the others have no other. */
const bareUnits: Readonly<Record<string, string>> = {
  'surface-roughness-ra': 'μm',
  'hardness-hrc': 'HRC',
  'hardness-hv': 'HV',
  'hardness-hb': 'HB',
  'hardness-shore-a': 'Shore A',
  'clean-room-class': '级',
  'color-fastness': '级',
  'layer-count': '层',
  'channel-count': '通道',
  'degrees-of-freedom': '轴',
  'sun-protection-factor': '1',
  'dielectric-constant': '1',
  'dissipation-factor': '1',
  'beam-quality': '1',
  'aspect-ratio': '1',
  'ph-value': '1',
  'colour-difference': '1',
  'friction-coefficient': '1',
  'power-factor': '1',
  'thrust-to-weight': '1',
  'qubit-count': '件',
  'frame-rate': 'Hz',
  'wind-resistance': '级',
  'seat-count': '座',
  'ingress-protection': 'IP',
  'sterility-assurance': '1',
  'cycle-life': '次',
  'fatigue-life': '次',
  'hardness-hrb': 'HRB',
  'hardness-hra': 'HRA',
  'hardness-hrr': 'HRR',
  'hardness-shore-d': 'Shore D',
  'hardness-shore-c': 'Shore C',
  'adhesion-grade': '级',
  pilling: '级',
  'water-repellency': '级',
  'oil-repellency': '级',
  'grain-size-number': '级',
  'mohs-hardness': '级',
  'inclusion-rating': '级',
  'cleanliness-nas': '级',
  'coefficient-of-performance': '1',
  'energy-efficiency-ratio': '1',
  'part-load-value': '1',
  pue: '1',
  'refractive-index': '1',
  'abbe-number': '1',
  'colour-rendering': '1',
  'ultraviolet-protection-factor': '1',
  'f-number': '1',
  'numerical-aperture': '1',
  'voltage-standing-wave': '1',
  'quality-factor': '1',
  'process-capability': '1',
  'equipment-capability': '1',
  'reduction-ratio': '1',
  'poisson-ratio': '1',
  'modulation-transfer': '1',
  'damping-ratio': '1',
  'sound-absorption': '1',
  'specific-gravity': '1',
  'yield-ratio': '1',
  'drag-coefficient': '1',
  'lift-drag-ratio': '1',
  'bypass-ratio': '1',
  'pressure-ratio': '1',
  'water-activity': '1',
  polydispersity: '1',
  thixotropy: '1',
  'viscosity-index': '1',
  yellowness: '1',
  permeability: '1',
  emissivity: '1',
  'f1-score': '1',
  'bit-error-rate': '1',
  'mean-average-precision': '1',
  magnification: '1',
  'ink-density': '1',
  'hardness-pencil': '铅笔H',
  'yarn-count': '英支',
  'core-count': '芯',
  'cavity-count': '腔',
  'pole-count': '极',
  'line-beams': '线',
  'pin-count': '针',
  'insertion-cycles': '次',
  'mechanical-life': '次',
  'electrical-life': '次',
  'bending-cycles': '次',
  'folding-endurance': '次',
  'abrasion-cycles': '次',
  'thermal-shock-cycles': '次',
  'mould-life': '次',
  'concurrent-users': '件',
  'port-count': '件',
}

/** Nominal voltages in V after GB/T 156 (IEC 60038) and those of vehicles and batteries. */
export const nominalVoltages: ReadonlySet<number> = new Set([
  5, 6, 9, 12, 24, 36, 48, 60, 72, 96, 100, 110, 115, 120, 127, 200, 208, 220, 230, 240, 277, 347,
  380, 400, 415, 440, 480, 500, 600, 660, 690, 750, 800, 1000, 1140, 1500, 3000, 6000, 10000,
])

/** True if a trade writes the quantity without that unit. */
export function leavesOut(quantity: string, unit: string): boolean {
  return bareUnits[quantity] === unit
}

export function bareUnitOf({ code }: Quantity, claim: Claim): readonly Unit[] {
  const symbol = bareUnits[code]
  if (claim.shape === 'spread' && claim.isPercent) return []
  return symbol === undefined ? [] : units.filter((unit) => unit.symbol === symbol)
}

/** Dimensions that one quantity alone is stated in: its unit says which it is. */
const byUnit: Readonly<Record<string, string>> = {
  voltage: 'rated-voltage',
  'hardness-hrc': 'hardness-hrc',
  'hardness-hv': 'hardness-hv',
  'hardness-hb': 'hardness-hb',
  'hardness-shore-a': 'hardness-shore-a',
  'leak-rate': 'leak-rate',
  'conductivity-thermal': 'thermal-conductivity',
  'energy-density-mass': 'energy-density',
  compute: 'computing-power',
  luminance: 'luminance',
  'ip-code': 'ingress-protection',
  rate: 'throughput-rate',
  'flow-volume': 'flow-rate',
  'mass-per-area': 'areal-weight',
  resolution: 'pixel-count',
}
/** Units that count one thing alone. */
const byCountingUnit: Readonly<Record<string, string>> = {
  通道: 'channel-count',
  层: 'layer-count',
  座: 'seat-count',
}
/** By what a thing is called, what a number in such a unit is of it. */
const byThing: readonly (readonly [measure: string, thing: RegExp, quantity: string])[] = [
  [
    'energy',
    /电池|储能|电芯|[柜箱]|(?<![a-z])(?:batter|container|cabinet|pack|bess|storage)/iu,
    'energy-capacity',
  ],
  [
    'power',
    /电机|主机|发动机|激光器|发电|光伏|逆变|变流|(?<![a-z])(?:motor|engine|laser|generator|inverter|converter|electroly[sz]er)/iu,
    'rated-power',
  ],
  ['flow-normal', /电解|制氢|制氧|制氮|产氢|(?<![a-z])electroly[sz]er/iu, 'gas-output'],
  ['torque', /扳手|电机|减速|(?<![a-z])(?:wrench|motor|gearbox)/iu, 'torque'],
  [
    'area',
    /场地|厂房|车间|面积|洁净|(?<![a-z])(?:area|hall|workshop|premises|floor)/iu,
    'floor-area',
  ],
  [
    'pressure',
    /压缩空气|气源|调压|减压|(?<![a-z])(?:regulator|compressed air|outlet|inlet|discharge)/iu,
    'operating-pressure',
  ],
  ['temperature', /反应|釜温|(?<![a-z])reaction/iu, 'process-temperature'],
  ['temperature', stored, 'storage-temperature'],
  ['temperature', /工况|(?<![a-z])ambient/iu, 'operating-temperature'],
  ['件', /接口|(?<![A-Za-z])(?:ports?|USB|RS-?(?:232|422|485))/iu, 'interface-count'],
  ['次', /疲劳|(?<![a-z])fatigue/iu, 'fatigue-life'],
  ['次', /循环|插拔|(?<![a-z])cycle/iu, 'cycle-life'],
  ['time', /连续(?:作业|工作|飞行)|续航|悬停|(?<![a-z])(?:runtime|flight)/iu, 'endurance-time'],
]
/** Nobody works below this many pascals but in a vacuum. */
const leastAir = 1000

/** What is meant where a line names no quantity: by its unit, or by the shape of what it says. */
export function impliedQuantity(
  found: readonly Unit[] | null,
  claim: Claim,
  plain: string,
): readonly Quantity[] {
  const byUnits = [...new Set((found ?? []).flatMap((unit) => impliedBy(unit, claim)))]
  if (byUnits.length > 0) return byUnits
  const outside = `${plain.slice(0, claim.from)} ${plain.slice(claim.until)}`
  const codes = byThing
    .filter(
      ([measure, thing]) =>
        thing.test(outside) &&
        // Of two temperatures nobody knows which is of the thing.
        !(measure === 'temperature' && /\d\s*[℃°]/u.test(outside)) &&
        found?.some((it) => it.dimension === measure || it.symbol.endsWith(measure)),
    )
    .map(([, , code]) => code)
  const [code, another] = [...new Set(codes)]
  return another === undefined ? quantities.filter((it) => it.code === code) : []
}

function impliedBy(unit: Unit, claim: Claim): readonly Quantity[] {
  const named = (code: string | undefined) => quantities.filter((it) => it.code === code)
  if (claim.shape === 'tolerance') {
    const codes: Readonly<Record<string, string>> = {
      length: 'dimensional-tolerance',
      angle: 'angular-accuracy',
      temperature: 'temperature-uniformity',
    }
    return named(codes[unit.dimension])
  }
  if (unit.dimension === 'temperature') {
    return claim.shape === 'range' ? named('operating-temperature') : []
  }
  if (unit.dimension === 'pressure') {
    const [number] = claim.numbers
    const value = readNumber(number?.digits ?? '')
    const pascals = value.ok ? convert(value.values[0] ?? leastAir, unit.symbol, 'Pa') : undefined
    const isVacuum = pascals !== undefined && pascals < leastAir && claim.bound === 'at-most'
    return isVacuum && number?.isNegative === false ? named('vacuum') : []
  }
  return named(byUnit[unit.dimension] ?? byCountingUnit[unit.symbol])
}
