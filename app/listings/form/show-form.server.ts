import type { Prisma } from '../../../prisma/generated/client'
import { listingLife } from '../../domain/listing/life'
import { goOn } from '../../platform/forms/answer-form.server'
import { refusePage } from '../../platform/http/http-errors'
import { queryOf } from '../../platform/http/query-string'
import type { PageContext } from '../../platform/pages/page-context.server'
import { plainHead } from '../../platform/pages/plain-head'
import { demand } from '../../platform/session/demand.server'
import type { ListingForm, PostedInput } from './listing-form'
import { PostedQuery } from './posted-query'
import { readDistricts } from './read-districts.server'
import { readDraft } from './read-draft.server'
import { readSteps } from './read-steps.server'

/** The same address with an id for the new listing: what is sent from it twice is one listing. */
function leadToNewId(request: Request): Response {
  const { pathname, searchParams } = new URL(request.url)
  searchParams.set('id', crypto.randomUUID())
  return goOn(`${pathname}?${searchParams}`)
}

interface Place {
  readonly organizationId: string
  /** An id, or `new`. */
  readonly listing: string
}

/** Whether what is written could be put before an operator at all. */
function isOwnerVerified({ viewer }: PageContext, organizationId: string): boolean {
  return viewer.organizations.some(({ id, isVerified }) => id === organizationId && isVerified)
}

/** What the page of a listing's form is given, whatever it lists. Throws where it is not theirs. */
export async function showForm<Input extends PostedInput, Content extends Prisma.InputJsonObject>(
  page: PageContext,
  request: Request,
  { organizationId, listing }: Place,
  form: ListingForm<Input, Content>,
) {
  const [edit] = listingLife.save.asks
  demand(request, page.viewer, edit, { kind: 'draft', organizationId })
  const { kind } = form.listing
  const { result, id: newId } = PostedQuery.parse(queryOf(request))
  const isNew = listing === 'new'
  if (isNew && newId === null) throw leadToNewId(request)
  const id = isNew ? (newId ?? '') : listing
  // Whoever goes back to the address of a new one finds what was saved there.
  const draft = await readDraft(page.db, form, { organizationId, id })
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    isVerified: isOwnerVerified(page, organizationId),
    draft,
    steps: await readSteps(page.db, page.language),
    districts: await readDistricts(page.db, page.language),
    result,
    head: plainHead(
      page,
      '/manage',
      page.t(draft === null ? `post:post.${kind}` : `post:post.edit.${kind}`),
    ),
  }
}
