import { createInstance, type i18n, type Resource, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type chinese from './messages/zh-cn'

export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]
export const defaultLanguage: Language = 'zh-CN'

/** The query parameter and the cookie that choose the language. */
export const languageParameter = 'lang'

export type Messages = typeof chinese

/** Says a key of any area in one language. */
export type Translate = TFunction<(keyof Messages)[]>

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'interface'
    resources: Messages
  }
}

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/** An i18next instance of one language, ready at once: the same on the server and in the browser. */
export function createI18n(language: Language, messages: Resource[string]): i18n {
  const instance = createInstance()
  instance.use(initReactI18next)
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [...languages],
    defaultNS: 'interface',
    ns: Object.keys(messages),
    resources: { [language]: messages },
    interpolation: { escapeValue: false },
    // Areas of the catalogue may come after the page is shown.
    react: { useSuspense: false, bindI18nStore: 'added' },
    initImmediate: false,
  })
  rememberLanguageCodes(instance)
  return instance
}

/** What an instance says, by keys of all areas; those without an area are of `interface`. */
export function translateBy(instance: i18n): Translate {
  const areas: (keyof Messages)[] = ['interface']
  return instance.getFixedT(null, areas)
}

/** i18next asks Intl for the same language code again at every message, a tenth of its time. */
function rememberLanguageCodes({ services: { languageUtils } }: i18n): void {
  const known = new Map<string, string>()
  const format = languageUtils.formatLanguageCode.bind(languageUtils)
  languageUtils.formatLanguageCode = (code: string) => {
    const formatted = known.get(code) ?? format(code)
    if (known.size < 100) known.set(code, formatted)
    return formatted
  }
}

/** The same page in the other language. */
export function otherLanguageAddress(path: string, search: string, language: string): string {
  const parameters = new URLSearchParams(search)
  parameters.set(languageParameter, language === 'en' ? defaultLanguage : 'en')
  return `${path}?${parameters}`
}
