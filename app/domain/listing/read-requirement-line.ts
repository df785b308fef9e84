import { findCertificate } from '../shared/certificates'
import { findUnit } from '../shared/measure'
import { type Region, regionCodes } from '../shared/regions'
import type { Tier } from '../shared/tier'
import type { LineSpan } from './line-span'
import { namesQuantity, parseNumericAsk } from './parse-measure'
import { readTierMark } from './read-tier-mark'
import type { RequirementBody } from './requirement'

/** One requirement as a person writes it on a line. */
export interface WrittenRequirement {
  readonly strictness: 'hard' | 'wish'
  readonly tier: Tier
  readonly body: RequirementBody
}

export type RequirementRefusal = 'unreadable-tier' | 'unreadable-requirement'

/** A requirement, or why a part of the line is none. */
export type ReadRequirement =
  | { readonly ok: true; readonly value: WrittenRequirement }
  | { readonly ok: false; readonly reason: RequirementRefusal; readonly span: LineSpan }

const capacityForm = /^(\d+(?:\.\d+)?)\s*([^/\s]+)\s*\/\s*(日|天|月|年)$/u
const periods = { 日: 'day', 天: 'day', 月: 'month', 年: 'year' } as const

const regions: Readonly<Record<string, Region>> = {
  上海: 'shanghai',
  长三角: 'yangtze-delta',
  全国: 'china',
  全球: 'global',
}

function findRegion(text: string): Region | undefined {
  return regions[text] ?? regionCodes.find((region) => region === text)
}

/**
 * Reads a line like `尺寸公差≤0.02 mm`, `材料：TC4`, `工艺：五轴加工`, `证书：ISO 9001`, `交期：30 天` or
 * `TRL：7`. What is none of these is a statement in the writer's own words. A line that begins with
 * `希望` is a wish; one that ends in `@1` or `@2` is for that tier, see `readTierMark`. Refused are a mark
 * that cannot be read and a line that requires nothing.
 */
export function readRequirementLine(line: string): ReadRequirement {
  const marked = readTierMark(line)
  if (!marked.ok) return marked
  const { body: span, tier } = marked
  const [wish = ''] = wishForm.exec(line.slice(span.from, span.until)) ?? []
  const text = line.slice(span.from + wish.length, span.until).trim()
  if (text === '') return { ok: false, reason: 'unreadable-requirement', span }
  return {
    ok: true,
    value: { strictness: wish === '' ? 'hard' : 'wish', tier: tier ?? 0, body: readBody(text) },
  }
}

const wishForm = /^希望[:：]?\s*/u

function readBody(text: string): RequirementBody {
  if (namesQuantity(text)) {
    const ask = parseNumericAsk(text)
    if (ask.ok) return { kind: 'numeric', ...ask.value }
  }
  const [, name = '', value = ''] =
    /^(工艺|材料|证书|交期|TRL|所在|服务|产能)\s*[:： ]\s*(.+)$/iu.exec(text) ?? []
  const certificate = findCertificate(value) ?? findCertificate(value.replaceAll(' ', ''))
  const days = Number(/^(\d{1,4})\s*天?$/u.exec(value)?.[1])
  const level = Number(value)
  if (name === '工艺') return { kind: 'process', term: value }
  if (name === '材料') return { kind: 'material', term: value }
  if (name === '证书' && certificate) return { kind: 'certificate', certificate: certificate.code }
  if (name === '交期' && days > 0) return { kind: 'lead-time', days }
  if (name.toUpperCase() === 'TRL' && Number.isInteger(level) && level >= 1 && level <= 9) {
    return { kind: 'trl', level }
  }
  const region = findRegion(value)
  if (region && name === '所在') return { kind: 'region', region, of: 'site' }
  if (region && name === '服务') return { kind: 'region', region, of: 'service' }
  const [, amount = '', unit = '', per = ''] = capacityForm.exec(name === '产能' ? value : '') ?? []
  if (Number(amount) > 0 && findUnit(unit)) {
    return { kind: 'capacity', value: Number(amount), unit, per: periods[per as '月'] }
  }
  return { kind: 'statement', text }
}
