import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { claimOrganization } from '../features/membership/claim-organization.server'
import { createOrganization } from '../features/membership/create-organization.server'
import { claimForm, organizationForm } from '../features/membership/membership-forms'
import { NewOrganizationPage } from '../features/membership/new-organization-page'
import { readPlaceChoices } from '../features/membership/read-place-choices.server'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { nothingForm } from '../platform/forms/nothing-form'
import { parseForm, readForm, refuseForm } from '../platform/forms/read-form.server'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { type PageContext, pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson } from '../platform/session/demand.server'

export async function loader({ request }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'create', { kind: 'organization' })
  const isClaimed = new URL(request.url).searchParams.has('claimed')
  return {
    isClaimed,
    places: await readPlaceChoices(page.db, page.language),
    head: plainHead(page, '/organizations/new', page.t('found:new.title')),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'create', { kind: 'organization' })
  const read = await readForm(request, nothingForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const person = demandPerson(request, page.viewer)
  if (read.form.get('intent') !== 'claim') return create(page, person, read.form)
  demand(request, page.viewer, 'claim', { kind: 'organization' })
  return claim(page, person, read.form)
}

type Person = ReturnType<typeof demandPerson>

async function create(page: PageContext, { id, sessionId }: Person, form: FormData) {
  const read = parseForm(form, organizationForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const made = await createOrganization(page.db, read.value, { personId: id, sessionId })
  if (made.ok) return goOn(`/manage/${made.value.id}`, [made.value.cookie])
  if (made.reason === 'no-park') {
    return formAgain(refuseForm(form, { park: page.t('wording:form.invalid') }))
  }
  if (made.reason === 'other-district') {
    const district = page.t('found:field.otherDistrict')
    return formAgain(refuseForm(form, { district }, page.t('wording:form.check', { count: 1 })))
  }
  const uscc = page.t(`found:uscc.${made.reason}`)
  return formAgain(refuseForm(form, { uscc }, page.t('wording:form.check', { count: 1 })))
}

async function claim(page: PageContext, { id }: Person, form: FormData) {
  const read = parseForm(form, claimForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const asked = await claimOrganization(page.db, read.value, id, page.now)
  if (asked.ok) return goOn('/organizations/new?claimed=1')
  return formAgain(refuseForm(form, {}, page.t(`found:claim.${asked.reason}`)))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['found'] }

export default function NewOrganization() {
  const { places, isClaimed } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <NewOrganizationPage places={places} isClaimed={isClaimed} state={result?.state} />
}
