import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { Chip } from '../../components/chip'
import { DemoMark } from '../../components/demo-mark'
import { Freshness } from '../../components/freshness'
import { ListingRow } from '../../components/listing-row'
import { OwnerLine } from '../../components/owner-line'
import { wordOf } from '../../platform/languages/word-of'
import type { CapabilityRowView } from './capability-row-view'

interface CapabilityRowProps {
  readonly capability: CapabilityRowView
  readonly headingLevel?: 2 | 3
}

/** What is offered, by whom, where and how fast. */
export function CapabilityRow({ capability, headingLevel = 2 }: CapabilityRowProps) {
  const { owner } = capability
  const { t } = useTranslation('listing')
  return (
    <ListingRow
      href={`/capabilities/${capability.id}`}
      headingLevel={headingLevel}
      title={capability.title}
      summary={capability.summary}
      fragment={capability.fragment}
      facts={[...capability.ranges, ...capability.terms, ...capability.certificates].map((fact) => (
        <Chip key={fact}>{fact}</Chip>
      ))}
      who={
        <>
          <OwnerLine
            name={owner.name}
            href={`/organizations/${owner.id}`}
            isVerified={owner.isVerified}
          />
          {owner.labels.map((label) => (
            <Badge key={label}>{wordOf(t, 'listing:label', label)}</Badge>
          ))}
          <span>{capability.place.join(' · ')}</span>
          {capability.isDemo ? <DemoMark /> : null}
        </>
      }
      aside={<CapabilityTerms capability={capability} />}
    />
  )
}

function CapabilityTerms({ capability }: Pick<CapabilityRowProps, 'capability'>) {
  const { t } = useTranslation('listing')
  return (
    <>
      {capability.leadTime === null ? null : (
        <span>
          {t('leadTime')} {capability.leadTime}
        </span>
      )}
      {capability.capacity === null ? null : (
        <span className="text-ink-soft">
          {t('capacity')} {capability.capacity}
        </span>
      )}
      {capability.trl === null ? null : (
        <span className="measure text-ink-soft">{t('trl', { level: capability.trl })}</span>
      )}
      <Freshness days={capability.confirmedDays} />
    </>
  )
}
