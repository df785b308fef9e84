import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateText } from '../../components/date-text'
import { DetailLayout } from '../../components/detail-layout'
import { type Fact, FactTable } from '../../components/fact-table'
import { Freshness } from '../../components/freshness'
import { MainAction } from '../../components/main-action'
import { Money } from '../../components/money'
import { OwnerCard } from '../../components/owner-card'
import { PageHeading } from '../../components/page-heading'
import { Prose } from '../../components/prose'
import { ReportLink } from '../../components/report-link'
import { SectionHeading } from '../../components/section-heading'
import { StepLinks } from '../../components/step-links'
import { TermList } from '../../components/term-list'
import type { CapabilityPageView } from './capability-page-view'

interface CapabilityPageProps {
  readonly capability: CapabilityPageView
  /** Not published yet: nothing leads on from it. */
  readonly isPreview?: boolean
  /** The best matches, put there by the route. */
  readonly children?: ReactNode
}

const namespaces = ['detail', 'listing', 'interface'] as const

export function CapabilityPage(props: CapabilityPageProps) {
  const { capability, isPreview = false, children } = props
  const { t } = useTranslation(namespaces)
  const { owner } = capability
  return (
    <DetailLayout
      heading={
        <PageHeading
          crumbs={[
            { label: t('crumb.capabilities'), href: '/capabilities' },
            { label: capability.title },
          ]}
          title={capability.title}
          summary={capability.summary}
          isDemo={capability.isDemo}
        >
          <Freshness days={capability.confirmedDays} />
        </PageHeading>
      }
      action={
        isPreview ? undefined : (
          <MainAction href={`/capabilities/${capability.id}/matches`} label={t('seeNeeds')} />
        )
      }
      main={
        <>
          <CapabilityFigures capability={capability} />
          {capability.description === '' ? null : (
            <section aria-labelledby="description" className="space-y-2">
              <SectionHeading id="description">{t('description')}</SectionHeading>
              <Prose html={capability.description} />
            </section>
          )}
          <CapabilityEvidence evidence={capability.evidence} />
          {children}
        </>
      }
      aside={
        <>
          <OwnerCard
            title={t('supplier')}
            name={owner.name}
            href={`/organizations/${owner.id}`}
            isVerified={owner.isVerified}
            labels={owner.labels}
            lines={[
              owner.scale ? t(`listing:scale.${owner.scale}`) : null,
              owner.district,
              owner.park ? (
                <a key="park" href={`/parks/${owner.park.id}`}>
                  {owner.park.name}
                </a>
              ) : null,
            ].filter((line) => line !== null)}
          />
          <FactTable caption={t('facts')} facts={useFacts(capability)} />
          {isPreview ? null : <ReportLink kind="capability" id={capability.id} />}
        </>
      }
    />
  )
}

function useFacts(capability: CapabilityPageView): readonly Fact[] {
  const { t } = useTranslation(namespaces)
  const { steps, industries } = capability
  return [
    { key: 'capacity', label: t('capacity'), value: capability.capacity },
    { key: 'leadTime', label: t('leadTime'), value: capability.leadTime },
    {
      key: 'orderSize',
      label: t('orderSize'),
      value: capability.orderSize && <Money {...capability.orderSize} />,
    },
    {
      key: 'trl',
      label: t('trl'),
      value: capability.trl === null ? null : t('listing:trl', { level: capability.trl }),
    },
    { key: 'serves', label: t('serves'), value: capability.serves },
    {
      key: 'steps',
      label: t('steps'),
      value: steps.length === 0 ? null : <StepLinks steps={steps} />,
    },
    {
      key: 'industries',
      label: t('industries'),
      value:
        industries.length === 0
          ? null
          : industries.map(({ code, name }) => `${name} (${code})`).join(t('interface:listComma')),
    },
  ]
}

function CapabilityFigures({ capability }: { readonly capability: CapabilityPageView }) {
  const { t } = useTranslation(namespaces)
  const termsHref = (facet: string) => (term: string) =>
    `/capabilities?${facet}=${encodeURIComponent(term)}`
  const terms: readonly Fact[] = [
    { key: 'processes', label: t('processes'), terms: capability.processes, facet: 'process' },
    { key: 'materials', label: t('materials'), terms: capability.materials, facet: 'material' },
    { key: 'products', label: t('products'), terms: capability.products, facet: null },
  ]
    .filter((it) => it.terms.length > 0)
    .map(({ key, label, terms: names, facet }) => ({
      key,
      label,
      value: <TermList terms={names} {...(facet === null ? {} : { hrefOf: termsHref(facet) })} />,
    }))
  const certificates: readonly Fact[] = capability.certificates.map((it) => ({
    key: it.code,
    label: t('certificates'),
    value: it.name,
    note: it.expiresAt && (
      <>
        {t('validUntil')} <DateText date={it.expiresAt} />
      </>
    ),
  }))
  return (
    <section aria-labelledby="figures" className="space-y-2">
      <SectionHeading id="figures">{t('ranges')}</SectionHeading>
      {capability.ranges.length === 0 ? (
        <p className="text-fact text-amber">{t('rangesNone')}</p>
      ) : null}
      <FactTable
        caption={t('ranges')}
        facts={[
          ...capability.ranges.map((it) => ({ key: it.quantity, label: it.name, value: it.text })),
          ...terms,
          ...certificates,
        ]}
      />
    </section>
  )
}

function CapabilityEvidence({ evidence }: { readonly evidence: readonly string[] }) {
  const { t } = useTranslation('detail')
  if (evidence.length === 0) return null
  return (
    <section aria-labelledby="evidence" className="space-y-2">
      <SectionHeading id="evidence">{t('evidence')}</SectionHeading>
      <ul className="prose-line list-disc pl-5">
        {evidence.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
