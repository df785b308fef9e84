import { useTranslation } from 'react-i18next'
import { BriefRow } from '../../components/brief-row'
import { DemoMark } from '../../components/demo-mark'
import { Freshness } from '../../components/freshness'
import { OwnerLine } from '../../components/owner-line'
import { textOf } from '../../components/text-of'
import type { CapabilityRowView } from './capability-row-view'

interface CapabilityBriefProps {
  readonly capability: CapabilityRowView
}

/** A capability in two lines. */
export function CapabilityBrief({ capability }: CapabilityBriefProps) {
  const { t } = useTranslation('listing')
  const { owner } = capability
  return (
    <BriefRow
      href={`/capabilities/${capability.id}`}
      title={textOf(capability.title)}
      aside={<Freshness days={capability.confirmedDays} />}
    >
      <OwnerLine
        name={owner.name}
        href={`/organizations/${owner.id}`}
        isVerified={owner.isVerified}
      />
      <span>{capability.place[0]}</span>
      {capability.leadTime === null ? null : (
        <span>
          {t('leadTime')} {capability.leadTime}
        </span>
      )}
      {capability.isDemo ? <DemoMark /> : null}
    </BriefRow>
  )
}
