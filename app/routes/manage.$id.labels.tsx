import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readOrganization } from '../features/membership/read-organization.server'
import { sayReview } from '../features/membership/say-review'
import { labelForm } from '../features/review/label-form'
import { LabelsPage } from '../features/review/labels-page'
import { submitEvidence } from '../features/review/submit-evidence.server'
import { readUpload } from '../platform/files/read-upload.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { parseForm, refuseForm } from '../platform/forms/read-form.server'
import { refuseTooMany } from '../platform/forms/refuse-too-many.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson, may } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'read', { kind: 'members', organizationId })
  const organization = await readOrganization(page.db, organizationId, page.now)
  if (organization === null) throw refusePage('not-found')
  const { name, labels, labelReviews } = organization
  return {
    organization: { id: organizationId, name },
    labels,
    pending: labelReviews.map(({ id, title, review }) => ({
      id,
      label: title,
      note: sayReview(review, page),
    })),
    maySubmit: may(page.viewer, 'verify', { kind: 'organization', organizationId }),
    head: plainHead(page, `/manage/${organizationId}/labels`, page.t('manage:labels.title')),
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
  const read = parseForm(upload.form, labelForm(page.now), page.t)
  if (!read.ok) return formAgain(read.state)
  const { label, issuer, expiresAt } = read.value
  const claimed = { label, issuer, expiresAt: expiresAt?.toISOString() ?? null }
  const asked = { organizationId, personId, files: upload.files, label: claimed }
  const sent = await submitEvidence(page.db, asked, page.now)
  return sent.ok
    ? goOn(`/manage/${organizationId}/labels`)
    : refuse(page.t(`manage:verification.${sent.reason}`))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['manage'] }

export default function Labels() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <LabelsPage {...shown} state={result?.state} />
}
