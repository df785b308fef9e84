import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditFilter } from '../features/audit/audit-filter'
import { AuditPage } from '../features/audit/audit-page'
import { findEntries } from '../features/audit/find-entries.server'
import { queryOf } from '../platform/http/query-string'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand } from '../platform/session/demand.server'
import { auditVerbName, searchedVerbs } from '../wording/audit-names'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'audit' })
  const filter = AuditFilter.parse(queryOf(request))
  return {
    filter,
    ...(await findEntries(page.db, filter, page)),
    verbs: searchedVerbs.map((value) => ({ value, label: auditVerbName(value, page) })),
    head: plainHead(page, '/audit', page.t('audit:title')),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['audit'] }

export default function Audit() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  return <AuditPage {...shown} />
}
