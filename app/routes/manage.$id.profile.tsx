import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  changeOrganization,
  type RefusedProfile,
} from '../features/membership/change-organization.server'
import { organizationProfileForm } from '../features/membership/membership-forms'
import { ProfilePage } from '../features/membership/profile-page'
import { readOrganization } from '../features/membership/read-organization.server'
import { readPlaceChoices } from '../features/membership/read-place-choices.server'
import { refuseStaleProfile } from '../features/membership/refuse-stale-profile.server'
import { shownProfile } from '../features/membership/shown-profile'
import { formAgain, goOn } from '../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../platform/forms/read-form.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import type { Translate } from '../platform/languages/i18n'
import type { MessageHandle } from '../platform/languages/messages/late-areas'
import { metaOf } from '../platform/pages/document-head'
import { pageContext } from '../platform/pages/page-context.server'
import { plainHead } from '../platform/pages/plain-head'
import { demand, demandPerson } from '../platform/session/demand.server'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'edit', { kind: 'organization', organizationId })
  const organization = await readOrganization(page.db, organizationId, page.now)
  if (organization === null) throw refusePage('not-found')
  return {
    id: organizationId,
    profile: shownProfile(organization),
    version: organization.version,
    industryName: organization.industry?.name ?? null,
    places: await readPlaceChoices(page.db, page.language),
    isSaved: new URL(request.url).searchParams.has('saved'),
    head: plainHead(page, `/manage/${organizationId}/profile`, page.t('found:profile.title')),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const page = await pageContext(request)
  const organizationId = idOf(params.id)
  demand(request, page.viewer, 'edit', { kind: 'organization', organizationId })
  const { id } = demandPerson(request, page.viewer)
  const read = await readForm(request, organizationProfileForm, page.t)
  if (!read.ok) return formAgain(read.state)
  const changed = await changeOrganization(page.db, organizationId, read.value, id, page.now)
  if (changed.ok) return goOn(`/manage/${organizationId}/profile?saved=1`)
  if (changed.reason !== 'changed-meanwhile') {
    const errors = refusalOf(changed.reason, page.t)
    return formAgain(refuseForm(read.form, errors, page.t('wording:form.check', { count: 1 })))
  }
  const standing = await readOrganization(page.db, organizationId, page.now)
  if (standing === null) throw refusePage('not-found')
  return formAgain(refuseStaleProfile(read.form, read.value, standing, page))
}

/** Beside its field. */
function refusalOf(reason: Exclude<RefusedProfile, 'changed-meanwhile'>, t: Translate) {
  switch (reason) {
    case 'no-park':
      return { park: t('wording:form.invalid') }
    case 'other-district':
      return { district: t('found:field.otherDistrict') }
    case 'no-industry':
      return { industry: t('found:field.noIndustry') }
    case 'year-to-come':
      return { foundedYear: t('wording:form.year') }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => metaOf(data?.head)

export const handle: MessageHandle = { areas: ['found'] }

export default function Profile() {
  const { head: _, ...shown } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  return <ProfilePage {...shown} state={result?.state} />
}
