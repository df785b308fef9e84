import {
  type ActionFunctionArgs,
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { logger } from './platform/environment/logger.server'
import { RequestInfoContext } from './platform/http/request-info'
import { i18nOf, languageOf } from './platform/languages/i18n.server'
import { withoutPadding } from './platform/server/without-padding.server'

// Loader data keep their types: dates, bigints and absent values cross the wire as they are.
declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

const patience = 5_000

/** Renders a document. Robots get it whole, browsers as soon as the shell is ready. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, requestId }: AppLoadContext,
): Promise<Response> {
  const i18n = i18nOf(await languageOf(request))
  const whenReady = isbot(request.headers.get('user-agent')) ? 'onAllReady' : 'onShellReady'
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.append('Vary', 'Cookie')
  const wait = waitOf(remix)
  if (wait !== null) headers.set('Retry-After', wait)
  return new Promise((resolve, reject) => {
    let failed = false
    const page = (
      <RequestInfoContext.Provider value={{ nonce: nonce || undefined, requestId }}>
        <I18nextProvider i18n={i18n}>
          <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={patience} />
        </I18nextProvider>
      </RequestInfoContext.Provider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      [whenReady]() {
        const body = withoutPadding()
        const stream = createReadableStreamFromReadable(body)
        resolve(new Response(stream, { headers, status: failed ? 500 : status }))
        pipe(body)
      },
      onShellError: reject,
      onError(error: unknown) {
        failed = true
        logger().error({ err: error, requestId }, 'a page failed to render')
      },
    })
    setTimeout(abort, patience).unref()
  })
}

/** How long to wait, as a loader or an action says, refused or not: Remix leaves that out of documents. */
function waitOf({ staticHandlerContext }: EntryContext): string | null {
  const { actionHeaders, loaderHeaders } = staticHandlerContext
  const said = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]
  return said.map((headers) => headers.get('Retry-After')).find((it) => it !== null) ?? null
}

/** Errors of loaders and actions; a reader who went away is none, nor is a wrong address. */
export function handleError(
  error: unknown,
  { request, context }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const { requestId } = context as AppLoadContext
  logger().error({ err: error, requestId, path: new URL(request.url).pathname }, 'a request failed')
}
