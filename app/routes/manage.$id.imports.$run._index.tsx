import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportPage } from '../features/import/run/import-page'
import { showImport } from '../features/import/run/show-imports.server'
import { takeStep } from '../features/import/run/take-import.server'
import { idOf } from '../platform/http/address-parts'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { useRevisit } from '../platform/pages/use-revisit'

export async function loader({ request, params }: LoaderFunctionArgs) {
  return showImport(
    await pageContext(request),
    request,
    { organizationId: idOf(params.id), parkId: null },
    idOf(params.run),
  )
}

export async function action({ request, params }: ActionFunctionArgs) {
  return takeStep(
    await pageContext(request),
    request,
    { organizationId: idOf(params.id), parkId: null },
    idOf(params.run),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['imports'] }

export default function ImportOfOne() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const again = useActionData<typeof action>()
  useRevisit(shown.run.isBusy)
  return <ImportPage {...shown} again={again ?? null} />
}
