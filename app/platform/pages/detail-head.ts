import { type DocumentHead, documentHead, type KnownJsonLd } from './document-head'
import type { PageContext } from './page-context.server'

interface DescribedPage {
  readonly path: string
  readonly name: string
  readonly summary: string
  /** schema.org type and properties, of public facts only. */
  readonly schema: KnownJsonLd & { readonly '@type': string }
  readonly isIndexed?: boolean
}

/** The head of a page about one thing. */
export function detailHead(
  { path, name, summary, schema, isIndexed = true }: DescribedPage,
  { t, origin, language }: Pick<PageContext, 't' | 'origin' | 'language'>,
): DocumentHead {
  return documentHead({
    origin,
    language,
    address: path,
    title: t('site:title', { page: name }),
    description: summary,
    jsonLd: {
      '@context': 'https://schema.org',
      ...schema,
      name,
      description: summary,
      url: new URL(path, origin).href,
    },
    isIndexed,
  })
}
