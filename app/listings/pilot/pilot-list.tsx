import { useTranslation } from 'react-i18next'
import { ListLayout } from '../../components/list-layout'
import type { ListView } from '../../components/list-view'
import { PilotRow } from './pilot-row'
import type { PilotRowView } from './pilot-row-view'

interface PilotListProps {
  readonly list: ListView<PilotRowView>
}

export function PilotList({ list }: PilotListProps) {
  const { t } = useTranslation('listing')
  return (
    <ListLayout
      list={list}
      title={t('pilots.title')}
      lead={t('pilots.lead')}
      searchLabel={t('pilots.search')}
      searchHint={t('pilots.hint')}
      emptyTitle={t('pilots.empty')}
      rowOf={(pilot) => <PilotRow pilot={pilot} />}
    />
  )
}
