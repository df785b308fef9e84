import { dimensionOf, findUnit } from '../shared/measure'
import { accepted, type Outcome, refused } from '../shared/outcome'
import type { Dimension } from '../shared/unit'
import { leftOvers, mask } from './reading/left-over'
import { plainSigns } from './reading/plain-signs'
import { readNumber } from './reading/read-number'
import { scanClaim } from './reading/scan-claim'
import type { CapacityPeriod } from './requirement'

export interface Capacity {
  readonly value: number
  /** As it was written: 个 stays 个. */
  readonly unit: string
  readonly per: CapacityPeriod
  /** What is made, as it was written. */
  readonly condition?: string
}

/** What says that much is made in a time; some say the time as well. */
const names =
  /(?:设计|单线|最大|稳定|全(?=年))?(?:([年月日])(?:度|均)?)?(?:产能力|供货能力|供应能力|供货量|生产能力|产能|产量|产出|交付能力)|(?:可以?|能)?([年月日])(?:可|能)?(?:产|供|造|出货|加工|处理|处置|回收|生产|装配|交付)(?![品线能时])|(?:(annual|yearly|monthly|daily)\s+)?(?:production\s+)?(?:capacity|output|supply)|可以?(?:供货|生产|做)|供货/giu
const perTime =
  /\/\s*(日|天|月|个月|年|day|d|month|mo|year|yr|week|周)(?![A-Za-z一-龥])|每个?(日|天|月|年|周)|(?:per|a|each|every)\s+(day|month|year|week)|(?<![A-Za-z])(monthly|daily|annually|yearly)(?![A-Za-z])/giu
const periods: Readonly<Record<string, CapacityPeriod>> = {
  日: 'day',
  天: 'day',
  day: 'day',
  d: 'day',
  daily: 'day',
  月: 'month',
  个月: 'month',
  month: 'month',
  mo: 'month',
  monthly: 'month',
  年: 'year',
  year: 'year',
  yr: 'year',
  annual: 'year',
  annually: 'year',
  yearly: 'year',
}
/** Where nothing says that it is made, what is counted otherwise is a share, a duration or a wear. */
const makeable: ReadonlySet<Dimension | undefined> = new Set<Dimension>([
  'count',
  'mass',
  'volume',
  'area',
  'energy',
  'power',
  'charge',
])
/** What goes in, goes out as waste, is done now and then, or is a change. */
const otherUse =
  /耗|用[电水气量]|排放|排污|腐蚀|磨损|速率|漏|维护|保养|检修|停机|培训|审核|校准|衰减|缺口|波动|[年月季]度(?!产)|提[升高]|增|扩|降|减(?![速振震薄])|(?<![a-z])(?:consum|emission|maint|increas|reduc)/iu
const turning =
  /不|非|除|或|及以下|[\d±≤≥<>=%]|(?<![a-z])(?:not?|or|than|per|each|batch(?:es)?)(?![a-z])/iu

/** `2000 件/月`, `年产能 ≥10 万件`, `膜电极年产能 200 万片`: more than nothing, in a known unit and one period. */
export function readCapacity(
  text: string,
): Outcome<Capacity, 'unreadable-capacity' | 'unknown-unit'> {
  const plain = plainSigns(text)
  const said: string[] = []
  const cover = (whole: string, ...groups: readonly unknown[]) => {
    for (const group of groups.slice(0, -2))
      if (typeof group === 'string') said.push(group.toLowerCase())
    return '\ue000'.repeat(whole.length)
  }
  const timed = plain.replaceAll(perTime, cover)
  const masked = timed.replaceAll(names, cover)
  const spans = new Set(said.map((it) => periods[it]))
  const [per] = spans
  const claim = scanClaim(masked)
  const [number] = claim?.numbers ?? []
  if (claim === null || number === undefined || per === undefined || spans.size !== 1) {
    return refused('unreadable-capacity')
  }
  const isPlain = claim.shape === 'single' && claim.bound !== 'at-most' && claim.extreme === null
  const read = readNumber(number.digits)
  const value = read.ok && read.values.length === 1 ? (read.values[0] ?? 0) : 0
  if (!isPlain || !(value > 0) || number.isNegative) return refused('unreadable-capacity')
  const behind = masked.slice(number.until).trimStart()
  const unit = writtenUnit(behind)
  if (unit === null) return refused('unknown-unit')
  const dimension = dimensionOf(unit.text)
  const isMade = (masked !== timed && dimension !== 'temperature') || makeable.has(dimension)
  if (!isMade || otherUse.test(masked)) {
    return refused('unreadable-capacity')
  }
  const objects = leftOvers(mask(masked, claim)).map(({ from, until }) => text.slice(from, until))
  const isTold = objects.every((it) => it.length <= mostObject && !turning.test(it))
  const whole = value * (unit.isFactored ? number.factor : 1)
  if (!isTold || !Number.isFinite(whole)) return refused('unreadable-capacity')
  const told = objects.join('，')
  return accepted({
    value: whole,
    unit: unit.text,
    per,
    ...(told === '' ? {} : { condition: told }),
  })
}

const mostObject = 20

/** The longest unit at the beginning, `万片` before `片`, as it was written. */
function writtenUnit(text: string): { readonly text: string; readonly isFactored: boolean } | null {
  const factor = /^[百千万亿]\s*/u.exec(text)?.[0] ?? ''
  for (const start of factor === '' ? [''] : ['', factor]) {
    const rest = text.slice(start.length)
    const word = /^[^\s\d\ue000()（）,，、]+/u.exec(rest)?.[0] ?? ''
    for (let length = Math.min(word.length, mostUnit); length > 0; length--) {
      const unit = word.slice(0, length)
      const known = [unit, unit.toLowerCase()].find((it) => findUnit(it) !== undefined)
      const isWord = /[A-Za-z]$/u.test(unit) && /^[A-Za-z]/u.test(word.slice(length))
      if (known !== undefined && !isWord) return { text: known, isFactored: start !== '' }
    }
  }
  return null
}

const mostUnit = 8
