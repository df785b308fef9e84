import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { RequestInfoContext } from './platform/http/request-info'
import { createI18n, defaultLanguage, isLanguage } from './platform/languages/i18n'
import { areasOf, lateAreas } from './platform/languages/messages/late-areas'
import { loadFirst, loadLate } from './platform/languages/messages/load-messages'

declare global {
  interface Window {
    /** Remix has loaded the modules of the page's routes before this one. */
    readonly __remixRouteModules?: Readonly<Record<string, { readonly handle?: unknown }>>
  }
}

/**
 * Remix decodes what the loaders said when it is drawn first, and suspends the root meanwhile by
 * throwing a promise, before it uses any hook. A click in that time makes React give up with its error
 * 345, and on a slow phone there is time for one. So the decoding is begun and awaited before.
 */
async function decodeState(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (waiting) {
    await waiting
  }
}

async function hydrate() {
  const { lang } = document.documentElement
  const language = isLanguage(lang) ? lang : defaultLanguage
  const areas = areasOf(Object.values(window.__remixRouteModules ?? {}))
  const isError = document.querySelector('[data-error]') !== null
  const needed = isError ? [...areas, 'errors' as const] : areas
  const [first, late] = await Promise.all([loadFirst(language), loadLate(language, needed)])
  const i18n = createI18n(language, { ...first, ...late })
  const number = document.querySelector<HTMLMetaElement>('meta[name=request-id]')?.content ?? ''
  await decodeState()
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RequestInfoContext.Provider value={{ nonce: undefined, requestId: number }}>
          <I18nextProvider i18n={i18n}>
            <RemixBrowser />
          </I18nextProvider>
        </RequestInfoContext.Provider>
      </StrictMode>,
    )
  })
  // The rest while nobody waits: until it is there, links ask for a new document.
  const rest = await loadLate(language, lateAreas)
  for (const [area, messages] of Object.entries(rest)) {
    i18n.addResourceBundle(language, area, messages)
  }
}

void hydrate()
