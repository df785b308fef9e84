import { useTranslation } from 'react-i18next'
import { Chip } from '../../components/chip'
import { DemoMark } from '../../components/demo-mark'
import { ListingRow } from '../../components/listing-row'
import type { ParkRowView } from './park-row-view'

interface ParkRowProps {
  readonly park: ParkRowView
}

/** Where a park is, which chains it is made for and who is there. */
export function ParkRow({ park }: ParkRowProps) {
  const { t } = useTranslation('listing')
  return (
    <ListingRow
      href={`/parks/${park.id}`}
      title={[{ text: park.name, isMatch: false }]}
      summary={[{ text: park.summary, isMatch: false }]}
      facts={park.chains.map((chain) => (
        <Chip key={chain.id} href={`/chains/${chain.id}`}>
          {chain.name}
        </Chip>
      ))}
      who={
        <>
          <span>{park.district}</span>
          {park.isDemo ? <DemoMark /> : null}
        </>
      }
      aside={
        <>
          <a href={`/organizations?park=${park.id}`} className="tap no-underline hover:underline">
            {t('counts.organizations', { count: park.organizations })}
          </a>
          {park.pilots === 0 ? null : (
            <a href={`/pilots?park=${park.id}`} className="tap no-underline hover:underline">
              {t('counts.pilots', { count: park.pilots })}
            </a>
          )}
          <a href={`/needs?park=${park.id}`} className="tap no-underline hover:underline">
            {t('needsHere')}
          </a>
        </>
      }
    />
  )
}
