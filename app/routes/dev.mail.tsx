import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { demoCodes } from '../features/account/demo-codes.server'
import { LettersPage } from '../features/account/letters-page'
import { readLetters } from '../features/account/read-letters.server'
import { refusePage } from '../platform/http/http-errors'
import { noStore } from '../platform/http/no-store'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'

/** The letters of a development or demo server. Where letters are sent, there is no such page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const letters = await readLetters()
  if (letters === null) throw refusePage('not-found')
  const page = await pageContext(request)
  const codes = await demoCodes(page.db)
  const head = plainHead(page, '/dev/mail', page.t('site:mail'))
  return json({ letters, codes, head }, { headers: noStore })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export default function DevMail() {
  const { letters, codes } = useLoaderData<typeof loader>()
  return <LettersPage letters={letters} codes={codes} />
}
