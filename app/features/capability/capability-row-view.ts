import type { Hit } from '../../../search/port'
import { countDays } from '../../components/format-date'
import { formatNumber, formatRange } from '../../components/format-range'
import { findCertificate } from '../../domain/shared/certificates'
import { findQuantity } from '../../domain/shared/quantities'
import type { LabelSource } from '../../platform/label-source'
import { matchedFragment } from '../../platform/matched-fragment'
import { nameOf } from '../../platform/name-in'
import type { CapabilityView } from './view-capability'

type Words = Pick<LabelSource, 't' | 'language'>

const mostRanges = 3
const mostTerms = 3
const mostCertificates = 2
const mostLabels = 2

/** A capability as a row of a list. */
export function viewCapabilityRow(
  capability: CapabilityView,
  highlights: Hit['highlights'],
  words: Words,
  now: Date,
) {
  const { organization } = capability
  const { language } = words
  return {
    id: capability.id,
    title: highlights.title ?? [{ text: capability.title, isMatch: false }],
    summary: highlights.summary ?? [{ text: capability.summary, isMatch: false }],
    fragment: matchedFragment('capabilities', highlights),
    isDemo: capability.isDemo,
    ranges: capability.ranges.slice(0, mostRanges).map((it) => rangeText(it, language)),
    terms: [...capability.processes, ...capability.materials].slice(0, mostTerms),
    certificates: capability.certificates
      .slice(0, mostCertificates)
      .map(({ code }) => certificateName(code, language)),
    trl: capability.trl,
    capacity: capacityText(capability.capacity, words),
    leadTime: leadTimeText(capability.leadTimeDays, words),
    serves: capability.serves,
    orderSize: capability.orderSize,
    confirmedDays: capability.confirmedAt === null ? null : countDays(capability.confirmedAt, now),
    owner: {
      id: organization.id,
      name: organization.name,
      isVerified: organization.isVerified,
      labels: organization.labels.slice(0, mostLabels),
    },
    place: [
      organization.district === null ? null : nameOf(organization.district, language),
      organization.park?.name ?? null,
    ].filter((it) => it !== null),
  }
}

export type CapabilityRowView = ReturnType<typeof viewCapabilityRow>

function certificateName(code: string, language: string): string {
  const certificate = findCertificate(code)
  return (language === 'en' ? certificate?.nameEn : certificate?.name) ?? code
}

/** What can be reached of a quantity: `尺寸公差 ≥ 0.005 mm`. */
function rangeText(range: CapabilityView['ranges'][number], language: string): string {
  const quantity = findQuantity(range.quantity)
  const name = language === 'en' ? quantity?.nameEn : quantity?.name
  return `${name ?? range.quantity} ${formatRange(range.min, range.max, range.unit)}`
}

function capacityText(capacity: CapabilityView['capacity'], { t }: Words): string | null {
  if (capacity === null) return null
  return t('listing:capacityPer', {
    amount: `${formatNumber(capacity.value)}\u00a0${capacity.unit}`,
    per: t(`listing:per.${capacity.per}`),
  })
}

function leadTimeText(days: CapabilityView['leadTimeDays'], { t }: Words): string | null {
  if (days === null) return null
  return t('listing:leadTimeDays', { days: formatRange(days.min, days.max, '1') })
}
