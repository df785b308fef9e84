import { useTranslation } from 'react-i18next'
import { ListLayout } from '../../components/list-layout'
import type { ListView } from '../../components/list-view'
import { CapabilityRow } from './capability-row'
import type { CapabilityRowView } from './capability-row-view'

interface CapabilityListProps {
  readonly list: ListView<CapabilityRowView>
}

export function CapabilityList({ list }: CapabilityListProps) {
  const { t } = useTranslation('listing')
  return (
    <ListLayout
      list={list}
      title={t('capabilities.title')}
      lead={t('capabilities.lead')}
      searchLabel={t('capabilities.search')}
      searchHint={t('capabilities.hint')}
      emptyTitle={t('capabilities.empty')}
      rowOf={(capability) => <CapabilityRow capability={capability} />}
    />
  )
}
