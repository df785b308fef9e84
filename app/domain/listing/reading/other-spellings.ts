import { chineseDigits, chineseNumber } from './chinese-number'
import { findQuantities } from './find-quantities'
import { plainSigns } from './plain-signs'

/** Behind a number in words these make it one; 三轴, 五面体, 一体 and 百级 stay names. */
const counted =
  '小时|分钟|秒|天|日|周|星期|个?月|年|个|件|台|套|只|片|支|条|批|吨|公斤|千克|克|毫米|厘米|米|公里|微米|度|瓶|箱|人|次|倍|层|家|英寸|寸|升|毫升|兆帕|千瓦|瓦|伏|安|牛|赫兹'
const lengths: Readonly<Record<string, string>> = {
  long: 'length',
  wide: 'width',
  thick: 'thickness',
  deep: 'depth',
  high: 'height',
  'in diameter': 'diameter',
}
const extremes: Readonly<Record<string, string>> = {
  长: '长度',
  重: '重量',
  宽: '宽度',
  厚: '厚度',
  深: '深度',
}
const scales: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }
const figure = String.raw`\d[\d,]*(?:\.\d+)?`

type Rewrite = readonly [form: RegExp, to: (...groups: readonly string[]) => string]

const told = (number: number | null, whole: string, tail: string) =>
  number === null ? whole : `${number}${tail}`

/** Ways to write a number or a unit that are not the usual one, each with the usual one. */
const rewrites: readonly Rewrite[] = [
  // Thousands set apart by blanks, with k, and names that say their unit.
  [
    /(?<![\d.,]\s*)(\d{1,3}(?: \d{3})+)(?=\s*[A-Za-z%])/gu,
    (_, digits = '') => digits.replaceAll(' ', ''),
  ],
  [/(?<![\d.])(\d+(?:\.\d+)?)k(?=\s+[a-z])/gu, (_, digits = '') => String(Number(digits) * 1e3)],
  [/((?<![A-Za-z])(?:WPH|UPH)[^\d]{0,6}\d+)$/gu, (_, whole = '') => `${whole} 件/h`],
  [/((?<![A-Za-z])GSM[^\d]{0,4}\d+(?:\s*[-~]\s*\d+)?)$/gu, (_, whole = '') => `${whole} g/m²`],
  [/(?<=\d\s*)KK(?=\s*\p{Script=Han}|\s*pcs)/gu, () => '000000'],
  [/(?<=\d\s*)[Kk](?=\s*(?:颗|片|只|件|个|套|pcs))/gu, () => '000'],
  [/(?<=\d\s*)MT(?![A-Za-z])/gu, () => 't'],
  // A length may be told which it is behind its figure.
  [
    /((?:(?:up to|at least|at most|no more than|max\.?|min\.?|[≤≥<>])\s*)?\d[\d.,]*\s*(?:mm|cm|m|inch))\s+(long|wide|thick|deep|high|in diameter)$/iu,
    (_, measure = '', which = '') => `${lengths[which.toLowerCase()] ?? which} ${measure}`,
  ],
  [
    /(?<!以)最([长重宽厚深])(?:可|能|可以|能够)?(?:加工|做|达)?(?:到)?(?=\s*\d)/gu,
    (whole, sign = '') => `最大${extremes[sign] ?? whole}`,
  ],
  // Paper and cloth of so many grams are weighed by the square metre.
  [
    /((?:纸|卡|布))\s*(\d{2,3})\s*(?:克|g)(?![\p{L}/])/gu,
    (_, thing = '', figure = '') => `${thing}克重 ${figure} g/m²`,
  ],
  [
    /(?<=(?:不低于|不小于|不少于|至少|大于|超过|达到|≥|>)\s*)([一二三四五六七八九])成([一二三四五六七八九]?)/gu,
    (_, tens = '', ones = '') => `${(chineseNumber(tens) ?? 0) * 10 + (chineseNumber(ones) ?? 0)}%`,
  ],
  [/(?<=\d\s*)([mkμ]?A)rms(?![A-Za-z])/gu, (_, unit = '') => `${unit} (rms)`],
  [
    /(?<=\d\s*)([mkμ]?[VA])(dc|ac|DC|AC)(?![A-Za-z])/gu,
    (_, unit = '', kind = '') => `${unit} (${kind})`,
  ],
  [/(?<=\d\s*)(vol|wt|mol)\.?\s?%/giu, () => '%'],
  [
    /(?<=\d\s*)([mkμ]?V)(pp|p-p|rms)(?![A-Za-z])/giu,
    (_, unit = '', kind = '') => `${unit} (${kind})`,
  ],
  [/(?<=\d\s*)FH(?![A-Za-z])/gu, () => 'h'],
  [/(?<=\d\s*)calendar days/giu, () => 'days'],
  [/(?<=\d\s*)(?:microns?)(?![a-z])/giu, () => 'μm'],
  [/(?<=\d\s*)arc\s(min|sec)/giu, (_, part = '') => `arc${part}`],
  [/(?<=\d\s*)(?:达因(?:\/厘米)?|dyn(?:es?)?(?:\/cm)?)(?![a-z])/giu, () => 'mN/m'],
  [/(?:×|x|\*)\s*10\^?(?:⁻⁶|-6)\s*\/\s*(?:K|℃|°C)/gu, () => ' 10⁻⁶/K'],
  [/(\d(?:\.\d+)?)e-0?6\s*\/\s*(?:K|℃|°C)/giu, (_, digits = '') => `${digits} 10⁻⁶/K`],
  [
    /(?<=\d\s*)(garments|labels|containers|vehicles|vessels|devices|samples|tests)(?=\s*(?:per|a|each|\/))/giu,
    () => 'pcs',
  ],
  [
    /百分之([零〇一二两三四五六七八九十百]+)/gu,
    (whole, words = '') => told(chineseNumber(words), whole ?? '', '%'),
  ],
  [/百分之(\d+(?:\.\d+)?)/gu, (_, number = '') => `${number}%`],
  [/零下\s*(?=\d)/gu, () => '-'],
  [/(?<!第)一个半月/gu, () => '45 天'],
  [/(?<!第)半个月/gu, () => '15 天'],
  [/半年(?!度)/gu, () => '6 个月'],
  [
    new RegExp(
      String.raw`(?<!第|${chineseDigits})(${chineseDigits}{1,9}?)(?=\s*(?:[到至~-]\s*${chineseDigits}{1,9}\s*)?(?:${counted}))(?!\s*(?:月份|年度|次性|度角|层次|面))`,
      'gu',
    ),
    (whole, words = '') => told(chineseNumber(words), whole ?? '', ''),
  ],
  [
    new RegExp(String.raw`(${figure})\s*(thousand|million|billion)(?![a-z])`, 'giu'),
    (_, number = '', scale = '') =>
      String(Number(number.replaceAll(',', '')) * (scales[scale.toLowerCase()] ?? 1)),
  ],
  [
    new RegExp(
      String.raw`每(小时|分钟|秒|天)\s*([^\d,，;；]{0,8}?)(${figure}\s*[万千]?)\s*([\p{L}]{1,3})(?=$|[\s,，;；。以])`,
      'gu',
    ),
    (_, time = '', bound = '', number = '', unit = '') => `${bound}${number}${unit}/${time}`,
  ],
  [
    /\s*per\s+(hour|minute|second|day)(?![a-z])/giu,
    (_, time = '') =>
      `/${{ hour: 'h', minute: 'min', second: 's', day: 'd' }[time.toLowerCase()] ?? time}`,
  ],
  [
    new RegExp(
      String.raw`(${figure})([^\d()（）]{0,6})\s*[(（]\s*单位\s*[:：为]?\s*([^()（）]{1,8})[)）]`,
      'gu',
    ),
    (_, number = '', behind = '', unit = '') => `${number}${unit}${behind}`,
  ],
]

/** The line with numbers in figures and units behind them; the line itself where nothing is written otherwise. */
export function usualSpelling(line: string): string {
  const plain = unitBehindGrade(plainSigns(line))
  return rewrites.reduce(
    (text, [form, to]) =>
      text.replace(form, (...groups) =>
        to(...groups.filter((it): it is string => typeof it === 'string')),
      ),
    plain,
  )
}

/** `Colour fastness: grade 4`: of what is stated in grades, the word may stand before its figure. */
function unitBehindGrade(plain: string): string {
  const isGraded = findQuantities(plain).some((it) =>
    it.quantities.some(({ dimension }) => dimension === 'grade'),
  )
  return isGraded ? plain.replaceAll(gradeBefore, (_, figure: string) => `${figure} 级`) : plain
}

const gradeBefore = /(?<![A-Za-z])(?:grade|level)\s+(\d(?:-\d)?)(?![\d.:])/giu
