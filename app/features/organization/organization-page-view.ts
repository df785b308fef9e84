import { fromPrismaEnum } from '../../../prisma/enum-names'
import { formatDate } from '../../components/format-date'
import { countDays } from '../../domain/shared/shanghai-days'
import { nameOf } from '../../platform/languages/name-in'
import { wordOf } from '../../platform/languages/word-of'
import { needTitle } from '../../wording/need-title'
import type { Wording } from '../../wording/wording'
import type { OrganizationView } from './get-organization.server'

/** An organization for its own page, in the reader's language. */
export function viewOrganizationPage(organization: OrganizationView, words: Wording, now: Date) {
  const { t, language } = words
  const { district, siteRegion, verifiedAt } = organization
  return {
    ...organization,
    name: organization.name,
    website: isOfTheWeb(organization.website) ? organization.website : null,
    kind: t(`listing:organizationKind.${fromPrismaEnum(organization.kind)}`),
    scale: organization.scale === null ? null : t(`listing:scale.${organization.scale}`),
    place:
      district === null
        ? siteRegion === null
          ? null
          : wordOf(t, 'wording:listing.region', siteRegion)
        : nameOf(district, language),
    verification:
      verifiedAt === null
        ? null
        : t('wording:detail.verifiedAt', {
            by: organization.verifiedBy ?? '',
            date: formatDate(verifiedAt, language),
          }),
    labels: organization.labels.map(({ label, issuer, expiresAt }) => ({
      label: wordOf(t, 'listing:label', label),
      issuer: t('wording:detail.labelIssuer', { issuer }),
      until:
        expiresAt === null
          ? null
          : t('wording:detail.labelUntil', { date: formatDate(expiresAt, language) }),
    })),
    capabilities: organization.capabilities.map((it) => ({
      ...it,
      confirmedDays: it.confirmedAt === null ? null : countDays(it.confirmedAt, now),
    })),
    needs: organization.needs.map((it) => ({
      ...it,
      title: needTitle(it, words),
      daysLeft: it.closesAt === null ? null : countDays(now, it.closesAt),
    })),
  }
}

/** An imported one may be anything; what is no address of the web is no link. */
function isOfTheWeb(address: string | null): boolean {
  return address !== null && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
}

export type OrganizationPageView = ReturnType<typeof viewOrganizationPage>
