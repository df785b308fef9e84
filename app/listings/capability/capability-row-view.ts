import type { Hit } from '../../../search/port'
import type { AskedMeasure } from '../../domain/listing/asked/meets-asked'
import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import { termName } from '../../platform/lists/label-source'
import { matchedFragment } from '../../platform/lists/matched-fragment'
import { askedRange, isAskedRange, markFigures } from '../../wording/asked-facts'
import { capacityText } from '../../wording/capacity-text'
import { leadTimeText } from '../../wording/lead-time-text'
import { rangeText } from '../../wording/range-text'
import { certificateName, quantityName } from '../../wording/vocabulary-names'
import type { Wording } from '../../wording/wording'
import type { CapabilityView } from './view-capability'

const mostRanges = 3
const mostTerms = 3
const mostCertificates = 2
const mostLabels = 2

/** A capability as a row of a list. */
export function viewCapabilityRow(
  capability: CapabilityView,
  given: Hit['highlights'],
  words: Wording,
  now: Date,
  asked: readonly AskedMeasure[] = [],
) {
  const highlights = markFigures(given, asked, 'offer')
  const { organization } = capability
  const { language } = words
  return {
    id: capability.id,
    title: highlights.title ?? [{ text: capability.title, isMatch: false }],
    summary: highlights.summary ?? [{ text: capability.summary, isMatch: false }],
    fragment:
      askedRange(capability.ranges, asked, words) ?? matchedFragment('capabilities', highlights),
    isDemo: capability.isDemo,
    ranges: capability.ranges
      .filter((it) => !isAskedRange(it, asked))
      .slice(0, mostRanges)
      .map((it) => `${quantityName(it.quantity, language)} ${rangeText(it, words)}`),
    terms: [...capability.processes, ...capability.materials]
      .slice(0, mostTerms)
      .map((it) => termName(it, words)),
    certificates: capability.certificates
      .slice(0, mostCertificates)
      .map(({ code }) => certificateName(code, language)),
    trl: capability.trl,
    capacity: capability.capacity && capacityText(capability.capacity, words),
    leadTime: capability.leadTimeDays && leadTimeText(capability.leadTimeDays, words),
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
