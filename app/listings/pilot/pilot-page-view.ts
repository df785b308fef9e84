import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import { renderMarkdown } from '../../platform/pages/markdown.server'
import { namedTerms } from '../../wording/named-terms'
import { rangeText } from '../../wording/range-text'
import { certificateName, quantityName } from '../../wording/vocabulary-names'
import type { Wording } from '../../wording/wording'
import type { PilotView } from './get-pilot.server'

/** A pilot platform for its own page, in the reader's language. */
export function viewPilotPage(pilot: PilotView, words: Wording, now: Date) {
  const { t, language } = words
  return {
    id: pilot.id,
    name: pilot.name,
    summary: pilot.summary,
    description: renderMarkdown(pilot.description),
    isDemo: pilot.isDemo,
    place: pilot.district === null ? null : nameOf(pilot.district, language),
    address: pilot.address,
    scale: pilot.scale,
    processes: namedTerms(pilot.processes, words),
    materials: namedTerms(pilot.materials, words),
    certificates: pilot.certificates.map((code) => certificateName(code, language)),
    trl: pilot.trl === null ? null : t('listing:trlSpan', pilot.trl),
    opening: pilot.opening,
    rules: pilot.rules === null ? null : renderMarkdown(pilot.rules),
    confirmedDays: pilot.confirmedAt === null ? null : countDays(pilot.confirmedAt, now),
    organization: pilot.organization,
    park: pilot.park,
    industries: pilot.industries,
    steps: pilot.steps.map((step) => ({
      id: step.id,
      name: nameOf(step, language),
      chainId: step.chain.id,
      chain: nameOf(step.chain, language),
    })),
    equipment: pilot.equipment.map(({ ranges, ...it }) => ({
      ...it,
      ranges: ranges.map(
        (range) => `${quantityName(range.quantity, language)} ${rangeText(range, words)}`,
      ),
    })),
  }
}

export type PilotPageView = ReturnType<typeof viewPilotPage>
