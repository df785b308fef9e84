import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { BriefRow } from '../../components/brief-row'
import { Deadline } from '../../components/deadline'
import { DemoMark } from '../../components/demo-mark'
import { Money } from '../../components/money'
import { OwnerLine } from '../../components/owner-line'
import { textOf } from '../../components/text-of'
import type { NeedRowView } from './need-row-view'

interface NeedBriefProps {
  readonly need: NeedRowView
}

/** A need in two lines. */
export function NeedBrief({ need }: NeedBriefProps) {
  const { t } = useTranslation('listing')
  return (
    <BriefRow
      href={`/needs/${need.id}`}
      title={textOf(need.title)}
      badge={<Badge tone="work">{t(`needKind.${need.kind}`)}</Badge>}
      aside={
        <Deadline
          date={need.closesAt}
          daysLeft={need.daysLeft}
          isWithheld={need.isClosingWithheld}
        />
      }
    >
      <OwnerLine
        name={need.owner?.name ?? need.alias ?? t('anonymous')}
        href={need.owner === null ? null : `/organizations/${need.owner.id}`}
        isVerified={need.owner?.isVerified ?? null}
      />
      {need.place === null ? null : <span>{need.place}</span>}
      {need.budget === null ? null : (
        <span>
          {t('budget')} <Money {...need.budget} />
        </span>
      )}
      {need.isDemo ? <DemoMark /> : null}
    </BriefRow>
  )
}
