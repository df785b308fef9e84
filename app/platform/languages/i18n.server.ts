import { createCookie } from '@remix-run/node'
import type { i18n } from 'i18next'
import { RemixI18Next } from 'remix-i18next/server'
import {
  createI18n,
  defaultLanguage,
  isLanguage,
  type Language,
  languageParameter,
  type Translate,
  translateBy,
} from './i18n'
import english from './messages/en'
import chinese from './messages/zh-cn'

const instances: Readonly<Record<Language, i18n>> = {
  'zh-CN': createI18n('zh-CN', chinese),
  en: createI18n('en', english),
}

const translations: Readonly<Record<Language, Translate>> = {
  'zh-CN': translateBy(instances['zh-CN']),
  en: translateBy(instances.en),
}

const languageCookie = createCookie('language', {
  path: '/',
  sameSite: 'lax',
  maxAge: 365 * 24 * 3600,
})

const detection = new RemixI18Next({
  detection: {
    supportedLanguages: Object.keys(instances),
    fallbackLanguage: defaultLanguage,
    searchParamKey: languageParameter,
    cookie: languageCookie,
    // A browser set to English does not make a Chinese site English: the reader chooses.
    order: ['searchParams', 'cookie'],
  },
})

/** The language of the answer: `?lang=`, then the cookie, then Chinese. */
export async function languageOf(request: Request): Promise<Language> {
  const found = await detection.getLocale(request).catch(() => defaultLanguage)
  return isLanguage(found) ? found : defaultLanguage
}

/** The i18next instance of that language; shared, never to be changed. */
export function i18nOf(language: Language): i18n {
  return instances[language]
}

/** What is said in that language. */
export function translateIn(language: Language): Translate {
  return translations[language]
}

/** The header that keeps a choice made by `?lang=`, or none if the address chooses nothing. */
export async function keepLanguage(request: Request): Promise<HeadersInit> {
  const chosen = new URL(request.url).searchParams.get(languageParameter)
  if (!isLanguage(chosen)) return {}
  return { 'Set-Cookie': await languageCookie.serialize(chosen) }
}
