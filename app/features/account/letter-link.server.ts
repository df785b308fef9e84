import { goOn } from '../../platform/forms/answer-form.server'
import { sealedCookie } from '../../platform/session/sealed-cookie.server'

/** As long as the shortest of the links themselves. */
const patience = 3600

const cookies = {
  'confirm-email': sealedCookie({
    name: 'confirm-link',
    use: 'link',
    maxAge: patience,
    sameSite: 'lax',
  }),
  'reset-password': sealedCookie({
    name: 'reset-link',
    use: 'link',
    maxAge: patience,
    sameSite: 'lax',
  }),
} as const
type LinkPage = keyof typeof cookies

/**
 * Takes the token of a letter out of the address, before a page is drawn that could pass it on or a
 * browser that keeps it: throws the way to the same page without it.
 */
export async function hideLink(request: Request, page: LinkPage): Promise<void> {
  const { searchParams } = new URL(request.url)
  const link = searchParams.get('link')
  if (link === null) return
  searchParams.delete('link')
  const rest = searchParams.size === 0 ? '' : `?${searchParams}`
  throw goOn(`/${page}${rest}`, [await cookies[page].write(link.slice(0, 200))])
}

/** The token that `hideLink` took; empty where there is none. */
export async function hiddenLink(request: Request, page: LinkPage): Promise<string> {
  return (await cookies[page].read(request)) ?? ''
}

/** For the browser to forget the token once it is used. */
export function endedLink(page: LinkPage): Promise<string> {
  return cookies[page].end()
}
