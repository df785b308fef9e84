import type { Quantity } from '../../shared/quantities'
import type { Unit } from '../../shared/unit'
import type { LineSpan } from '../line-span'
import { kelvins } from './choose-quantity'
import { mostObject, telling, turning } from './find-objects'
import { quantityEnd } from './quantity-end'
import type { Claim } from './scan-claim'

/** A sentence tells of somebody or of an action; a name does not. */
const sentence =
  /我[们司方]|贵司|公司|企业|厂家|工厂(?!噪)|供应商|客户|甲方|乙方|设备(?:数|台)|员工|人员|团队|拥有|配备|[上里]写|写明|样本上|说的|具有|具备|采购|提供|需要|承接|负责|付款|预付|支付|账期|首[件批]|交[货付期]|到货|发货|供货|成立|注册|专利|项目|合同|价格|单价|报价|预算|费用|(?<![a-z])(?:we|our|you|they|has|have|supply|deliver|provid|need|payment|invoice|price|cost|budget|staff|employee|compan|supplier|customer)/iu
/** Beside a name of these, what follows a ± is its size. */
const deviationEnd =
  /(?:误差|精度|偏差|公差|波动度?|波动范围|稳定[性度]|均匀[性度]|重复性|跳动|(?<![a-z])(?:accuracy|error|deviation|tolerance|stability|uniformity|drift|repeatability))$/iu
/** True of what is named as a deviation of something: 硬度均匀性 is none of a thickness. */
export function isDeviationName(name: string): boolean {
  return deviationEnd.test(name)
}

const lowerEnd =
  /(?:损耗|损失|泄漏[率量]?|[能电水气油热]耗|功耗|耗[电水气油]量|衰减率?|残留量?|逃逸|排放[浓量]?度?|不确定度|不良率|(?<![a-z])(?:loss|leakage|consumption))$/iu
const higherEnd =
  /(?:能力|强[度力]|寿命|效率|耐受电压|耐压|[去脱]除率|回收率|利用小时数?|(?<![a-z])(?:strength|life|lifetime|efficiency|capability))$/iu
const differenceName =
  /温差|温升|均匀|波动|精度|稳定|偏差|误差|(?<![a-z])(?:uniformity|stability|rise|spread|accuracy|drift)/iu
/** Words of names that turn nothing round, though they look like it. */
const lexical =
  /不平衡|不圆|不均匀|不确定|不良率|不透[水气光]|非线性|非均匀|无故障|无载|除[尘湿盐水铁油菌臭砂磷氮]|比表面|比[热重容]|[重噪]比$|比$|每分钟|与会/gu
/** Of the thing or of the limit, and of what: a name that nobody knows does not tell. */
const extremeEnd = /最[大小高低长短宽深厚重多少]$|(?<![a-z])(?:max|min)(?:imum)?\.?$/iu
/** Between a name and its number; not a part of the name. */
const joining =
  /(?:[\s:,、]|均|都|稳定(?=在)|(?<![反响适对供效])应当?|必?须|需要?|要求?|能够?|可以?|达到?|控制在|保持在|保证|不|为|是|在|约定|设定|(?<![a-z])(?:is|of|must|shall|should|be|to|at|has|are))+$/iu
const signs = /[/()[\]（）【】,;。，；:"“”'@#?？!！&|]/u
/** A short sign with its number, `D90`, `PM2.5`. */
const sign = /(?<![\p{L}\d])[A-Za-zΔφΦ]{1,4}\d{1,3}(?:\.\d)?(?![\d.])/gu

/** The name that stands before a number in plain signs, as a span of the line; null where that is no name. */
export function ownNameBefore(masked: string, claim: Claim): LineSpan | null {
  const before = masked.slice(0, claim.from)
  const opening = /^[\s\ue000·*•-]*/u.exec(before)?.[0].length ?? 0
  const until = before
    .replace(/[\s\ue000]+$/u, '')
    .replace(joining, '')
    .replace(/[\s\ue000]+$/u, '').length
  const name = before.slice(opening, until)
  const isBounded = claim.bound !== null || claim.shape === 'tolerance'
  const words = name.replaceAll(lexical, '').replaceAll(sign, '')
  const isName =
    /\p{Script=Han}{2}|[A-Za-z]{2}|[A-Za-zΔ]\d/u.test(name) &&
    name.length <= mostObject &&
    name.split(/\s+/u).length <= 6 &&
    !name.includes('\ue000') &&
    !signs.test(name) &&
    !turning.test(words) &&
    !telling.test(words) &&
    !sentence.test(name) &&
    !extremeEnd.test(name)
  return isName && (isBounded || quantityEnd.test(name)) ? { from: opening, until } : null
}

/** Which end is better of what names so end; `span` where nobody can say. */
export function betterOf(name: string): Quantity['better'] {
  if (deviationEnd.test(name) || lowerEnd.test(name)) return 'lower'
  return higherEnd.test(name) ? 'higher' : 'span'
}

/** What a name so ends is measured in one kind of unit; in another it is a slip. */
const ends: readonly (readonly [name: RegExp, dimension: RegExp])[] = [
  [/流量$|(?<![a-z])flow(?: rate)?$/iu, /^flow|^rate|\//u],
  [/温度?$|(?<![a-z])temperature$/iu, /^temperature/u],
  [/功率$|(?<![a-z])power$/iu, /^power|\/|^gain/u],
  [/电压$|(?<![a-z])voltage$/iu, /^voltage|\//u],
  [/电流$|(?<![a-z])current$/iu, /^current|\//u],
  [/压力$|(?<![a-z])pressure$/iu, /^pressure|^force/u],
  [/时间$|时长$|(?<![a-z])time$/iu, /^time/u],
  [/面积$|(?<![a-z])area$/iu, /^area/u],
]

/** False where a name ends like one of another kind of unit: a flow of 30 m³. */
export function mayEndSo(name: string, { dimension }: Unit): boolean {
  return ends.every(([end, fitting]) => !end.test(name) || fitting.test(dimension))
}

/** What is stated in days or longer and is no time of delivery, paying or building. */
const longTime = /寿命|有效期|保质|保存|贮存|储存|稳定期|半衰期|(?<![a-z])(?:life|lifetime|shelf)/iu
const secondsOfDay = 86_400

/** The one unit that is meant beside a name that no vocabulary has; undefined where it may be several. */
export function unitBeside(name: string, units: readonly Unit[]): Unit | undefined {
  const isAngle = /角|(?<![a-z])angle|slope|斜率|坡度/iu.test(name)
  const isTemperature = /温|(?<![a-z])temp/iu.test(name)
  const kept =
    units.length === 1
      ? units
      : units.filter(({ dimension }) =>
          isAngle ? dimension === 'angle' : isTemperature && dimension === 'temperature',
        )
  const [unit, another] = kept
  if (unit === undefined || another !== undefined) return undefined
  if (unit.dimension === 'time' && unit.factor >= secondsOfDay && !longTime.test(name))
    return undefined
  return unit.dimension === 'temperature' && differenceName.test(name) ? kelvins : unit
}
