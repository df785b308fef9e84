import type { OfferedRange } from '../listing/offered-range'
import type { Requirement } from '../listing/requirement'
import { convert, dimensionOf } from '../shared/measure'
import { isSameQuantity } from '../shared/quantities'
import type { Judgement } from './judgement'
import type { Weights } from './weights'

type Numeric = Extract<Requirement, { kind: 'numeric' }>

/**
 * A number asked for against the range offered, in the unit asked for. `at-most` and `at-least` ask
 * whether the offer can reach that side, `equals` whether the value lies within, `covers` whether
 * the whole span is offered, `within` whether any of it is, `one-of` whether one of the values is. Of an
 * IP code both digits must be reached. Unstated quantity, side or an inconvertible unit: unknown.
 */
export function judgeNumeric(
  requirement: Numeric,
  ranges: readonly OfferedRange[],
  weights: Weights,
): Judgement {
  const range = ranges.find((it) => isSameQuantity(it.quantity, requirement.quantity))
  if (!range) return { requirement, verdict: 'unknown', fit: weights.unknown, offered: null }
  const offered = { kind: 'range' as const, ...range }
  const shortfall = shortfallOf(
    requirement,
    inUnit(range.min, range.unit, requirement.unit),
    inUnit(range.max, range.unit, requirement.unit),
  )
  if (shortfall === undefined) {
    return { requirement, verdict: 'unknown', fit: weights.unknown, offered }
  }
  if (shortfall <= 0) return { requirement, verdict: 'met', fit: 1, offered }
  const fit = weights.missed * (1 - Math.min(1, shortfall))
  return {
    requirement,
    verdict: shortfall <= weights.deviation + slack ? 'deviates' : 'unmet',
    fit,
    offered,
  }
}

function inUnit(value: number | null, from: string, to: string): number | null | undefined {
  return value === null ? null : convert(value, from, to)
}

/**
 * By what share of the asked value the offer misses; 0 if it does not; undefined if it cannot be
 * told. For `covers` the share is of the span asked for.
 */
function shortfallOf(
  { comparison, value, upper, unit, others }: Numeric,
  min: number | null | undefined,
  max: number | null | undefined,
): number | undefined {
  if (min === undefined || max === undefined) return undefined
  if (min === null && max === null) return undefined
  if (dimensionOf(unit) === 'ip-code') return missedDigits(value, max ?? min ?? value)
  const scale = scaleOf(value, unit)
  switch (comparison) {
    case 'at-most':
      return share((min ?? max ?? value) - value, scale)
    case 'at-least':
      return share(value - (max ?? min ?? value), scale)
    case 'equals':
      return share(Math.max(min === null ? 0 : min - value, max === null ? 0 : value - max), scale)
    // What lies anywhere between both ends is enough.
    case 'within': {
      const below = max === null ? 0 : value - max
      const above = min === null ? 0 : min - (upper ?? value)
      return share(Math.max(below, above), scale)
    }
    case 'one-of': {
      const misses = [value, ...(others ?? [])].map((it) =>
        Math.max(min === null ? 0 : min - it, max === null ? 0 : it - max),
      )
      return share(Math.min(...misses), scale)
    }
    case 'covers': {
      const to = upper ?? value
      const below = min === null ? 0 : min - value
      const above = max === null ? 0 : to - max
      const missed = share(Math.max(below, above), to - value || scale)
      return missed <= 0 && (min === null || max === null) ? undefined : missed
    }
  }
}

/** Of an IP code (IEC 60529) the digits stand for solids and for water: each must be reached by itself. */
function missedDigits(asked: number, offered: number): number {
  const solids = Math.floor(asked / 10) - Math.floor(offered / 10)
  const water = (asked % 10) - (offered % 10)
  return solids > 0 || water > 0 ? 1 : 0
}

/**
 * Shares of temperatures are of degrees Celsius, and of no fewer than these; but near absolute zero
 * of kelvins: 4 K is no deviation from 20 mK.
 */
const leastDegrees = 20

/**
 * Of what a shortfall is a share. Of 99.9999 % what counts is the 0.0001 % that may be missing; of a
 * temperature, its degrees, whatever the unit; otherwise the value.
 */
function scaleOf(value: number, unit: string): number {
  const dimension = dimensionOf(unit)
  if (dimension === 'temperature') {
    const celsius = Math.max(leastDegrees, Math.abs(convert(value, unit, '℃') ?? value))
    return Math.min(celsius, convert(value, unit, 'K') ?? celsius)
  }
  const whole = dimension === 'ratio' ? convert(1, '1', unit) : undefined
  return whole !== undefined && value > whole / 2 && value < whole ? whole - value : Math.abs(value)
}

/** Rounding in unit conversion must turn neither an exact hit nor an exact limit into a miss. */
const slack = 1e-9

function share(missed: number, scale: number): number {
  if (missed <= 0 || missed <= slack * scale) return 0
  return scale === 0 ? Number.POSITIVE_INFINITY : missed / scale
}
