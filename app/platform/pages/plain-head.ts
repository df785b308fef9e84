import { type DocumentHead, documentHead } from './document-head'
import type { PageContext } from './page-context.server'

/** The head of a page that is for the reader alone: no search engine is to keep it. */
export function plainHead(
  { t, origin, language }: Pick<PageContext, 't' | 'origin' | 'language'>,
  address: string,
  title: string,
): DocumentHead {
  return documentHead({
    origin,
    language,
    address,
    title: t('site:title', { page: title }),
    description: title,
    isIndexed: false,
  })
}
