import { findQuantity } from '../shared/quantities'
import type { Region } from '../shared/regions'
import type { Requirement, RequirementBody } from './requirement'

/** The line that `readRequirementLine` reads as this requirement. */
export function writeRequirementLine(requirement: Requirement): string {
  const wish = requirement.strictness === 'wish' ? '希望：' : ''
  const tier = requirement.tier === 0 ? '' : ` @${requirement.tier}`
  return `${wish}${bodyText(requirement)}${tier}`
}

const regionNames: Readonly<Record<Region, string>> = {
  shanghai: '上海',
  'yangtze-delta': '长三角',
  china: '全国',
  global: '全球',
}

const signs = { 'at-most': '≤', 'at-least': '≥', equals: '=', covers: '' } as const

function bodyText(body: RequirementBody): string {
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
      return `产能 ${body.value} ${body.unit}/${{ day: '日', month: '月', year: '年' }[body.per]}`
    case 'region':
      return `${body.of === 'site' ? '所在' : '服务'}：${regionNames[body.region]}`
    case 'statement':
      return body.text
  }
}
