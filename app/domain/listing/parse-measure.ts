import { accepted, type Outcome } from '../shared/outcome'
import type { OfferedRange } from './offered-range'
import { generic } from './reading/find-objects'
import { findQuantities } from './reading/find-quantities'
import type { Measured } from './reading/measured'
import { plainSigns } from './reading/plain-signs'
import { readMeasured } from './reading/read-measured'
import { readOwnNamed } from './reading/read-own-named'
import { type ReadingRefusal, refuseReading } from './reading/refusal'
import type { Comparison, RequirementBody } from './requirement'

export type NumericAsk = Omit<Extract<RequirementBody, { kind: 'numeric' }>, 'kind'>

const limitWord = /^(?:max|min|up to)/iu

type Bounded = Outcome<'at-most' | 'at-least' | 'equals' | null, 'ambiguous-bound'>

/**
 * Which side a bound means. `优于` is towards the better end. `最大 20 kg` of something of which more is
 * better is how far it must reach, and means the better end as well; of a span (`最小孔径 0.3 mm`) nobody
 * knows whether it is how far or the limit.
 */
function boundOf({ bound, extreme, quantity, claim }: Measured, text: string): Bounded {
  const better = { lower: 'at-most', higher: 'at-least', span: null } as const
  const towards = better[quantity.better]
  if (bound === 'better') {
    return towards === null ? { ok: false, reason: 'ambiguous-bound' } : accepted(towards)
  }
  if (bound !== null || extreme === null) return accepted(bound)
  if (towards !== null) return accepted(towards)
  // `width min. 2.4 m`: between a name and its number the word is the bound.
  const isLimit = /\p{L}/u.test(text.slice(0, claim.from)) && limitWord.test(text.slice(claim.from))
  return isLimit ? accepted(extreme) : { ok: false, reason: 'ambiguous-bound' }
}

/** `尺寸公差≤0.02 mm`, `工作温度 -40~85 ℃`, `硬度 58±2 HRC`: what a need asks of one quantity. */
export function parseNumericAsk(
  text: string,
): { readonly ok: true; readonly value: NumericAsk } | ReadingRefusal {
  const read = readMeasured(text)
  if (!read.ok) return read
  const { quantity, shape, values, unit, condition, claim } = read.value
  const bound = boundOf(read.value, text)
  if (!bound.ok) {
    const [only] = values
    const told = (sign: string) => `${quantity.name}${sign}${only} ${unit}`
    const choices = read.value.bound === null && condition === null ? [told('≤'), told('≥')] : []
    return refuseReading(bound.reason, claim, choices)
  }
  // 定位精度≥0.01 mm: of what is better when smaller, nobody asks for more.
  if (quantity.better === 'lower' && bound.value === 'at-least') {
    const turned = text.replace(/≥|>=|≧|＞=|>|＞|不低于|不小于|大于等于|大于|不少于/u, '≤')
    return refuseReading('ambiguous-bound', claim, turned === text ? [] : [turned])
  }
  const [value = 0, second = null, ...others] = values
  const rest = condition === null ? {} : { condition }
  const asked = (comparison: Comparison, upper: number | null) =>
    accepted({ quantity: quantity.code, comparison, value, upper, unit, ...rest })
  switch (shape) {
    case 'range':
      return asked('covers', second)
    case 'within':
      return asked('within', second)
    case 'list': {
      const further = second === null ? [] : [second, ...others]
      return accepted({
        quantity: quantity.code,
        comparison: 'one-of',
        value,
        upper: null,
        unit,
        others: further,
        ...rest,
      })
    }
    case 'single': {
      const byNature = { lower: 'at-most', higher: 'at-least', span: 'equals' } as const
      return asked(bound.value ?? byNature[quantity.better], null)
    }
  }
}

/** `退火温度 400~1100 ℃`: of a plain name and the words before it a name of its own is made, which keeps them. */
function withoutCondition(text: string, measured: Measured): Measured {
  if (measured.condition === null) return measured
  const whole = { from: 0, until: text.length }
  const named = readOwnNamed(text, refuseReading('not-understood', whole))
  if (named?.ok !== true || named.value.condition !== null) return measured
  const { name } = named.value.quantity
  const last = findQuantities(plainSigns(name)).at(-1)
  const isPlain = last !== undefined && generic.test(name.slice(last.from, last.until))
  return isPlain ? named.value : measured
}

/**
 * `尺寸公差 0.005~0.05 mm`: what a supplier reaches. One bare number is the best it reaches of a
 * quantity that has a better end, otherwise the one value it offers. Refused are several values and
 * what holds under a condition.
 */
export function parseOfferedRange(
  text: string,
): { readonly ok: true; readonly value: OfferedRange } | ReadingRefusal {
  const measured = readMeasured(text)
  if (!measured.ok) return measured
  const read = withoutCondition(text, measured.value)
  const { quantity, shape, values, unit, bound, extreme, condition, claim } = read
  // Nothing could keep under what it holds: it would be offered without.
  if (condition !== null && condition !== '绝压') {
    return refuseReading('unkept-condition', { from: 0, until: text.length }, [])
  }
  const [first = 0, second = first] = values
  const range = (min: number | null, max: number | null) =>
    accepted({ quantity: quantity.code, min, max, unit })
  if (shape === 'list') return refuseReading('unreadable-range', claim)
  if (shape !== 'single') return range(first, second)
  // What it reaches at most is the upper end of what it offers, whichever end is better.
  const side = bound === 'better' ? null : (bound ?? extreme)
  if (side === 'at-most') return range(null, first)
  if (side === 'at-least') return range(first, null)
  if (side === null && quantity.better === 'lower') return range(first, null)
  if (side === null && quantity.better === 'higher') return range(null, first)
  return range(first, first)
}
