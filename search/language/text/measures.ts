import { textUnits } from '../../../app/domain/shared/text-units'
import type { Unit } from '../../../app/domain/shared/unit'
import { normaliseText } from './normalise'

/** A number with its unit in a normalised text, with the words beside it that bound it. */
export interface Measure {
  /** With the words that bound it: `最长 2米`, `≥99.9%`. */
  readonly start: number
  readonly end: number
  /** Number and unit only, as they stand: `2米`. */
  readonly text: string
  /** Other ways to write the same measure, normalised: `2m`, `2000mm`. */
  readonly spellings: readonly string[]
}

/** What says more than that so many are counted or graded; `5 级` and `3 台` are words. */
const notMeasured: ReadonlySet<string> = new Set(['count', 'grade', 'resolution', 'gain', 'rate'])

/** Chinese units of one character that stand for nothing else behind a number. */
const shortChinese = new Set([...'米克吨升瓦伏牛帕寸秒天'])

/** Letters that behind a number are as often something else: a grade, an index, a model. */
const tooShort = new Set(['a', 'd', 'k', 's', 'n', 't', 'in', 'class', '1', 'g', 'c', 'j', 'l'])

/** Torque is written with its dot, or said in words, far more often than as Nm. */
const firstComes = new Set(['nm'])

const longestConversion = 4
const mostSpellings = 12

interface UnitForms {
  readonly unit: Unit
  /** As they stand behind a number in a normalised text. */
  readonly forms: readonly string[]
}

interface Known {
  readonly byForm: ReadonlyMap<string, UnitForms>
  readonly pattern: RegExp
}

const before =
  '(?:>=|<=|[≥≤><=≈±]|最[长大小高低短重厚薄]|至[少多]|不[低小少超高大长]于|不超过|大于|小于|约|达到?|仅)'
const behind = '(?:以[上下内]|左右)'

let loaded: Known | undefined

/** Two units that differ only in their case (mW, MW) are one in a normalised text: neither counts. */
function load(): Known {
  if (loaded) return loaded
  const claimed = new Map<string, UnitForms | null>()
  for (const unit of textUnits) {
    if (notMeasured.has(unit.dimension)) continue
    const forms = [...new Set([unit.symbol, ...unit.aliases].flatMap(formsOf))]
    for (const form of forms) {
      const other = claimed.get(form)
      if (other === undefined) claimed.set(form, { unit, forms })
      else if (other?.unit !== unit && !firstComes.has(form)) claimed.set(form, null)
    }
  }
  const byForm = new Map([...claimed].flatMap(([form, it]) => (it ? [[form, it] as const] : [])))
  const known = [...byForm.keys()].sort((a, b) => b.length - a.length).map(escapeSigns)
  const pattern = new RegExp(
    `(?:${before}\\s?)?(?<![\\d.a-z~-])(\\d+(?:\\.\\d+)?)\\s?(${known.join('|')})` +
      `(?![a-z0-9/·*²³])${behind}?`,
    'gu',
  )
  loaded = { byForm, pattern }
  return loaded
}

function formsOf(spelling: string): readonly string[] {
  const form = normaliseText(`1${spelling}`).slice(1)
  const isChinese = /^\p{Script=Han}+$/u.test(form)
  if (isChinese && [...form].length === 1 && !shortChinese.has(form)) return []
  // 百分之、千分之 stand before their number.
  if (/^百分|之$/u.test(form)) return []
  return tooShort.has(form) || form === '' || /^["\d]/u.test(form) ? [] : [form]
}

function escapeSigns(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}

/**
 * The measures of a normalised text, in order. A range (`10-20mm`) is none, nor is a number with a
 * unit that the vocabulary of units does not hold.
 */
export function findMeasures(text: string): readonly Measure[] {
  if (!/\d/u.test(text)) return []
  const { byForm, pattern } = load()
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, digits = '', form = ''] = match
    const spellings = spellingsOf(digits, form, byForm.get(form))
    const written = whole.slice(whole.indexOf(digits))
    const own = written.replace(new RegExp(`${behind}$`, 'u'), '')
    return {
      start: match.index,
      end: match.index + whole.length,
      text: own,
      spellings: spellings.filter((it) => it !== own),
    }
  })
}

/** The same number with the unit's other names, then with the other units of its dimension. */
function spellingsOf(
  digits: string,
  form: string,
  known: UnitForms | undefined,
): readonly string[] {
  if (known === undefined) return []
  const { unit } = known
  const same = [digits, String(Number(digits))].flatMap((number) => [
    ...known.forms.map((it) => number + it),
    // Only what normalisation leaves apart can stand apart in a text.
    ...(normaliseText(`1 ${form}`) === `1 ${form}` ? [`${number} ${form}`] : []),
  ])
  const { byForm } = load()
  const others = new Set([...byForm.values()].filter((it) => isConvertible(it.unit, unit)))
  const converted = [...others]
    .flatMap((other) => {
      const number = convertPlainly(digits, unit, other.unit)
      return number === null ? [] : other.forms.map((it) => number + it)
    })
    // The shortest is what people write.
    .sort((one, another) => one.length - another.length)
  return [...new Set([...same, ...converted])].slice(0, mostSpellings)
}

function isConvertible(other: Unit, unit: Unit): boolean {
  return (
    other !== unit &&
    other.dimension === unit.dimension &&
    other.offset === undefined &&
    unit.offset === undefined
  )
}

/** The number in the other unit, or null if nobody would write it: 10 nm is not 0.00000001 m. */
function convertPlainly(digits: string, from: Unit, to: Unit): string | null {
  const value = Number(((Number(digits) * from.factor) / to.factor).toPrecision(12))
  if (value < 0.001 || value >= 1e5) return null
  const written = String(value)
  return written.replace(/[.]|^0+|0+$/gu, '').length <= longestConversion ? written : null
}
