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
  const own = { kind: 'draft', organizationId } as const
  // Whoever may do neither is told nothing, whatever the form says.
  demand(request, page.viewer, listingLife.withdraw.asks[0], own)
  const { id: actor } = demandPerson(request, page.viewer)
  const back = `/manage/${organizationId}/${folderOf[kind]}/${id}`
  const read = await readForm(request, takeBackForm, page.t)
  if (!read.ok) {
    if (read.state.errors.intent !== undefined) throw refusePage('bad-request')
    return goOn(`${back}?result=expired`)
  }
  const { intent } = read.value
  demand(request, page.viewer, listingLife[intent].asks[0], own)
  const taken = await takeBack(page.db, intent, { kind, id, organizationId, actor })
  if (!taken.ok && taken.reason === 'not-there') throw refusePage('not-found')
  const result = taken.ok ? intent : taken.reason
  return goOn(`${back}?result=${result}`)
}
