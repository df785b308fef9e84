import { factQuantities } from '../../shared/fact-quantities'
import type { LineSpan } from '../line-span'
import { boundsBefore, boundsBehind } from '../reading/comparators'
import { mask } from '../reading/left-over'
import { plainSigns } from '../reading/plain-signs'
import { leadTimeNames, readLeadTime } from '../reading/read-lead-time'
import { readTrl, trlName } from '../reading/read-trl'
import type { FoundAsked } from './found-asked'
import { baseValue } from './stated-measure'

const before = `(?:${boundsBefore.form}|within|in)`
const behind = `(?:${boundsBehind.form})`
const level = new RegExp(
  String.raw`(?:${trlName.source})\s*:?\s*${before}?\s*[1-9](?![\d.])\s*级?\s*${behind}?`,
  'giu',
)
const days = String.raw`\d+(?:\s*[-~至到]\s*\d+)?\s*(?:天|日|周|个?月|days?|weeks?|months?)(?![a-z])\s*${behind}?`
const leadTime = new RegExp(
  String.raw`(?:${leadTimeNames.source})\s*:?\s*${before}?\s*${days}|${before}?\s*${days}\s*(?:${leadTimeNames.source})`,
  'giu',
)

/**
 * Conditions on facts that have a name of their own and no quantity: a level of readiness (`TRL≥8`), a time of
 * delivery (`交期 30 天以内`), read as lines of requirements are. What lies in `taken` is none.
 */
export function findAskedFacts(
  text: string,
  taken: readonly LineSpan[] = [],
): readonly FoundAsked[] {
  if (!/\d/u.test(text.normalize('NFKC'))) return []
  const plain = taken.reduce(mask, plainSigns(text))
  const levels = [...plain.matchAll(level)].flatMap(({ 0: written, index }) => {
    const read = readTrl(written)
    if (!read.ok) return []
    const reached = { comparison: 'at-least' as const, ...inUnit(read.value.level, '级') }
    return [{ ...spanOf(written, index), ...factQuantities.trl, ...reached }]
  })
  const times = [...plain.matchAll(leadTime)].flatMap(({ 0: written, index }) => {
    const read = readLeadTime(written)
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
