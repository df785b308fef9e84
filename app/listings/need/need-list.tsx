import { useTranslation } from 'react-i18next'
import { ListLayout } from '../../components/list-layout'
import type { ListView } from '../../components/list-view'
import { NeedRow } from './need-row'
import type { NeedRowView } from './need-row-view'

interface NeedListProps {
  readonly list: ListView<NeedRowView>
}

export function NeedList({ list }: NeedListProps) {
  const { t } = useTranslation('listing')
  return (
    <ListLayout
      list={list}
      title={t('needs.title')}
      lead={t('needs.lead')}
      searchLabel={t('needs.search')}
      searchHint={t('needs.hint')}
      emptyTitle={t('needs.empty')}
      rowOf={(need) => <NeedRow need={need} />}
    />
  )
}
