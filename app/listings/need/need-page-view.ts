import { withholds } from '../../../prisma/need/readable-need'
import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import { wordOf } from '../../platform/languages/word-of'
import { renderMarkdown } from '../../platform/pages/markdown.server'
import { needTitle } from '../../wording/need-title'
import { requirementText } from '../../wording/requirement-text'
import type { Wording } from '../../wording/wording'
import type { NeedView } from './view-need'

/** A need for its own page, in the reader's language. Takes a view already cut to the clearance. */
export function viewNeedPage(need: NeedView, words: Wording, now: Date) {
  const { t, language } = words
  const requirements = need.requirements.map((it) => ({
    id: it.id,
    lotId: it.lotId,
    kind: t(`wording:detail.requirementKind.${it.kind}`),
    text: requirementText(it, words),
    isHard: it.strictness === 'hard',
    tier: it.tier,
  }))
  return {
    id: need.id,
    kind: need.kind,
    title: needTitle(need, words),
    summary: need.summary ?? '',
    isDemo: need.isDemo,
    description: need.description === null ? null : renderMarkdown(need.description),
    detail: need.detail === null ? null : renderMarkdown(need.detail),
    owner:
      need.organization === null
        ? null
        : {
            id: need.organization.id,
            name: need.organization.name,
            isVerified: need.organization.isVerified,
            labels: need.organization.labels.map((label) => wordOf(t, 'listing:label', label)),
            scale: need.organization.scale,
            park: need.organization.park,
          },
    alias: need.alias,
    isAliasVerified: need.isAliasVerified,
    quantity: need.quantity,
    budget: need.budget,
    district: need.district === null ? null : nameOf(need.district, language),
    openedAt: need.openedAt,
    closesAt: need.closesAt,
    daysLeft: need.closesAt === null ? null : countDays(now, need.closesAt),
    isClosingWithheld: withholds(need, 'dates'),
    deliverBy: need.deliverBy,
    responseDays: need.responseDays,
    confirmedDays: need.confirmedAt === null ? null : countDays(need.confirmedAt, now),
    steps: need.steps.map((step) => ({
      id: step.id,
      name: nameOf(step, language),
      chainId: step.chain.id,
      chain: nameOf(step.chain, language),
    })),
    industries: need.industries,
    groups: [
      { lot: null, requirements: requirements.filter((it) => it.lotId === null) },
      ...need.lots.map((lot, index) => ({
        // Its key is a name for imports; a reader counts.
        lot: { ...lot, number: index + 1 },
        requirements: requirements.filter((it) => it.lotId === lot.id),
      })),
    ].filter((group) => group.lot !== null || group.requirements.length > 0),
    withheld: need.withheld,
  }
}

export type NeedPageView = ReturnType<typeof viewNeedPage>
