import { factQuantities } from '../../shared/fact-quantities'
import type { LineSpan } from '../line-span'
import { boundsBefore, boundsBehind } from '../reading/comparators'
import { mask } from '../reading/left-over'
import { usualSpelling } from '../reading/other-spellings'
import { plainSigns } from '../reading/plain-signs'
import { leadTimeNames, readLeadTime } from '../reading/read-lead-time'
import { trlName } from '../reading/read-trl'
import type { Comparison } from '../requirement'
import type { FoundAsked } from './found-asked'
import { baseValue } from './stated-measure'

const before = `(?:${boundsBefore.form}|within|in)`
const behind = `(?:${boundsBehind.form})`
const named = `(?:${trlName.source}|(?<![\\p{Script=Han}])成熟度)`
const level = new RegExp(
  String.raw`${named}\s*(?:等级|级别)?\s*:?\s*(${before})?\s*([1-9])(?![\d.])(?:\s*(?:~|-|至|到)\s*([1-9])(?![\d.]))?\s*级?\s*(${behind})?`,
  'giu',
)
const days = String.raw`(?:\d+|[一二两三四五六七八九十半]{1,3})(?:\s*[-~至到]\s*\d+)?\s*(?:天|日|周|个?月|days?|weeks?|months?)(?![a-z])\s*${behind}?`
const leadTime = new RegExp(
  String.raw`(?:${leadTimeNames.source})\s*:?\s*${before}?\s*${days}|${before}?\s*${days}\s*(?:${leadTimeNames.source})`,
  'giu',
)

/** What has none of these states no number, in digits of any width or in words. */
export const mayHaveFigure = /[\d\uff10-\uff19一二两三四五六七八九十半]/u

/**
 * Conditions on facts that have a name of their own and no quantity: a level of readiness (`TRL≥8`), a time of
 * delivery (`交期 30 天以内`), read as lines of requirements are. What lies in `taken` is none.
 */
export function findAskedFacts(
  text: string,
  taken: readonly LineSpan[] = [],
): readonly FoundAsked[] {
  if (!mayHaveFigure.test(text)) return []
  const plain = taken.reduce(mask, plainSigns(text))
  const levels = [...plain.matchAll(level)].map((match) => {
    const [whole, first, low, high, last] = match
    const span = { ...spanOf(whole, match.index), ...factQuantities.trl, isExactToo: false }
    const bound = boundsBefore.boundOf(first ?? '') ?? boundsBehind.boundOf(last ?? '')
    const written = [low, high].flatMap((it) => (it === undefined ? [] : [Number(it)]))
    // A level is one that is reached, unless it is said to be the most or just this one.
    const single: Comparison = bound === 'at-most' || bound === 'equals' ? bound : 'at-least'
    const comparison: Comparison = written.length > 1 ? 'within' : single
    return { ...span, comparison, values: written, written, unit: '级' }
  })
  const times = [...plain.matchAll(leadTime)].flatMap(({ 0: written, index }) => {
    const read = readLeadTime(usualSpelling(written))
    if (!read.ok) return []
    const within = { comparison: 'at-most' as const, ...inUnit(read.value.days, 'd') }
    return [{ ...spanOf(written, index), ...factQuantities.leadTime, ...within }]
  })
  return [...levels, ...times]
}

function inUnit(value: number, unit: string) {
  return { values: [baseValue(value, unit) ?? value], written: [value], unit, isExactToo: false }
}

function spanOf(written: string, from: number): LineSpan {
  return { from, until: from + written.trimEnd().length }
}
