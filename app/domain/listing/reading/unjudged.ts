import type { LineSpan } from '../line-span'
import { certificatesIn } from './certificates-in'
import { findQuantities } from './find-quantities'
import { mask } from './left-over'
import { quantityEnd } from './quantity-end'
import { type ReadingReason, type ReadingRefusal, refuseReading } from './refusal'

/** How much is wanted, without a figure. */
const wanted =
  /要?(?:尽可能|尽量|越[大小高低长短多少快轻薄]越[好高]|足够|适中|好一点|[大小高低长短快轻薄]一些)|要(?:很|更)?[大小高低长短快好轻]/u
const praised = /^(?:很|较|比较|非常)?(?:长|短|高|低|大|小|快|慢|好|佳|优)$/u
/** What is compared with something that nobody described. */
const compared =
  /[跟与和同](?:进口|国外|原厂|现有|客户)[^,，;；]{0,8}一样|参照[^,，;；]{0,10}(?:现有|那台|同类|样机)|达到类|类[IVⅠ-Ⅴ一二三四五]+类|(?<![a-z])(?:same as|similar to|comparable (?:to|with))(?![a-z])/iu
/** Somebody holds something: of which kind is not said. */
const held =
  /船级社|有机认证|(?:[\p{Script=Han}A-Z]{1,10})?(?:制造|施工|设计|生产|经营)资质|专精特新|高新技术企业|小巨人|不得检出|阴性/u
/** Grades of GMP are another scale than ISO, and a band has several ends. */
const otherScale =
  /(?<![A-Za-z])grade [A-D](?![a-z])|(?:洁净|GMP)[\p{Script=Han}\s]{0,4}[A-D]\s*级|[A-D]\s*级(?:洁净|区)|^GMP\s*(?:车间|厂房|区)$|(?<![A-Za-z])(?:Ku|Ka|[LSCXQVWK])\s*(?:波段|频段|-?band)/iu
/** How far something has come, without its level. */
const stage =
  /(?:处于|目前|已|完成).{0,6}(?:小试|中试|样机|试制)(?:阶段|完成)|成熟度(?:很|较|比较)?[高低好]|^(?:已)?(?:飞行过|试飞过|上天过)$|小试已完成/u
const places =
  /华东|华南|华北|华中|西南|西北|东北|东南亚|亚太|亚洲|欧洲|北美|南美|美国|德国|日本|韩国|中东|非洲|张江|临港|化工区|自贸区|(?<![a-z])(?:asia|europe|africa|(?:north|south|latin) america|middle east|southeast asia|east china|south china|north china|germany|japan|korea|usa|the us|eu)(?![a-z])/iu
const aboutPlace =
  /服务|售后|供货|配送|发货|覆盖|上门|网点|工厂|基地|供应商|厂址|(?<![a-z])(?:service|serv|ship|deliver|supplier|plant|engineer|located|based|support)/iu
const knownPlace = /上海|长三角|全国|国内|中国|全球|(?<![a-z])(?:shanghai|china|worldwide)/iu
const turned = /以外|之外|除|不在/u
const roughly = /大概|大约|(?<![a-z])about an? |[一二三四五六七八九]成/iu

const rows: readonly (readonly [form: RegExp, reason: ReadingReason])[] = [
  [compared, 'vague'],
  [held, 'unknown-choice'],
  [otherScale, 'unknown-choice'],
  [stage, 'trl-range'],
  [roughly, 'vague'],
]

/**
 * Words that would look as if they counted though no rule can judge them: how much is wanted without a figure, a
 * likeness to what nobody described, a place, a certificate or a grade that the vocabulary does not tell. Null for
 * words that state nothing of the kind.
 */
export function askAboutWords(plain: string): ReadingRefusal | null {
  const whole = { from: 0, until: plain.length }
  const asWords = [`说明：${plain}`]
  const clause = plain.split(/[,，;；。]/u).find(isUnmeasured)
  if (clause !== undefined) {
    const from = plain.indexOf(clause)
    return refuseReading('vague', { from, until: from + clause.length }, asWords)
  }
  for (const [form, reason] of rows) {
    const found = form.exec(plain)
    if (found !== null) return refuseReading(reason, spanOf(found), asWords)
  }
  const elsewhere = places.exec(plain)
  if (elsewhere !== null && aboutPlace.test(plain))
    return refuseReading('unknown-choice', spanOf(elsewhere), asWords)
  if (knownPlace.test(plain) && turned.test(plain))
    return refuseReading('unknown-choice', whole, asWords)
  const certificates = certificatesIn(plain)
  const rest = certificates
    .reduce(mask, plain)
    .replaceAll('\ue000', '')
    .replaceAll(/[\s/&+、,，;；:：或和与及]/gu, '')
  if (certificates.length > 1 || (certificates.length === 1 && /报告|优先|任一/u.test(rest))) {
    const lines = certificates.map(({ certificate }) => `证书：${certificate.code}`)
    return refuseReading('ambiguous-list', whole, [...new Set(lines)])
  }
  return null
}

function spanOf({ index, 0: text }: RegExpExecArray): LineSpan {
  return { from: index, until: index + text.length }
}

/** 抓取成功率尽可能高, 粘度适中; a quantity that is praised and nothing else, 保质期长. */
function isUnmeasured(clause: string): boolean {
  const found = findQuantities(clause)
  const [first] = found
  if (first !== undefined && praised.test(clause.slice(first.until).trim()) && first.from === 0)
    return true
  const sign = wanted.exec(clause)
  if (sign === null) return false
  const before = clause.slice(0, sign.index)
  return (
    found.length > 0 ||
    quantityEnd.test(before.trim().replace(/要$/u, '')) ||
    /起毛|起球/u.test(before)
  )
}
