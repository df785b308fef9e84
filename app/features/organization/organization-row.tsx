import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { DemoMark } from '../../components/demo-mark'
import { groupDigits } from '../../components/format-money'
import { ListingRow } from '../../components/listing-row'
import { VerifiedMark } from '../../components/verified-mark'
import { wordOf } from '../../platform/languages/word-of'
import type { OrganizationRowView } from './organization-row-view'

interface OrganizationRowProps {
  readonly organization: OrganizationRowView
  readonly headingLevel?: 2 | 3
}

/** Who it is, what labels it holds, where it stands and what it has listed. */
export function OrganizationRow({ organization, headingLevel = 2 }: OrganizationRowProps) {
  const { t } = useTranslation('listing')
  const size = organization.scale === null ? null : t(`scale.${organization.scale}`)
  const kind = t(`organizationKind.${organization.kind}`)
  return (
    <ListingRow
      href={`/organizations/${organization.id}`}
      headingLevel={headingLevel}
      title={organization.name}
      summary={organization.summary}
      fragment={organization.fragment}
      facts={organization.labels.map((label) => (
        <Badge key={label} tone="work">
          {wordOf(t, 'listing:label', label)}
        </Badge>
      ))}
      who={
        <>
          <VerifiedMark isVerified={organization.isVerified} />
          <span>{size === null ? kind : t('sizedKind', { size, kind })}</span>
          {organization.industry === null ? null : <span>{organization.industry}</span>}
          <span>{organization.place.join(' · ')}</span>
          {organization.isDemo ? <DemoMark /> : null}
        </>
      }
      aside={<OrganizationNumbers organization={organization} />}
    />
  )
}

function OrganizationNumbers({ organization }: Pick<OrganizationRowProps, 'organization'>) {
  const { t } = useTranslation('listing')
  const { id, foundedYear, employees } = organization
  const counts = (['needs', 'capabilities', 'pilots'] as const).filter((it) => organization[it] > 0)
  return (
    <>
      {counts.map((it) => (
        <a
          key={it}
          href={`/organizations/${id}#${it}`}
          className="tap no-underline hover:underline"
        >
          {t(`counts.${it}`, { count: organization[it] })}
        </a>
      ))}
      {foundedYear === null ? null : (
        <span className="text-ink-faint">{t('founded', { year: foundedYear })}</span>
      )}
      {employees === null ? null : (
        <span className="text-ink-faint">{t('employees', { shown: groupDigits(employees) })}</span>
      )}
    </>
  )
}
