import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { Badge } from '../../components/badge'
import { Deadline } from '../../components/deadline'
import { DetailLayout } from '../../components/detail-layout'
import { type Fact, FactTable } from '../../components/fact-table'
import { groupDigits } from '../../components/format-money'
import { Freshness } from '../../components/freshness'
import { PageHeading } from '../../components/page-heading'
import { ShortList } from '../../components/short-list'
import { VerifiedMark } from '../../components/verified-mark'
import { ContactLine } from './contact-line'
import type { ContactWay } from './contact-way'
import type { OrganizationPageView } from './organization-page-view'

const namespaces = ['detail', 'firm', 'listing', 'interface'] as const

interface OrganizationPageProps {
  readonly organization: OrganizationPageView
  /** How the reader comes to its contacts. */
  readonly contact: ContactWay
}

export function OrganizationPage({ organization, contact }: OrganizationPageProps) {
  const { t } = useTranslation(namespaces)
  return (
    <DetailLayout
      heading={
        <PageHeading
          crumbs={[
            { label: t('crumb.organizations'), href: '/organizations' },
            { label: organization.shortName ?? organization.name },
          ]}
          title={organization.name}
          summary={organization.summary}
          isDemo={organization.isDemo}
          badge={<VerifiedMark isVerified={organization.verification !== null} />}
        >
          {organization.labels.map((it) => (
            <Badge key={it.label} tone="green" title={[it.issuer, it.until].join(' ')}>
              {it.label}
            </Badge>
          ))}
        </PageHeading>
      }
      main={<OrganizationListings organization={organization} />}
      aside={
        <>
          <FactTable caption={t('facts')} facts={useFacts(organization)} />
          <ContactLine organizationId={organization.id} contact={contact} />
          {organization.verification === null && !organization.isDemo ? (
            <Alert kind="warning">{t('firm:unverifiedSource')}</Alert>
          ) : null}
        </>
      }
    />
  )
}

function useFacts(organization: OrganizationPageView): readonly Fact[] {
  const { t } = useTranslation(namespaces)
  const { industry, park, labels, address, website } = organization
  return [
    { key: 'kind', label: t('firm:kindOfOrganization'), value: organization.kind },
    { key: 'scale', label: t('scale'), value: organization.scale },
    {
      key: 'industry',
      label: t('firm:industry'),
      value: industry ? `${industry.name} (${industry.code})` : organization.industryText,
    },
    { key: 'place', label: t('firm:site'), value: organization.place },
    ...(address === null ? [] : [{ key: 'address', label: t('firm:address'), value: address }]),
    ...(website === null
      ? []
      : [{ key: 'website', label: t('firm:website'), value: <OwnSite address={website} /> }]),
    {
      key: 'park',
      label: t('park'),
      value: park && <a href={`/parks/${park.id}`}>{park.name}</a>,
    },
    { key: 'founded', label: t('firm:founded'), value: organization.foundedYear },
    {
      key: 'employees',
      label: t('firm:employees'),
      value:
        organization.employees === null
          ? null
          : t('listing:employees', { shown: groupDigits(organization.employees) }),
    },
    { key: 'uscc', label: t('firm:uscc'), value: organization.uscc },
    {
      key: 'verification',
      label: t('firm:verifiedBy'),
      value: organization.verification ?? t('firm:notVerified'),
    },
    ...labels.map((it) => ({
      key: it.label,
      label: it.label,
      value: [it.issuer, it.until].filter((part) => part !== null).join(t('interface:listComma')),
    })),
  ]
}

function OwnSite({ address }: { readonly address: string }) {
  return (
    <a href={address} rel="nofollow noopener ugc" className="break-all">
      {address}
    </a>
  )
}

function OrganizationListings({ organization }: { readonly organization: OrganizationPageView }) {
  const { t } = useTranslation(namespaces)
  const none = t('firm:noneListed')
  return (
    <>
      <ShortList
        id="capabilities"
        title={t('firm:capabilitiesOf')}
        none={none}
        items={organization.capabilities.map((it) => ({
          id: it.id,
          href: `/capabilities/${it.id}`,
          name: it.title,
          isDemo: it.isDemo,
          summary: it.summary,
          aside: <Freshness days={it.confirmedDays} />,
        }))}
      />
      <ShortList
        id="needs"
        title={t('firm:needsOf')}
        none={none}
        items={organization.needs.map((it) => ({
          id: it.id,
          href: `/needs/${it.id}`,
          name: it.title,
          isDemo: it.isDemo,
          summary: it.summary,
          badge: <Badge tone="work">{t(`listing:needKind.${it.kind}`)}</Badge>,
          aside: (
            <Deadline date={it.closesAt} daysLeft={it.daysLeft} isWithheld={it.isClosingWithheld} />
          ),
        }))}
      />
      {organization.pilots.length === 0 ? null : (
        <ShortList
          id="pilots"
          title={t('firm:pilotsOf')}
          none={none}
          items={organization.pilots.map((it) => ({
            id: it.id,
            href: `/pilots/${it.id}`,
            name: it.name,
            isDemo: it.isDemo,
            summary: it.summary,
          }))}
        />
      )}
    </>
  )
}
