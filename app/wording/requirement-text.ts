import { formatNumber, formatRange } from '../components/format-range'
import type { RequirementBody } from '../domain/listing/requirement'
import { termName } from '../platform/lists/label-source'
import { capacityText } from './capacity-text'
import { unitName } from './unit-name'
import { certificateName, quantityName } from './vocabulary-names'
import type { Wording } from './wording'

/** A requirement in a few words: `线宽 ≤ 180 nm`, `ISO 9001`, `30 天内交付`. */
export function requirementText(requirement: RequirementBody, words: Wording): string {
  const { t, language } = words
  switch (requirement.kind) {
    case 'numeric':
      return withCondition(
        `${quantityName(requirement.quantity, language)} ${numberText(requirement, words)}`,
        requirement,
      )
    case 'process':
    case 'material':
      return termsText(requirement, words)
    case 'standard':
      return withCondition(requirement.standard, requirement)
    case 'certificate':
      return withCondition(certificateName(requirement.certificate, language), requirement)
    case 'capacity':
      return withCondition(capacityText(requirement, words), requirement)
    case 'lead-time':
      return withCondition(
        requirement.fromDays === undefined
          ? t('wording:listing.requirement.leadTimeWithin', {
              days: formatNumber(requirement.days),
            })
          : t('wording:listing.requirement.leadTimeSpan', {
              from: formatNumber(requirement.fromDays),
              days: formatNumber(requirement.days),
            }),
        requirement,
      )
    case 'region':
      return withCondition(
        t(`wording:listing.requirement.${requirement.of === 'site' ? 'siteIn' : 'serves'}`, {
          region: t(`wording:listing.region.${requirement.region}`),
        }),
        requirement,
      )
    case 'trl':
      return withCondition(
        t('wording:listing.trlAtLeast', { level: requirement.level }),
        requirement,
      )
    case 'statement':
      return requirement.text
  }
}

type Terms = Extract<RequirementBody, { kind: 'process' | 'material' }>

function termsText(requirement: Terms, words: Wording): string {
  const { t, language } = words
  const { others = [], isExcluded, condition } = requirement
  const named = [requirement.term, ...others].map((it) => termName(it, words))
  const terms = named.join(language === 'en' ? ', ' : '、')
  if (isExcluded === true) {
    const without = t('wording:listing.requirement.without', { terms })
    return condition === undefined
      ? without
      : `${condition}${language === 'en' ? ' ' : ''}${without}`
  }
  const either =
    others.length === 0 ? terms : t('wording:listing.requirement.oneOfTerms', { terms })
  return withCondition(either, requirement)
}

/** What is measured, or under what, stands behind it as it was written. */
function withCondition(text: string, { condition }: { readonly condition?: string }): string {
  return condition === undefined ? text : `${text}（${condition}）`
}

/** The number of a numeric requirement with its unit, without the name of the quantity. */
function numberText(
  requirement: Extract<RequirementBody, { kind: 'numeric' }>,
  words: Wording,
): string {
  const { t, language } = words
  const { comparison, value, upper, others = [] } = requirement
  const unit = unitName(requirement.unit, words)
  switch (comparison) {
    case 'at-most':
      return formatRange(null, value, unit)
    case 'at-least':
      return formatRange(value, null, unit)
    case 'equals':
      return formatRange(value, value, unit)
    case 'covers':
      return formatRange(value, upper ?? value, unit)
    case 'within':
      return t('wording:listing.requirement.within', {
        range: formatRange(value, upper ?? value, unit),
      })
    case 'one-of': {
      const values = [value, ...others].map(formatNumber).join(language === 'en' ? ', ' : '、')
      const tail = unit === '1' ? '' : `\u00a0${unit}`
      return t('wording:listing.requirement.oneOfValues', { values: `${values}${tail}` })
    }
  }
}
