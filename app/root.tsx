import {
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { version } from '../package.json'
import { ErrorPage } from './components/error-page'
import { FormTokenContext } from './components/form/form-token-context'
import { SiteFooter } from './components/site-footer'
import { SiteHeader } from './components/site-header'
import { can } from './domain/access/can'
import { now } from './platform/environment/clock.server'
import { database } from './platform/environment/database.server'
import { formToken } from './platform/forms/form-token.server'
import { httpErrorOfStatus } from './platform/http/http-errors'
import { RequestInfoContext } from './platform/http/request-info'
import { otherLanguageAddress } from './platform/languages/i18n'
import { keepLanguage } from './platform/languages/i18n.server'
import { BusyBar } from './platform/pages/busy-bar'
import { useClientNavigation } from './platform/pages/client-navigation'
import { siteTitle } from './platform/pages/document-head'
import { readViewer } from './platform/session/viewer.server'
import stylesheet from './styles/app.css?url'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

/** Stands where no page speaks for itself: on the error page. */
export const meta: MetaFunction = () => [{ title: siteTitle }]

export async function loader({ request }: LoaderFunctionArgs) {
  const headers = new Headers(await keepLanguage(request))
  const viewer = await readViewer(request, database(), now())
  const { token, cookie } = await formToken(request)
  if (cookie !== null) headers.append('Set-Cookie', cookie)
  const hasDesk = can(viewer.actor, 'read', { kind: 'desk' })
  const person = viewer.person && { name: viewer.person.name, hasDesk }
  return data({ token, person }, { headers })
}

/**
 * The language and the frame stay as they are while the reader goes from page to page: who signs in
 * or out gets a new document.
 */
export const shouldRevalidate = () => false

export function Layout({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('site')
  const { nonce, requestId } = useContext(RequestInfoContext)
  const { pathname, search } = useLocation()
  const root = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#10151e" media="(prefers-color-scheme: dark)" />
        <meta name="request-id" content={requestId} />
        <Meta />
        <Links />
      </head>
      <body className="flex min-h-screen flex-col">
        <BusyBar />
        <a href="#main" className="skip-link bg-paper px-3 py-2">
          {t('skip')}
        </a>
        <SiteHeader
          path={pathname}
          otherLanguageHref={otherLanguageAddress(pathname, search, i18n.language)}
          hasSearch={pathname !== '/' && pathname !== '/search'}
          person={root?.person ?? null}
        />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-6xl grow px-4 py-5 outline-none"
        >
          <FormTokenContext.Provider value={root?.token ?? ''}>
            {children}
          </FormTokenContext.Provider>
        </main>
        <SiteFooter version={version} />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useClientNavigation()
  return <Outlet />
}

export function ErrorBoundary() {
  useClientNavigation()
  const error = useRouteError()
  const { requestId } = useContext(RequestInfoContext)
  const { reason, status } = httpErrorOfStatus(isRouteErrorResponse(error) ? error.status : 500)
  const { pathname, search } = useLocation()
  const text = new URLSearchParams(search).get('q')
  const asked = status === 429 && text ? { action: pathname, text } : null
  // Only what was sent can be too large: its page is there to be opened once more.
  const back = reason === 'too-large' ? `${pathname}${search}` : null
  return <ErrorPage {...{ status, reason, requestId, back }} search={asked} />
}
