import { type DocumentHead, documentHead } from './document-head'
import type { PageContext } from './page-context.server'

interface ListedPage {
  readonly path: string
  readonly text: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  readonly total: number
  readonly page: number
  readonly facets: readonly {
    readonly choices: readonly { readonly label: string; readonly isSelected: boolean }[]
  }[]
}

interface ListedItem {
  readonly href: string
  readonly name: string
}

/**
 * The head of a list's page. The address keeps words, facets and page and drops the order. Only
 * the bare list and those of one facet are worth an entry in a search engine.
 */
export function listHead(
  list: ListedPage,
  words: { readonly title: string; readonly lead: string },
  items: readonly ListedItem[],
  { t, origin, language }: Pick<PageContext, 't' | 'origin' | 'language'>,
): DocumentHead {
  const kept = list.parameters.filter(([name]) => name !== 'sort')
  const query = new URLSearchParams(kept.map(([name, value]) => [name, value]))
  if (list.page > 1) query.set('page', String(list.page))
  const chosen = list.facets.flatMap(({ choices }) =>
    choices.filter((choice) => choice.isSelected).map((choice) => choice.label),
  )
  const restrictions = [...(list.text === '' ? [] : [list.text]), ...chosen]
  const title =
    restrictions.length === 0
      ? words.title
      : t('wording:listing.listTitle', {
          list: words.title,
          what: restrictions.join(t('interface:listComma')),
        })
  return documentHead({
    origin,
    language,
    address: query.size === 0 ? list.path : `${list.path}?${query}`,
    title: t('site:title', { page: title }),
    description: t('wording:listing.listDescription', { lead: words.lead, count: list.total }),
    jsonLd: itemList(title, list.total, items, origin),
    isIndexed: list.text === '' && kept.length <= 1 && list.total > 0,
  })
}

/** schema.org ItemList of what stands on this page, in its order. */
function itemList(name: string, total: number, items: readonly ListedItem[], origin: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name,
    numberOfItems: total,
    itemListElement: items.map((item, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: item.name,
      url: new URL(item.href, origin).href,
    })),
  }
}
