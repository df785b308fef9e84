import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { Badge } from '../../components/badge'
import { DateText } from '../../components/date-text'
import { Deadline } from '../../components/deadline'
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
import { TierMark } from '../../components/tier-mark'
import type { NeedPageView } from './need-page-view'
import { NeedRequirements } from './need-requirements'

interface NeedPageProps {
  readonly need: NeedPageView
  /** The reader's organization may accept the NDA for it. */
  readonly isNdaOffered: boolean
  /** Not published yet: nothing leads on from it. */
  readonly isPreview?: boolean
  /** The best matches, put there by the route. */
  readonly children?: ReactNode
}

export function NeedPage({ need, isNdaOffered, isPreview = false, children }: NeedPageProps) {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  return (
    <DetailLayout
      heading={
        <PageHeading
          crumbs={[{ label: t('crumb.needs'), href: '/needs' }, { label: need.title }]}
          title={need.title}
          summary={need.summary}
          isDemo={need.isDemo}
          badge={<Badge tone="work">{t(`listing:needKind.${need.kind}`)}</Badge>}
        >
          <Deadline
            date={need.closesAt}
            daysLeft={need.daysLeft}
            isWithheld={need.isClosingWithheld}
          />
          {need.responseDays === null ? null : (
            <span className="text-ink-soft">{t('responds', { count: need.responseDays })}</span>
          )}
          <Freshness days={need.confirmedDays} />
        </PageHeading>
      }
      action={
        isPreview ? undefined : (
          <MainAction href={`/needs/${need.id}/matches`} label={t('seeMatches')} />
        )
      }
      main={
        <>
          {isNdaOffered ? (
            <Alert>
              {t('ndaOffered')} <a href={`/needs/${need.id}/nda`}>{t('ndaOpen')}</a>
            </Alert>
          ) : null}
          <NeedRequirements groups={need.groups} />
          <NeedTexts need={need} />
          {children}
        </>
      }
      aside={
        <>
          <NeedOwner need={need} />
          <FactTable caption={t('facts')} facts={useFacts(need)} />
          <NeedWithheld withheld={need.withheld} />
          {isPreview ? null : <ReportLink kind="need" id={need.id} />}
        </>
      }
    />
  )
}

function useFacts(need: NeedPageView): readonly Fact[] {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  const isHidden = (part: string) => need.withheld.some((it) => it.part === part)
  const all: readonly (Fact & { readonly isLeftOut?: boolean })[] = [
    {
      key: 'budget',
      label: t('budget'),
      value: need.budget && <Money {...need.budget} />,
      isLeftOut: isHidden('budget'),
    },
    {
      key: 'quantity',
      label: t('quantity'),
      value: need.quantity,
      isLeftOut: isHidden('quantity'),
    },
    { key: 'place', label: t('district'), value: need.district, isLeftOut: isHidden('place') },
    {
      key: 'opened',
      label: t('opened'),
      value: need.openedAt && <DateText date={need.openedAt} />,
      isLeftOut: isHidden('dates'),
    },
    {
      key: 'closes',
      label: t('closes'),
      value: need.closesAt && <DateText date={need.closesAt} />,
      isLeftOut: isHidden('dates'),
    },
    {
      key: 'deliver',
      label: t('deliverBy'),
      value: need.deliverBy && <DateText date={need.deliverBy} />,
      isLeftOut: isHidden('dates'),
    },
    {
      key: 'steps',
      label: t('steps'),
      value: need.steps.length === 0 ? null : <StepLinks steps={need.steps} />,
      isLeftOut: isHidden('steps'),
    },
    {
      key: 'industries',
      label: t('industries'),
      value:
        need.industries.length === 0
          ? null
          : need.industries
              .map(({ code, name }) => `${name} (${code})`)
              .join(t('interface:listComma')),
      isLeftOut: isHidden('steps'),
    },
  ]
  return all.filter((fact) => fact.isLeftOut !== true)
}

function NeedTexts({ need }: { readonly need: NeedPageView }) {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  return (
    <>
      {need.description ? (
        <section aria-labelledby="description" className="space-y-2">
          <SectionHeading id="description">{t('description')}</SectionHeading>
          <Prose html={need.description} />
        </section>
      ) : null}
      {need.detail === null ? null : (
        <section aria-labelledby="detail" className="space-y-2">
          <SectionHeading id="detail">{t('detail')}</SectionHeading>
          <Prose html={need.detail} />
        </section>
      )}
    </>
  )
}

function NeedOwner({ need }: { readonly need: NeedPageView }) {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  const { owner } = need
  return (
    <OwnerCard
      title={t('owner')}
      name={owner?.name ?? need.alias ?? t('listing:anonymous')}
      href={owner === null ? null : `/organizations/${owner.id}`}
      isVerified={owner?.isVerified ?? (need.isAliasVerified ? true : null)}
      labels={owner?.labels ?? []}
      lines={[
        need.isAliasVerified ? t('aliasVerified') : null,
        owner?.scale ? t(`listing:scale.${owner.scale}`) : null,
        owner?.park ? (
          <a key="park" href={`/parks/${owner.park.id}`}>
            {owner.park.name}
          </a>
        ) : null,
      ].filter((line) => line !== null)}
    />
  )
}

function NeedWithheld({ withheld }: { readonly withheld: NeedPageView['withheld'] }) {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  if (withheld.length === 0) return null
  return (
    <Alert title={t('withheld.heading')}>
      <ul className="text-fact">
        {withheld.map(({ part, tier, count }) => (
          <li key={part}>
            {t(`withheld.${part}`, { count })} <TierMark tier={tier} />
          </li>
        ))}
      </ul>
    </Alert>
  )
}
