import { useTranslation } from 'react-i18next'
import { Chip } from '../../components/chip'
import { DemoMark } from '../../components/demo-mark'
import { Freshness } from '../../components/freshness'
import { ListingRow } from '../../components/listing-row'
import { OpeningHours } from '../../components/opening-hours'
import { OwnerLine } from '../../components/owner-line'
import type { PilotRowView } from './pilot-row-view'

interface PilotRowProps {
  readonly pilot: PilotRowView
  readonly headingLevel?: 2 | 3
}

/** What can be tried there, on what equipment, whose it is and when it is open. */
export function PilotRow({ pilot, headingLevel = 2 }: PilotRowProps) {
  const { t } = useTranslation('listing')
  return (
    <ListingRow
      href={`/pilots/${pilot.id}`}
      headingLevel={headingLevel}
      title={pilot.name}
      summary={pilot.summary}
      fragment={pilot.fragment}
      facts={[...pilot.processes, ...pilot.equipment].map((fact) => <Chip key={fact}>{fact}</Chip>)}
      who={
        <>
          <OwnerLine
            name={pilot.owner.name}
            href={`/organizations/${pilot.owner.id}`}
            isVerified={pilot.owner.isVerified}
          />
          <span>{pilot.place.join(' · ')}</span>
          {pilot.isDemo ? <DemoMark /> : null}
        </>
      }
      aside={
        <>
          {pilot.scale === null ? null : <span>{pilot.scale}</span>}
          {pilot.opening === null ? null : <OpeningHours {...pilot.opening} />}
          <span className="text-ink-soft">
            {pilot.trl.min === null || pilot.trl.max === null
              ? t('equipment', { count: pilot.equipmentCount })
              : t('trlSpan', { min: pilot.trl.min, max: pilot.trl.max })}
          </span>
          <Freshness days={pilot.confirmedDays} />
        </>
      }
    />
  )
}
