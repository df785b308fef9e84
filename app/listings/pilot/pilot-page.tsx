import { useTranslation } from 'react-i18next'
import { DetailLayout } from '../../components/detail-layout'
import { type Fact, FactTable } from '../../components/fact-table'
import { Freshness } from '../../components/freshness'
import { Money } from '../../components/money'
import { OpeningHours } from '../../components/opening-hours'
import { OwnerCard } from '../../components/owner-card'
import { PageHeading } from '../../components/page-heading'
import { Prose } from '../../components/prose'
import { ReportLink } from '../../components/report-link'
import { SectionHeading } from '../../components/section-heading'
import { StepLinks } from '../../components/step-links'
import { TermList } from '../../components/term-list'
import type { PilotPageView } from './pilot-page-view'

const namespaces = ['detail', 'listing', 'interface'] as const

interface PilotPageProps {
  readonly pilot: PilotPageView
  /** Not published yet: nothing leads on from it. */
  readonly isPreview?: boolean
}

export function PilotPage({ pilot, isPreview = false }: PilotPageProps) {
  const { t } = useTranslation(namespaces)
  return (
    <DetailLayout
      heading={
        <PageHeading
          crumbs={[{ label: t('crumb.pilots'), href: '/pilots' }, { label: pilot.name }]}
          title={pilot.name}
          summary={pilot.summary}
          isDemo={pilot.isDemo}
        >
          {pilot.opening === null ? null : <OpeningHours {...pilot.opening} />}
          <Freshness days={pilot.confirmedDays} />
          <span className="text-ink-soft">{t('contactLater')}</span>
        </PageHeading>
      }
      main={
        <>
          <PilotEquipment equipment={pilot.equipment} />
          <section aria-labelledby="description" className="space-y-2">
            <SectionHeading id="description">{t('description')}</SectionHeading>
            <Prose html={pilot.description} />
          </section>
          {pilot.rules === null ? null : (
            <section aria-labelledby="rules" className="space-y-2">
              <SectionHeading id="rules">{t('rules')}</SectionHeading>
              <Prose html={pilot.rules} />
            </section>
          )}
        </>
      }
      aside={
        <>
          <OwnerCard
            title={t('operator')}
            name={pilot.organization.name}
            href={`/organizations/${pilot.organization.id}`}
            isVerified={pilot.organization.isVerified}
            labels={[]}
            lines={[
              pilot.place,
              pilot.address,
              pilot.park ? (
                <a key="park" href={`/parks/${pilot.park.id}`}>
                  {pilot.park.name}
                </a>
              ) : null,
            ].filter((line) => line !== null)}
          />
          <FactTable caption={t('facts')} facts={useFacts(pilot)} />
          {isPreview ? null : <ReportLink kind="pilot" id={pilot.id} />}
        </>
      }
    />
  )
}

function useFacts(pilot: PilotPageView): readonly Fact[] {
  const { t } = useTranslation(namespaces)
  const comma = t('interface:listComma')
  const listed = (items: readonly string[]) => (items.length === 0 ? null : items.join(comma))
  const chips = (terms: PilotPageView['processes']) =>
    terms.length === 0 ? null : <TermList terms={terms} />
  return [
    { key: 'scale', label: t('pilotScale'), value: pilot.scale },
    { key: 'trl', label: t('trl'), value: pilot.trl },
    { key: 'processes', label: t('processes'), value: chips(pilot.processes) },
    { key: 'materials', label: t('materials'), value: chips(pilot.materials) },
    { key: 'certificates', label: t('certificates'), value: listed(pilot.certificates) },
    {
      key: 'steps',
      label: t('steps'),
      value: pilot.steps.length === 0 ? null : <StepLinks steps={pilot.steps} />,
    },
    {
      key: 'industries',
      label: t('industries'),
      value: listed(pilot.industries.map(({ code, name }) => `${name} (${code})`)),
    },
  ]
}

const minutesPerHour = 60

function PilotEquipment({ equipment }: { readonly equipment: PilotPageView['equipment'] }) {
  const { t } = useTranslation(namespaces)
  return (
    <section aria-labelledby="equipment">
      <SectionHeading id="equipment" count={equipment.length}>
        {t('equipment')}
      </SectionHeading>
      <ul className="divide-y divide-line">
        {equipment.map((it) => (
          <li key={it.id} className="grid gap-x-6 py-2.5 sm:grid-cols-[minmax(0,1fr)_9rem]">
            <div>
              <h3 className="text-title">
                {it.name}
                {it.model === null ? null : (
                  <span className="pl-2 text-body font-normal text-ink-soft">{it.model}</span>
                )}
              </h3>
              <p className="flex flex-wrap gap-x-4 text-fact">
                {it.ranges.map((range) => (
                  <span key={range}>{range}</span>
                ))}
              </p>
              {it.note === null ? null : <p className="text-fact text-ink-soft">{it.note}</p>}
            </div>
            <p className="flex flex-wrap gap-x-3 text-fact text-ink-soft sm:flex-col sm:items-end">
              <span>{t('count', { count: it.count })}</span>
              {it.rateFen === null ? null : (
                <span className="measure">
                  <Money minFen={it.rateFen} maxFen={it.rateFen} />
                  {t('perHour')}
                </span>
              )}
              {it.slotMinutes === null ? null : (
                <span>
                  {t('slot')} {t('hours', { hours: it.slotMinutes / minutesPerHour })}
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
