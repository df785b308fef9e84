import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createI18n, defaultLanguage, isLanguage } from './platform/i18n'
import { loadMessages } from './platform/messages/load-messages'
import { RequestInfoContext } from './platform/request-info'

async function hydrate() {
  const { lang } = document.documentElement
  const language = isLanguage(lang) ? lang : defaultLanguage
  const i18n = createI18n(language, await loadMessages(language))
  const number = document.querySelector<HTMLMetaElement>('meta[name=request-id]')?.content ?? ''
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
}

void hydrate()
