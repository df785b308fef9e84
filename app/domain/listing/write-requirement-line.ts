import { findQuantity } from '../shared/quantities'
import { readRequirementBody } from './read-requirement-body'
import { readRequirementLine } from './read-requirement-line'
import { leavesOut } from './reading/trade-habits'
import type { Requirement, RequirementBody } from './requirement'
import { periodWords, regionWords, requirementWordOf } from './requirement-words'

/** The line that `readRequirementLine` reads as this requirement. */
export function writeRequirementLine(
  requirement: RequirementBody & Pick<Requirement, 'strictness' | 'tier'>,
): string {
  const wish = requirement.strictness === 'wish' ? '希望：' : ''
  // In brackets: a bare mark behind a noise could be a distance.
  const tier = requirement.tier === 0 ? '' : `（@${requirement.tier}）`
  return `${wish}${requirementBodyText(requirement)}${tier}`
}

type Numeric = Extract<RequirementBody, { kind: 'numeric' }>

/** The line without its mark of a wish or a tier; a condition that would read otherwise is marked as one. */
export function requirementBodyText(body: RequirementBody): string {
  if (body.kind === 'statement' || body.condition === undefined) return bareText(body)
  const { condition, ...bare } = body
  const line = `${bareText(bare)}（${condition}）`
  return readsAs(line, body) ? line : `${bareText(bare)}（条件：${condition}）`
}

function readsAs(line: string, body: RequirementBody): boolean {
  const read = readRequirementBody(line)
  return read.ok && factsOf(read.value) === factsOf(body)
}

/** What a body says, without the marks of the requirement that it may be a part of. */
function factsOf(body: RequirementBody): string {
  const marks = new Set(['id', 'lotId', 'strictness', 'tier'])
  const facts = Object.entries(body).filter(
    ([key, value]) => !marks.has(key) && value !== undefined,
  )
  return JSON.stringify(facts.sort(([one], [other]) => one.localeCompare(other)))
}

function bareText(body: RequirementBody): string {
  switch (body.kind) {
    case 'numeric':
      return numericText(body)
    case 'process':
    case 'material': {
      const name = body.kind === 'process' ? '工艺' : '材料'
      const terms = [body.term, ...(body.others ?? [])].map(quoted).join('、')
      return `${name}：${body.isExcluded === true ? '不含 ' : ''}${terms}`
    }
    case 'certificate':
      return `证书：${body.certificate}`
    case 'standard':
      return `标准：${body.standard}`
    case 'lead-time': {
      const { days, fromDays } = body
      return `交期：${fromDays === undefined ? '' : `${fromDays}~`}${days} 天`
    }
    case 'trl':
      return `TRL：${body.level}`
    case 'capacity': {
      const per = requirementWordOf(periodWords, body.per)
      return `产能：${body.value} ${body.unit}/${per}`
    }
    case 'region':
      return `${body.of === 'site' ? '所在' : '服务'}：${requirementWordOf(regionWords, body.region)}`
    case 'statement':
      return readsAsStatement(body.text) ? body.text : `说明：${body.text}`
  }
}

function numericText({ quantity, comparison, value, upper, unit, others }: Numeric) {
  const name = findQuantity(quantity)?.name ?? quantity
  const tail = `${unitText(quantity, unit)}`
  switch (comparison) {
    case 'at-most':
      return `${name}≤${value}${tail}`
    case 'at-least':
      return `${name}≥${value}${tail}`
    case 'equals':
      return `${name}=${value}${tail}`
    case 'covers':
      return `${name} ${value}~${upper ?? value}${tail}`
    case 'within':
      return `${name} ${value}~${upper ?? value}${tail} 之间任一`
    case 'one-of':
      return `${name} ${[value, ...(others ?? [])].join('、')}${tail}`
  }
}

/** A unit behind its number; nothing where a trade writes none. */
export function unitText(quantity: string, unit: string): string {
  if (unit !== '1') return ` ${unit}`
  return leavesOut(quantity, unit) ? '' : ' 倍'
}

/** A name that may be taken for two stands in quotation marks. */
function quoted(term: string): string {
  return /[/+和及与、,，;；]|\band\b|\bor\b|或|&/iu.test(term) ? `“${term}”` : term
}

/** False for words that would be read as something else, like a statement that begins with 材料：. */
function readsAsStatement(text: string): boolean {
  const read = readRequirementLine(text)
  if (!read.ok || read.value.strictness === 'wish') return false
  return read.value.body.kind === 'statement' && read.value.body.text === text
}
