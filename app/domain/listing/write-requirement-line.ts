import { findQuantity } from '../shared/quantities'
import { readRequirementLine } from './read-requirement-line'
import type { Requirement, RequirementBody } from './requirement'
import { periodWords, regionWords, requirementWordOf } from './requirement-words'

/** The line that `readRequirementLine` reads as this requirement. */
export function writeRequirementLine(
  requirement: RequirementBody & Pick<Requirement, 'strictness' | 'tier'>,
): string {
  const wish = requirement.strictness === 'wish' ? '希望：' : ''
  const tier = requirement.tier === 0 ? '' : ` @${requirement.tier}`
  return `${wish}${requirementBodyText(requirement)}${tier}`
}

const signs = { 'at-most': '≤', 'at-least': '≥', equals: '=', covers: '' } as const

/** The line without its mark of a wish or a tier. */
export function requirementBodyText(body: RequirementBody): string {
  switch (body.kind) {
    case 'numeric': {
      const name = findQuantity(body.quantity)?.name ?? body.quantity
      const value = body.upper === null ? `${body.value}` : ` ${body.value}~${body.upper}`
      return `${name}${signs[body.comparison]}${value} ${body.unit}`
    }
    case 'process':
      return `工艺：${body.term}`
    case 'material':
      return `材料：${body.term}`
    case 'certificate':
      return `证书：${body.certificate}`
    case 'lead-time':
      return `交期：${body.days} 天`
    case 'trl':
      return `TRL：${body.level}`
    case 'capacity':
      return `产能：${body.value} ${body.unit}/${requirementWordOf(periodWords, body.per)}`
    case 'region':
      return `${body.of === 'site' ? '所在' : '服务'}：${requirementWordOf(regionWords, body.region)}`
    case 'statement':
      return readsAsStatement(body.text) ? body.text : `说明：${body.text}`
  }
}

/** False for words that would be read as something else, like a statement that begins with 材料：. */
function readsAsStatement(text: string): boolean {
  const read = readRequirementLine(text)
  if (!read.ok || read.value.strictness === 'wish') return false
  return read.value.body.kind === 'statement' && read.value.body.text === text
}
