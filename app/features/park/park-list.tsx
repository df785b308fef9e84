import { useTranslation } from 'react-i18next'
import { ListLayout } from '../../components/list-layout'
import type { ListView } from '../../components/list-view'
import { ParkRow } from './park-row'
import type { ParkRowView } from './park-row-view'

interface ParkListProps {
  readonly list: ListView<ParkRowView>
}

export function ParkList({ list }: ParkListProps) {
  const { t } = useTranslation('listing')
  return (
    <ListLayout
      list={list}
      title={t('parks.title')}
      lead={t('parks.lead')}
      searchLabel={t('parks.search')}
      searchHint={t('parks.hint')}
      emptyTitle={t('parks.empty')}
      rowOf={(park) => <ParkRow park={park} />}
    />
  )
}
