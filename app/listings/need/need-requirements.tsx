import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { Money } from '../../components/money'
import { SectionHeading } from '../../components/section-heading'
import { TierMark } from '../../components/tier-mark'
import type { NeedPageView } from './need-page-view'

interface NeedRequirementsProps {
  readonly groups: NeedPageView['groups']
}

/** What is required, lot by lot: each with whether it is a must and who may read it. */
export function NeedRequirements({ groups }: NeedRequirementsProps) {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  const hasLots = groups.some((group) => group.lot !== null)
  if (groups.length === 0) return null
  return (
    <section aria-labelledby="requirements" className="space-y-4">
      <SectionHeading id="requirements">{t('requirements')}</SectionHeading>
      {groups.map(({ lot, requirements }) => (
        <div key={lot?.id ?? 'whole'}>
          {hasLots ? (
            <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
              {lot === null ? t('wholeNeed') : t('lot', { number: lot.number, title: lot.title })}
              <span className="text-fact font-normal text-ink-soft">
                {[lot?.quantity, lot?.budget ? <Money key="money" {...lot.budget} /> : null]
                  .filter((it) => it !== null && it !== undefined)
                  .map((it, index) => (index === 0 ? it : <> · {it}</>))}
              </span>
            </h3>
          ) : null}
          <RequirementTable requirements={requirements} />
        </div>
      ))}
    </section>
  )
}

function RequirementTable({
  requirements,
}: {
  readonly requirements: NeedPageView['groups'][number]['requirements']
}) {
  const { t } = useTranslation(['detail', 'listing', 'interface'])
  if (requirements.length === 0) return null
  return (
    <table className="w-full border-collapse">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('strictness')}</th>
          <th scope="col">{t('requirement')}</th>
        </tr>
      </thead>
      <tbody>
        {requirements.map((it) => (
          <tr key={it.id} className="border-b border-line align-baseline">
            <td className="w-14 py-1.5 pr-2">
              <Badge tone={it.isHard ? 'work' : 'plain'}>{t(it.isHard ? 'hard' : 'wish')}</Badge>
            </td>
            <td className="py-1.5">
              <span className="pr-2 text-fact text-ink-faint">{it.kind}</span>
              {it.text} <TierMark tier={it.tier} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
