import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOrganization } from '../features/membership/read-organization.server'
import { ReviewNote } from '../features/membership/review-note'
import { submitEvidence } from '../features/review/submit-evidence.server'
import { VerificationPage } from '../features/review/verification-page'
import { readUpload } from '../platform/files/read-upload.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { refuseForm } from '../platform/forms/read-form.server'
import { refuseTooMany } from '../platform/forms/refuse-too-many.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'verify', { kind: 'organization', organizationId })
  const organization = await readOrganization(page.db, organizationId, page.now)
  if (organization === null) throw refusePage('not-found')
  return {
    organization: { id: organizationId, name: organization.name },
    verification: organization.verification,
    head: plainHead(page, `/manage/${organizationId}`, page.t('manage:verification.title')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'verify', { kind: 'organization', organizationId })
  const { id: personId } = demandPerson(request, page.viewer)
  const refusal = await refuseTooMany([['upload-account', personId]], new FormData(), page.t)
  if (refusal) return formAgain(refusal)
  const upload = await readUpload(request)
  const refuse = (files: string) => formAgain(refuseForm(upload.form, { files }, files))
  if (!upload.ok) return refuse(page.t(`manage:verification.${upload.reason}`))
  const asked = { organizationId, personId, files: upload.files, label: null }
  const sent = await submitEvidence(page.db, asked, page.now)
  return sent.ok
    ? goOn(`/manage/${organizationId}`)
    : refuse(page.t(`manage:verification.${sent.reason}`))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['manage'] }

export default function Verification() {
  const { organization, verification } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return (
    <VerificationPage
      organization={organization}
      standing={<ReviewNote review={verification} />}
      canSend={verification === null || verification.decidedAt !== null}
      state={result?.state}
    />
  )
}
