import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import { wordOf } from '../../platform/languages/word-of'
import { renderMarkdown } from '../../platform/pages/markdown.server'
import { capacityText } from '../../wording/capacity-text'
import { leadTimeText } from '../../wording/lead-time-text'
import { namedTerms } from '../../wording/named-terms'
import { rangeText } from '../../wording/range-text'
import { certificateName, quantityName } from '../../wording/vocabulary-names'
import type { Wording } from '../../wording/wording'
import type { CapabilityView } from './view-capability'

/** A capability for its own page, in the reader's language. */
export function viewCapabilityPage(capability: CapabilityView, words: Wording, now: Date) {
  const { t, language } = words
  const { organization, capacity, leadTimeDays } = capability
  return {
    id: capability.id,
    title: capability.title,
    summary: capability.summary,
    description: renderMarkdown(capability.description),
    isDemo: capability.isDemo,
    processes: namedTerms(capability.processes, words),
    materials: namedTerms(capability.materials, words),
    products: namedTerms(capability.products, words),
    ranges: capability.ranges.map((it) => ({
      quantity: it.quantity,
      name: quantityName(it.quantity, language),
      text: rangeText(it, words),
    })),
    certificates: capability.certificates.map(({ code, expiresAt }) => ({
      code,
      name: certificateName(code, language),
      expiresAt,
    })),
    capacity: capacity && capacityText(capacity, words),
    leadTime: leadTimeDays && leadTimeText(leadTimeDays, words),
    serves:
      capability.serves === null ? null : wordOf(t, 'wording:listing.region', capability.serves),
    trl: capability.trl,
    orderSize: capability.orderSize,
    evidence: capability.evidence,
    confirmedDays: capability.confirmedAt === null ? null : countDays(capability.confirmedAt, now),
    steps: capability.steps.map((step) => ({
      id: step.id,
      name: nameOf(step, language),
      chainId: step.chain.id,
      chain: nameOf(step.chain, language),
    })),
    industries: capability.industries,
    owner: {
      id: organization.id,
      name: organization.name,
      isVerified: organization.isVerified,
      labels: organization.labels.map((label) => wordOf(t, 'listing:label', label)),
      scale: organization.scale,
      district: organization.district === null ? null : nameOf(organization.district, language),
      park: organization.park,
    },
  }
}

export type CapabilityPageView = ReturnType<typeof viewCapabilityPage>
