import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportsPage } from '../features/import/run/imports-page'
import { showImports } from '../features/import/run/show-imports.server'
import { takeFile } from '../features/import/run/take-import.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return showImports(await pageContext(request), request, {
    organizationId: idOf(params.id),
    parkId: null,
  })
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeFile(await pageContext(request), request, {
    organizationId: idOf(params.id),
    parkId: null,
  })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['imports'] }

export default function Imports() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ImportsPage {...shown} state={result?.state} />
}
