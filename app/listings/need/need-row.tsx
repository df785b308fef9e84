import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { Chip } from '../../components/chip'
import { Deadline } from '../../components/deadline'
import { DemoMark } from '../../components/demo-mark'
import { Freshness } from '../../components/freshness'
import { ListingRow } from '../../components/listing-row'
import { Money } from '../../components/money'
import { OwnerLine } from '../../components/owner-line'
import type { NeedRowView } from './need-row-view'

interface NeedRowProps {
  readonly need: NeedRowView
  readonly headingLevel?: 2 | 3
}

/** What is asked, by whom, where and until when. */
export function NeedRow({ need, headingLevel = 2 }: NeedRowProps) {
  const { t } = useTranslation('listing')
  return (
    <ListingRow
      href={`/needs/${need.id}`}
      headingLevel={headingLevel}
      title={need.title}
      summary={need.summary}
      fragment={need.fragment}
      badge={<Badge tone="work">{t(`needKind.${need.kind}`)}</Badge>}
      facts={need.facts.map((fact) => <Chip key={fact}>{fact}</Chip>)}
      who={
        <>
          <OwnerLine
            name={need.owner?.name ?? need.alias ?? t('anonymous')}
            href={need.owner === null ? null : `/organizations/${need.owner.id}`}
            isVerified={need.owner?.isVerified ?? null}
          />
          {need.place === null ? null : <span>{need.place}</span>}
          {need.steps.map((step, place) => (
            <a
              key={step.id}
              href={`/chains/${step.chainId}`}
              className="tap text-ink-soft no-underline hover:underline"
            >
              {need.steps[place - 1]?.chainId === step.chainId ? null : `${step.chain} / `}
              {step.name}
            </a>
          ))}
          {need.isDemo ? <DemoMark /> : null}
        </>
      }
      aside={
        <>
          <Deadline
            date={need.closesAt}
            daysLeft={need.daysLeft}
            isWithheld={need.isClosingWithheld}
          />
          {need.budget === null ? null : (
            <span className="text-ink">
              {t('budget')} <Money {...need.budget} />
            </span>
          )}
          <Freshness days={need.confirmedDays} />
        </>
      }
    />
  )
}
