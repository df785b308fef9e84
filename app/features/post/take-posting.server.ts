import type * as z from 'zod'
import type { PrismaClient } from '../../../prisma/generated/client'
import type { Outcome } from '../../domain/shared/outcome'
import { goOn, refused, tooMany } from '../../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../../platform/forms/read-form.server'
import { refusePage } from '../../platform/http/http-errors'
import type { PageContext } from '../../platform/pages/page-context.server'
import { demand, demandPerson } from '../../platform/session/demand.server'
import { countAttempt } from '../../platform/session/rate-limit.server'
import type { Posted, Posting, RefusedPosting } from './save-need.server'

/** What an organization can post, and how. */
interface Postable<Schema extends z.ZodType> {
  /** Its part of the address: `/manage/…/needs/…`. */
  readonly folder: 'needs' | 'capabilities' | 'pilots'
  readonly form: Schema
  readonly readDraft: (
    db: PrismaClient,
    organizationId: string,
    id: string,
  ) => Promise<object | null>
  readonly save: (
    db: PrismaClient,
    posting: Posting,
    input: z.output<Schema>,
    now: Date,
  ) => Promise<Outcome<Posted, RefusedPosting>>
}

/** Where the form was sent to; `listing` is an id, or `new`. */
interface Place {
  readonly organizationId: string
  readonly listing: string
}

/** Takes the form of a listing: a draft, or one to be put before an operator. */
export async function takePosting<Schema extends z.ZodType>(
  page: PageContext,
  request: Request,
  { organizationId, listing }: Place,
  { folder, form, readDraft, save }: Postable<Schema>,
) {
  demand(request, page.viewer, 'edit', { kind: 'draft', organizationId })
  const { id: actor } = demandPerson(request, page.viewer)
  const read = await readForm(request, form, page.t)
  if (!read.ok) return refused(read.state)
  const wait = await countAttempt('post-account', actor)
  if (wait !== null) {
    const message = page.t('account:signIn.tooMany', { minutes: Math.ceil(wait / 60) })
    return tooMany(refuseForm(read.form, {}, message), wait)
  }
  const id = listing === 'new' ? null : listing
  if (id !== null && (await readDraft(page.db, organizationId, id)) === null) {
    throw refusePage('not-found')
  }
  const isSubmitted = read.form.get('intent') === 'submit'
  const posting = { organizationId, actor, id, isSubmitted }
  const saved = await save(page.db, posting, read.value, page.now)
  if (!saved.ok) return refused(refuseForm(read.form, {}, page.t(`post:post.${saved.reason}`)))
  return goOn(`/manage/${organizationId}/${folder}/${saved.value.id}?said=${saved.value.said}`)
}
