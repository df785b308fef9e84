import type { Prisma } from '../../../prisma/generated/client'
import { listingLife } from '../../domain/listing/life'
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

interface Place {
  readonly organizationId: string
  /** An id, or `new`. */
  readonly listing: string
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
  const isNew = listing === 'new'
  const draft = isNew ? null : await readDraft(page.db, form, { organizationId, id: listing })
  if (!isNew && draft === null) throw refusePage('not-found')
  return {
    organizationId,
    draft,
    newId: crypto.randomUUID(),
    steps: await readSteps(page.db, page.language),
    districts: await readDistricts(page.db, page.language),
    ...PostedQuery.parse(queryOf(request)),
    head: plainHead(
      page,
      '/manage',
      page.t(isNew ? `post:post.${kind}` : `post:post.edit.${kind}`),
    ),
  }
}
