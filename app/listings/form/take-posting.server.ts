import type { Prisma } from '../../../prisma/generated/client'
import { folderOf } from '../../domain/listing/kinds'
import { listingLife } from '../../domain/listing/life'
import { formAgain, goOn } from '../../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../../platform/forms/read-form.server'
import { refuseTooMany } from '../../platform/forms/refuse-too-many.server'
import { refusePage } from '../../platform/http/http-errors'
import { queryOf } from '../../platform/http/query-string'
import type { PageContext } from '../../platform/pages/page-context.server'
import { demand, demandPerson } from '../../platform/session/demand.server'
import type { ListingForm, PostedInput } from './listing-form'
import { PostedQuery } from './posted-query'
import { type RefusedPosting, savePosting } from './save-posting.server'

/** Where the form was sent to; `listing` is an id, or `new`. */
interface Place {
  readonly organizationId: string
  readonly listing: string
}

/** Beside which field a refusal stands; the others stand on top. */
const fieldOf: Readonly<Partial<Record<RefusedPosting, string>>> = {
  'no-step': 'step',
  'no-district': 'district',
  'alias-tells': 'alias',
}

/** Takes the form of a listing: a draft, or one to be put before an operator. */
export async function takePosting<
  Input extends PostedInput,
  Content extends Prisma.InputJsonObject,
>(
  page: PageContext,
  request: Request,
  { organizationId, listing }: Place,
  form: ListingForm<Input, Content>,
) {
  const [save] = listingLife.save.asks
  demand(request, page.viewer, save, { kind: 'draft', organizationId })
  const { id: actor } = demandPerson(request, page.viewer)
  const read = await readForm(request, form.schema(page.now), page.t)
  if (!read.ok) return formAgain(read.state)
  const isSubmitted = read.form.get('intent') === 'submit'
  const [submit] = listingLife.submit.asks
  if (isSubmitted) demand(request, page.viewer, submit, { kind: 'draft', organizationId })
  const refusal = await refuseTooMany([['post-account', actor]], read.form, page.t)
  if (refusal) return formAgain(refusal)
  const isNew = listing === 'new'
  const { id: newId } = PostedQuery.parse(queryOf(request))
  const id = isNew ? (newId ?? crypto.randomUUID()) : listing
  const posting = { organizationId, actor, id, isNew, isSubmitted }
  const saved = await savePosting(page.db, form, posting, read.value, page.now)
  if (saved.ok) {
    const folder = folderOf[form.listing.kind]
    return goOn(`/manage/${organizationId}/${folder}/${id}?result=${saved.value}`)
  }
  if (saved.reason === 'not-there') throw refusePage('not-found')
  const message: string = page.t(`post:post.${saved.reason}`)
  const field = fieldOf[saved.reason]
  return formAgain(
    field === undefined
      ? refuseForm(read.form, {}, message)
      : refuseForm(read.form, { [field]: message }, page.t('wording:form.check', { count: 1 })),
  )
}
