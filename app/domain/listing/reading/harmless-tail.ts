import type { Unit } from '../../shared/unit'
import { cutOutsideBrackets } from '../cut-outside-brackets'
import { certificatesIn } from './certificates-in'
import { boundsBefore } from './comparators'
import { findQuantities } from './find-quantities'
import { findTerms } from './find-terms'
import { unitAt } from './find-units'
import { mask } from './left-over'
import { quantityEnd } from './quantity-end'
import { numberForm } from './read-number'
import { findStandards } from './read-standard'

/** What must not happen at the figure that is stated: it tightens nothing and turns nothing round. */
const passing =
  /(?:[无不未]|无(?:可见|明显))(?:红锈|白锈|断裂|开裂|裂纹|裂|生锈|锈蚀|锈|腐蚀|起泡|脱落|变形|击穿|闪络|泄漏|渗漏|漏|损坏|失效|变色|褪色|分层|粉化|破裂|破损|松动|异响|死机|丢包|熔滴|短路|起火|爆炸)|(?<![a-z])(?:no|without|w\/o)\s+(?:breakdown|leak(?:age|s)?|cracks?|cracking|rust|corrosion|failures?|deformation|damage|flashover|derating|blister(?:s|ing)?|peeling|delamination|fracture)(?![a-z])|(?<![a-z])un(?:opened|loaded|coated|treated|painted|attended)(?![a-z])/giu
const turning =
  /不|非(?!晶|标|线性|金属|接触|织)|未|没|勿|禁|(?<!解|清|消|去|脱|拆|免|排|防|破|开)除(?![尘湿盐水铁油菌臭砂磷氮雾冰霜沫味鳞])|或|每|各|以外|之外|[比倍]|同等|等效|类似|相当|参照|替代|如果|若|一旦|但|优[先选]|最好|希望|目标|推荐|建议|更|另|然后|取决|视|之类|等等|什么的|左右|大约|同时|并|且|[须需]|要求|提[升高]|增加|降低|减少|(?<![a-z])(?:nots?|no|never|without|except|unless|other than|or|and|than|each|if|when|but|instead|prefer\w*|target|ideally|depend\w*|plus|also|must|shall|should|peak|typ)(?![a-z])/iu
/** In a clause of its own these tell of another thing that is asked for. */
const another =
  /提供|配[备置套有]|附带|自带|支持|具备|可(?!见光|靠)|能(?![量源耗力])|负责|保证|承担|交[货付期]|到货|质保|保修|价|费|付款|安装|调试|培训|资质|认证|证书|报告|(?<![a-z])(?:lead time|deliver\w*|moq|payment|warrant\w*|certif\w*|suppl\w*|includ\w* (?:install|training))/iu
/** Of one of these counts what is stated: of no time, and of nothing that others count otherwise. */
const each =
  /^\s*(?:\/|per|每)\s*(?:axis|colou?r|part number|SKU|item|side|channel|module|string|order|轴|色|款|通道|面)\s*$/iu
const bounds = new RegExp(`[±≤≥<>=]|${boundsBefore.form}`, 'iu')
/** What goes on with a sign is a part of the value or a second one; a unit in a bracket is a second unit. */
const goingOn =
  /^\s*[+/、~^²³·*×-]|[+]|^\s*[A-Za-z%.]{1,6}\s*\/\s*(?:℃|°C|K|h|min|s|d|a|年|月|天|[a-zμ]?m)(?![A-Za-z])|^\s*\([A-Za-z³²\d/·]*\)\s*$/u
const boundBehind =
  /以[内上下]|之[内上下]|(?<![a-z])max|(?<!\d\s*)(?<![a-z])min(?:imum)?(?![a-z])/iu
const number = new RegExp(
  String.raw`(?<![A-Za-z\d.])[-+]?(?:${numberForm})(?:\s*[-~]\s*[-+]?(?:${numberForm}))?\s*`,
  'gu',
)
/** A code of letters and figures: a grade of it, a port, a state of charge. */
const letterCode = /(?<![A-Za-z\d])[A-Za-z]+-?\d+[A-Za-z]?(?![\d.])/gu
/** 0.5C, 85%MCR, 30%-80% SOC, 3σ, 49点: figures that say under what in their trades. */
const tradeFigure =
  /\d[\d.]*\s*(?:[CP](?![A-Za-z])|%\s*(?:MCR|SOC|DOD|RH|ED|load)|σ|sigma|点|℃|°C?|Hz|Hz)|(?:EOL|SOH|SOC|DOD|容量保持率)\s*[≥>:]?\s*\d[\d.]*\s*%/giu
const opening = /^[\s]*(?:for|with|over|across|at|under|during|after|from|on|in|@)(?![a-z])/iu
const mostTail = 40

/**
 * True of what stands behind a value and cannot change it: for what, where, under what (`，车下设备`, `for 1 min, no
 * breakdown`, `（初速120km/h，平直道）`, `，230℃/2.16kg`). False of what turns round, bounds or compares, of a figure
 * under a name of its own, of one of the value's own kind, and of what may be asked for besides.
 */
export function isHarmlessTail(tail: string, units: readonly Unit[] | null): boolean {
  // Letters behind a number without a unit are one that nobody knows.
  if (units === null && !/^\s*[,;(@]/u.test(tail) && !opening.test(tail)) return false
  // 毫米H2O: what is joined to a unit makes another of it.
  if (/^[A-Za-z\d]/u.test(tail)) return false
  const inBrackets = /^\s*\(.*\)\s*$/u.test(tail)
  const isOpened = opening.test(tail)
  // At 25 °C, no leak allowed 5 mm: a tail that is opened ends at its comma, and what follows is one more.
  const [clause = '', further] = isOpened ? cutAtComma(tail) : []
  if (further !== undefined) return isHarmlessTail(clause, units) && isHarmlessTail(further, units)
  const text = tail.replace(opening, ' ').replaceAll(passing, ' ').replaceAll(tradeFigure, ' ')
  if (each.test(tail) || isTestStandard(tail)) return true
  if (text.length > mostTail || goingOn.test(tail) || /(?<![a-z])per(?![a-z])/iu.test(tail))
    return false
  if (turning.test(text) || bounds.test(text) || boundBehind.test(text) || another.test(text))
    return false
  if (certificatesIn(text).length > 0) return false
  if (!inBrackets && !isOpened && findTerms(text).length > 0) return false
  if (!isOpened && findQuantities(text).length > 0) return false
  if (!isOpened && !inBrackets && (quantityEnd.test(text.trimEnd()) || /性$/u.test(text.trimEnd())))
    return false
  if (!inBrackets && /^\s*[,;]/u.test(tail) && letterCode.test(text)) return false
  return figuresAreOfAnother(text, units, inBrackets || isOpened)
}

/** A tail before and from its first comma that stands outside brackets. */
function cutAtComma(tail: string): readonly [string, string?] {
  const whole = { from: 0, until: tail.length }
  const [first = whole] = cutOutsideBrackets(tail, whole, /[,;](?!\d{3}(?!\d))/gu)
  const at = first.until
  return at === 0 || at === tail.length ? [tail] : [tail.slice(0, at), tail.slice(at)]
}

/** `to ISO 9227`: by which it is tested. */
function isTestStandard(tail: string): boolean {
  const rest = findStandards(tail).reduce(mask, tail)
  return /^[\s,(]*(?:to|per|acc\.? to|按|依据|参照)?[\s\ue000]*\ue000[\s\ue000)]*$/u.test(rest)
}

/** True if each figure has a unit of another kind, and none but in a bracket has a name of its own before it. */
function figuresAreOfAnother(
  text: string,
  units: readonly Unit[] | null,
  mayBeNamed: boolean,
): boolean {
  const own = new Set((units ?? []).map(({ dimension }) => dimension))
  const rest = text.replaceAll(letterCode, (code) => ' '.repeat(code.length))
  return [...rest.matchAll(number)].every(({ index, 0: figure }) => {
    const unit = unitAt(rest.slice(index + figure.length))
    if (unit === undefined) return false
    if (unit.units.some(({ dimension }) => own.has(dimension))) return false
    // 121 ℃, 15 min: how hot and how long are two figures of a process.
    const isSecondOfHeat =
      own.has('temperature') && unit.units.some((it) => it.dimension === 'time')
    const clause =
      rest
        .slice(0, index)
        .split(/[,;()]/u)
        .at(-1) ?? ''
    return (
      !isSecondOfHeat &&
      (mayBeNamed || !/\p{L}{2}/u.test(clause.replace(/^.*\d\s*[A-Za-z℃°%]*\//u, '')))
    )
  })
}
