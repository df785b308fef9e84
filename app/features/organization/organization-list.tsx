import { useTranslation } from 'react-i18next'
import { ListLayout } from '../../components/list-layout'
import type { ListView } from '../../components/list-view'
import { OrganizationRow } from './organization-row'
import type { OrganizationRowView } from './organization-row-view'

interface OrganizationListProps {
  readonly list: ListView<OrganizationRowView>
}

export function OrganizationList({ list }: OrganizationListProps) {
  const { t } = useTranslation('listing')
  return (
    <ListLayout
      list={list}
      title={t('organizations.title')}
      lead={t('organizations.lead')}
      searchLabel={t('organizations.search')}
      searchHint={t('organizations.hint')}
      emptyTitle={t('organizations.empty')}
      rowOf={(organization) => <OrganizationRow organization={organization} />}
    />
  )
}
