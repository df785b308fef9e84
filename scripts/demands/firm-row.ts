import type { CapabilityWithFactParts } from '../../app/features/match/capability-facts'
import type { CapabilitySource } from '../../search/documents/capability-document'
import type { BeirDocument } from '../../search/eval/beir'

/** A firm of a corpus as one capability that says its text and nothing else. */
export function firmRow(
  { id, title, text }: BeirDocument,
  now: Date,
): CapabilityWithFactParts & CapabilitySource {
  return {
    id,
    key: id,
    organizationId: `firm-${id}`,
    version: 1,
    state: 'published',
    title,
    summary: '',
    description: text,
    processes: [],
    materials: [],
    products: [],
    evidence: [],
    capacityValue: null,
    capacityUnit: null,
    capacityPer: null,
    leadTimeMinDays: null,
    leadTimeMaxDays: null,
    serves: null,
    trl: null,
    orderMinFen: null,
    orderMaxFen: null,
    confirmedAt: null,
    confirmedBy: null,
    expiresAt: null,
    isDemo: false,
    importHash: null,
    createdAt: now,
    updatedAt: now,
    steps: [],
    industryCodes: [],
    certificates: [],
    ranges: [],
    organization: {
      id: `firm-${id}`,
      name: title,
      shortName: null,
      nameEn: null,
      kind: 'enterprise',
      scale: null,
      districtCode: null,
      siteRegion: null,
      parkId: null,
      verifiedAt: null,
      labels: [],
    },
  }
}
