import { formatNumber, formatRange } from '../../components/format-range'
import type { Requirement } from '../../domain/listing/requirement'
import { findCertificate } from '../../domain/shared/certificates'
import { findQuantity } from '../../domain/shared/quantities'
import type { LabelSource } from '../../platform/label-source'

type Words = Pick<LabelSource, 't' | 'language'>

/** A requirement in a few words: `线宽 ≤ 180 nm`, `ISO 9001`, `30 天内交付`. */
export function requirementText(requirement: Requirement, words: Words): string {
  const { t, language } = words
  switch (requirement.kind) {
    case 'numeric': {
      const quantity = findQuantity(requirement.quantity)
      const name = language === 'en' ? quantity?.nameEn : quantity?.name
      return `${name ?? requirement.quantity} ${numberText(requirement)}`
    }
    case 'process':
    case 'material':
      return requirement.term
    case 'certificate': {
      const certificate = findCertificate(requirement.certificate)
      return (
        (language === 'en' ? certificate?.nameEn : certificate?.name) ?? requirement.certificate
      )
    }
    case 'capacity':
      return t('listing:capacityPer', {
        amount: `${formatNumber(requirement.value)}\u00a0${requirement.unit}`,
        per: t(`listing:per.${requirement.per}`),
      })
    case 'lead-time':
      return t('listing:requirement.leadTimeWithin', { days: formatNumber(requirement.days) })
    case 'region':
      return t(`listing:requirement.${requirement.of === 'site' ? 'siteIn' : 'serves'}`, {
        region: t(`listing:region.${requirement.region}`),
      })
    case 'trl':
      return t('listing:trlAtLeast', { level: requirement.level })
    case 'statement':
      return requirement.text
  }
}

function numberText(requirement: Extract<Requirement, { kind: 'numeric' }>): string {
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
