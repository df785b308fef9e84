import { formatNumber, formatRange } from '../components/format-range'
import type { RequirementBody } from '../domain/listing/requirement'
import { capacityText } from './capacity-text'
import { certificateName, quantityName } from './vocabulary-names'
import type { Wording } from './wording'

/** A requirement in a few words: `线宽 ≤ 180 nm`, `ISO 9001`, `30 天内交付`. */
export function requirementText(requirement: RequirementBody, words: Wording): string {
  const { t, language } = words
  switch (requirement.kind) {
    case 'numeric':
      return `${quantityName(requirement.quantity, language)} ${numberText(requirement)}`
    case 'process':
    case 'material':
      return requirement.term
    case 'certificate':
      return certificateName(requirement.certificate, language)
    case 'capacity':
      return capacityText(requirement, words)
    case 'lead-time':
      return t('wording:listing.requirement.leadTimeWithin', {
        days: formatNumber(requirement.days),
      })
    case 'region':
      return t(`wording:listing.requirement.${requirement.of === 'site' ? 'siteIn' : 'serves'}`, {
        region: t(`wording:listing.region.${requirement.region}`),
      })
    case 'trl':
      return t('wording:listing.trlAtLeast', { level: requirement.level })
    case 'statement':
      return requirement.text
  }
}

/** The number of a numeric requirement with its unit, without the name of the quantity. */
function numberText(requirement: Extract<RequirementBody, { kind: 'numeric' }>): string {
  const { comparison, value, upper, unit } = requirement
  switch (comparison) {
    case 'at-most':
      return formatRange(null, value, unit)
    case 'at-least':
      return formatRange(value, null, unit)
    case 'equals':
      return formatRange(value, value, unit)
    case 'covers':
      return formatRange(value, upper ?? value, unit)
  }
}
