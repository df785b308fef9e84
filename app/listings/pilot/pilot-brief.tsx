import { useTranslation } from 'react-i18next'
import { BriefRow } from '../../components/brief-row'
import { DemoMark } from '../../components/demo-mark'
import { OwnerLine } from '../../components/owner-line'
import { textOf } from '../../components/text-of'
import type { PilotRowView } from './pilot-row-view'

interface PilotBriefProps {
  readonly pilot: PilotRowView
}

/** A pilot platform in two lines. */
export function PilotBrief({ pilot }: PilotBriefProps) {
  const { t } = useTranslation('listing')
  const { min, max } = pilot.trl
  return (
    <BriefRow
      href={`/pilots/${pilot.id}`}
      title={textOf(pilot.name)}
      aside={
        <span className="text-fact whitespace-nowrap text-ink-soft">
          {min === null || max === null
            ? t('equipment', { count: pilot.equipmentCount })
            : t('trlSpan', { min, max })}
        </span>
      }
    >
      <OwnerLine
        name={pilot.owner.name}
        href={`/organizations/${pilot.owner.id}`}
        isVerified={pilot.owner.isVerified}
      />
      <span>{pilot.place[0]}</span>
      {pilot.scale === null ? null : <span>{pilot.scale}</span>}
      {pilot.isDemo ? <DemoMark /> : null}
    </BriefRow>
  )
}
