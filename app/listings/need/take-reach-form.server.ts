import { listingLife } from '../../domain/listing/life'
import { nothingForm } from '../../platform/forms/nothing-form'
import { readForm } from '../../platform/forms/read-form.server'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import { demand, demandPerson } from '../../platform/session/demand.server'

/**
 * What stands in a form of a need that asks for its reach; null from whoever asks too often, or
 * by a form that is not ours.
 */
export async function takeReachForm(
  page: PageContext,
  request: Request,
  organizationId: string,
): Promise<Readonly<Record<string, string>> | null> {
  const [save] = listingLife.save.asks
  demand(request, page.viewer, save, { kind: 'draft', organizationId })
  const { id } = demandPerson(request, page.viewer)
  const wait = await countAttempts([['reach-account', id]])
  // No field of it has to be right yet.
  const read = wait === null ? await readForm(request, nothingForm, page.t) : null
  if (!read?.ok) return null
  const texts = [...read.form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  )
  return Object.fromEntries(texts)
}
