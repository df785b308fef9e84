import type { RequirementBody } from '../requirement'
import { leftOvers, mask } from './left-over'
import { plainSigns } from './plain-signs'
import { readNumber } from './read-number'
import { type ReadingRefusal, refuseReading } from './refusal'
import { scanClaim } from './scan-claim'

type LeadTimeReading =
  | { readonly ok: true; readonly value: Extract<RequirementBody, { kind: 'lead-time' }> }
  | ReadingRefusal

export const leadTimeNames =
  /大货周期|交船期|船期|到现场|翻单周期|返单周期|制造周期|交货周期|交付周期|供货周期|生产周期|加工周期|交货期限?|交付期限?|供货期|到货期|交货时间|交付时间|货期|交期|(?:内|下单后|后)?(?:可|能)?(?:交货|交付|发货|到货|供货|出货)|lead[\s-]?time|turn-?around(?: time)?|deliver(?:y|ed|s)?(?: time| period)?/giu
const beginning =
  /(?:自|从)?(?:下单|下订单|合同签订|签订合同|合同生效|签约|收到订单|订单确认|确认订单|付款(?=之日|起|后)|图纸确认)(?:之日)?(?:起|后)?(?:的?)|接单(?:之日)?(?:起|后)|现货[,，]?|T0\s*\+|(?:after|from|of|upon) (?:receipt of )?(?:the )?(?:[a-z-]+ ){0,2}(?:orders?|po|contract|approval|payment|drawings?|confirmation|release)(?![a-z])|ARO/giu
const secondsOfDay = 86_400
/** 100 years. */
const mostDays = 36_500

/** `30 天`, `5-8 周`, `within 45 days`: whole days; of working days nobody knows how many they are. */
export function readLeadTime(written: string): LeadTimeReading {
  const whole = { from: 0, until: written.length }
  const cover = (part: string) => '\ue000'.repeat(part.length)
  const plain = plainSigns(written).replaceAll(beginning, cover).replaceAll(leadTimeNames, cover)
  const claim = scanClaim(plain)
  if (claim === null) return refuseReading('not-a-number', whole)
  const objects = leftOvers(mask(plain, claim))
  const odd = objects.find(({ from, until }) => !isObject(plain.slice(from, until)))
  if (odd !== undefined) return refuseReading('not-understood', odd)
  const told = objects.map(({ from, until }) => written.slice(from, until).trim()).join('，')
  const condition = told === '' ? {} : { condition: told }
  const isSpan = claim.shape === 'range'
  if ((claim.shape !== 'single' && !isSpan) || claim.bound === 'at-least') {
    return refuseReading('not-a-number', claim)
  }
  const last = claim.units.at(-1)?.find(({ dimension }) => dimension === 'time')
  if (last === undefined) {
    const [number] = claim.numbers
    const isBare = claim.units.every((units) => units === null)
    const choices =
      isBare && number !== undefined
        ? ['天', '周'].map((unit) => `${written.slice(0, claim.until)}${unit}`)
        : []
    return refuseReading(isBare ? 'missing-unit' : 'unknown-unit', claim, choices)
  }
  const days = claim.numbers.map((number, index) => {
    const reading = readNumber(number.digits)
    const unit = claim.units[index]?.find(({ dimension }) => dimension === 'time') ?? last
    const [value = Number.NaN] = reading.ok && reading.values.length === 1 ? reading.values : []
    return (value * number.factor * unit.factor) / secondsOfDay
  })
  const isWhole = days.every((it) => Number.isInteger(it) && it > 0 && it <= mostDays)
  const [first = 0, until] = days
  if (!isWhole || (until !== undefined && until < first))
    return refuseReading('not-a-number', claim)
  return {
    ok: true,
    value:
      until === undefined || until === first
        ? { kind: 'lead-time', days: first, ...condition }
        : { kind: 'lead-time', days: until, fromDays: first, ...condition },
  }
}

/** Behind a delivery begins another time, that of paying or repairing; and how much sooner or later is none. */
const otherTime =
  /^(?:后|after|before)|比|快|慢|早|晚|付|款|账期|质保|保修|维修|维护|响|缩短|缩减|提前|延|推迟|逾|误差|偏差|波动|浮动|(?<![a-z])(?:pay|warrant|delay|late|reduc|short|repair)/iu

/** Whose time it is or what is in it, `含厂验`, `翻单`: without a number, and nothing that turns it round. */
function isObject(text: string): boolean {
  return (
    text.length <= 12 &&
    !otherTime.test(text) &&
    !/[\d±≤≥<>=%/]|不|非|除|工作|自然|约|左右|起|首[件批样]|打样|样[品件]|模具|安装|调试|per|not/iu.test(
      text,
    )
  )
}
