import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { PageHeading } from '../../components/page-heading'
import { ShortList } from '../../components/short-list'
import { VerifiedMark } from '../../components/verified-mark'
import type { ParkPageView } from './park-page-view'

const namespaces = ['detail', 'firm', 'listing', 'interface'] as const

export function ParkPage({ park }: { readonly park: ParkPageView }) {
  const { t } = useTranslation(namespaces)
  const none = t('firm:noneListed')
  return (
    <article>
      <PageHeading
        crumbs={[{ label: t('crumb.parks'), href: '/parks' }, { label: park.name }]}
        title={park.name}
        summary={park.summary}
        isDemo={park.isDemo}
        badge={<span>{park.district}</span>}
      >
        {park.chains.map((chain) => (
          <a key={chain.id} href={`/chains/${chain.id}`}>
            {chain.name}
          </a>
        ))}
      </PageHeading>
      <div className="space-y-6">
        <ShortList
          id="organizations"
          title={t('firm:organizationsIn')}
          none={none}
          items={park.organizations.map((it) => ({
            id: it.id,
            href: `/organizations/${it.id}`,
            name: it.name,
            isDemo: it.isDemo,
            summary: it.summary,
            badge: <VerifiedMark isVerified={it.isVerified} />,
            aside: (
              <span className="flex flex-wrap gap-2">
                {it.labels.map((label) => (
                  <Badge key={label} tone="green">
                    {label}
                  </Badge>
                ))}
                <span>{t('listing:counts.capabilities', { count: it.capabilities })}</span>
                <span>{t('listing:counts.needs', { count: it.needs })}</span>
              </span>
            ),
          }))}
        />
        <ShortList
          id="pilots"
          title={t('firm:pilotsOf')}
          none={none}
          items={park.pilots.map((it) => ({
            id: it.id,
            href: `/pilots/${it.id}`,
            name: it.name,
            isDemo: it.isDemo,
            summary: it.summary,
          }))}
        />
      </div>
    </article>
  )
}
