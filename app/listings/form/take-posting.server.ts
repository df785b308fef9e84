import type { Prisma } from '../../../prisma/generated/client'
import { folderOf } from '../../domain/listing/kinds'
import { listingLife } from '../../domain/listing/life'
import { formAgain, formGoesOn, goOn } from '../../platform/forms/answer-form.server'
import type { FormState } from '../../platform/forms/form-state'
import { readForm, refuseForm } from '../../platform/forms/read-form.server'
import { refuseTooMany } from '../../platform/forms/refuse-too-many.server'
import { refusePage } from '../../platform/http/http-errors'
import { queryOf } from '../../platform/http/query-string'
import type { PageContext } from '../../platform/pages/page-context.server'
import { demand, demandPerson } from '../../platform/session/demand.server'
import type { ListingForm, PostedInput } from './listing-form'
import type { DocumentAnswer } from './live-document'
import { unpackDocument } from './packed-document.server'
import { PostedQuery } from './posted-query'
import { readDocumentForm } from './read-document-form.server'
import { type RefusedPosting, savePosting } from './save-posting.server'
import { takeDocumentStep } from './take-document-step.server'

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

/** The page again, with what a file holds or why it cannot be read; all that was typed stays. */
function answerDocument(page: PageContext, form: FormData, answer: DocumentAnswer) {
  const { document, packed, error } = answer
  if (error !== null) {
    const message = page.t('wording:form.check', { count: 1 })
    return formAgain(refuseForm(form, { document: error }, message), {
      document: unpackDocument(String(form.get('documentText') ?? '')),
    })
  }
  const { values, ...state } = refuseForm(form, {})
  const read = { ...values, documentText: packed, documentDone: '' }
  return formGoesOn({ ...state, values: read }, { document })
}

function isUpload(request: Request): boolean {
  return /^multipart\/form-data\b/iu.test(request.headers.get('Content-Type') ?? '')
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
  if (isUpload(request)) {
    const { form: sent, answer } = await readDocumentForm(page, request, actor)
    // Nothing of it could be read: what was typed is still in the browser, one step back.
    if ([...sent.keys()].length === 0) throw refusePage('too-large')
    return answerDocument(page, sent, answer)
  }
  const isSubmission = (sent: FormData) => sent.get('intent') === 'submit'
  const schemaOf = (sent: FormData) => form.schema(page.now, !isSubmission(sent))
  const read = await readForm(request, schemaOf, page.t)
  const document = unpackDocument(String(read.form.get('documentText') ?? ''))
  const step = form.addLine ? takeDocumentStep(read.form, form.addLine, page.t) : null
  if (step !== null) return formGoesOn(step, { document })
  const again = (state: FormState) => formAgain(state, { document })
  if (!read.ok) return again(read.state)
  const isSubmitted = isSubmission(read.form)
  const [submit] = listingLife.submit.asks
  if (isSubmitted) demand(request, page.viewer, submit, { kind: 'draft', organizationId })
  const refusal = await refuseTooMany([['post-account', actor]], read.form, page.t)
  if (refusal) return again(refusal)
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
  return again(
    field === undefined
      ? refuseForm(read.form, {}, message)
      : refuseForm(read.form, { [field]: message }, page.t('wording:form.check', { count: 1 })),
  )
}
