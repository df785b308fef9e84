import { textOf } from '../../components/text-of'
import type { ListingPages } from '../kind/listing-pages'
import { findNeeds } from './find-needs.server'
import { getNeed } from './get-need.server'
import { NeedFilter } from './need-filter'
import { type NeedPageView, viewNeedPage } from './need-page-view'
import type { NeedRowView } from './need-row-view'

/** The list of needs and the page of one. */
export const needPages: ListingPages<NeedRowView, NeedPageView> = {
  kind: 'need',
  list: (query, page) => findNeeds(NeedFilter.parse(query), page.viewer, page),
  nameOf: ({ title }) => textOf(title),
  view: async (id, page) => {
    const need = await getNeed(page.db, id, page.viewer, page.now)
    return need && viewNeedPage(need, page, page.now)
  },
}
