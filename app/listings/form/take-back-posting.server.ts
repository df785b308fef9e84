import * as z from 'zod'
import { folderOf, listingKinds } from '../../domain/listing/kinds'
import { listingLife } from '../../domain/listing/life'
import { isId } from '../../domain/shared/ids'
import { goOn } from '../../platform/forms/answer-form.server'
import { readForm } from '../../platform/forms/read-form.server'
import { refusePage } from '../../platform/http/http-errors'
import type { PageContext } from '../../platform/pages/page-context.server'
import { demand, demandPerson } from '../../platform/session/demand.server'
import { takeBack } from '../life/take-back.server'

export const takeBackForm = z.object({ intent: z.enum(['withdraw', 'close']) })

interface Place {
  readonly organizationId: string
  readonly kind: string
  readonly listing: string
}

/** Does what the two small buttons below a listing's form ask for. */
export async function takeBackPosting(
  page: PageContext,
  request: Request,
  { organizationId, kind: name, listing: id }: Place,
) {
  const kind = listingKinds.find((it) => it === name)
  if (kind === undefined || !isId(id)) throw refusePage('not-found')
  const read = await readForm(request, takeBackForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const { intent } = read.value
  const [verb] = listingLife[intent].asks
  demand(request, page.viewer, verb, { kind: 'draft', organizationId })
  const { id: actor } = demandPerson(request, page.viewer)
  const taken = await takeBack(page.db, intent, { kind, id, organizationId, actor })
  if (!taken.ok && taken.reason === 'not-there') throw refusePage('not-found')
  const result = taken.ok ? intent : taken.reason
  return goOn(`/manage/${organizationId}/${folderOf[kind]}/${id}?result=${result}`)
}
