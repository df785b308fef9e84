import type { MetaDescriptor } from '@remix-run/react'
import { defaultLanguage, type Language, languageParameter, languages } from '../languages/i18n'

/** In both languages at once, where the language is not known. */
export const siteTitle = '链合 Lianhe'

/** What schema.org calls things, with their properties. */
export type JsonLd = { [property: string]: JsonLdValue }
/** The same as it is written down: what is not known is left out. */
export type KnownJsonLd = { [property: string]: JsonLdValue | undefined }
type JsonLdValue = string | number | boolean | null | JsonLd | readonly JsonLdValue[]

/** What a page says of itself to browsers, search engines and whoever shares its address. */
export interface DocumentHead {
  readonly title: string
  readonly description: string
  /** The one address of this page in its language. */
  readonly canonical: string
  readonly alternates: readonly { readonly language: Language; readonly href: string }[]
  /** Of public facts only. */
  readonly jsonLd: JsonLd | null
  /** False for pages that are no use in a search engine: filtered lists, results. */
  readonly isIndexed: boolean
}

interface HeadParts {
  /** Where the site stands, for example `https://lianhe.example`. */
  readonly origin: string
  /** Path with the parameters that matter, without the language. */
  readonly address: string
  readonly language: Language
  readonly title: string
  readonly description: string
  readonly jsonLd?: KnownJsonLd | null
  readonly isIndexed?: boolean
}

function inLanguage(origin: string, address: string, language: Language): string {
  const url = new URL(address, origin)
  if (language !== defaultLanguage) url.searchParams.set(languageParameter, language)
  return url.href
}

/** The head of a page: its canonical address and those of the other language follow by rule. */
export function documentHead(parts: HeadParts): DocumentHead {
  const { origin, address, language, title, description } = parts
  return {
    title,
    description,
    canonical: inLanguage(origin, address, language),
    alternates: languages.map((it) => ({ language: it, href: inLanguage(origin, address, it) })),
    jsonLd: parts.jsonLd ? withoutUnknown(parts.jsonLd) : null,
    isIndexed: parts.isIndexed ?? true,
  }
}

function withoutUnknown(known: KnownJsonLd): JsonLd {
  return Object.fromEntries(
    Object.entries(known).flatMap(([property, value]) =>
      value === undefined ? [] : [[property, value] as const],
    ),
  )
}

/** The same as the framework wants it. Nothing where the loader failed: the error page has a title. */
export function metaOf(head: DocumentHead | undefined): MetaDescriptor[] {
  if (head === undefined) return []
  return [
    { title: head.title },
    { name: 'description', content: head.description },
    { property: 'og:title', content: head.title },
    { property: 'og:description', content: head.description },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: head.canonical },
    ...(head.isIndexed ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
    { tagName: 'link', rel: 'canonical', href: head.canonical },
    ...head.alternates.map(({ language, href }) => ({
      tagName: 'link' as const,
      rel: 'alternate',
      hrefLang: language,
      href,
    })),
    ...(head.jsonLd === null ? [] : [{ 'script:ld+json': head.jsonLd }]),
  ]
}
