import * as z from 'zod'
import { readForm } from '../../platform/forms/read-form.server'
import { refusePage } from '../../platform/http/http-errors'
import type { PageContext } from '../../platform/pages/page-context.server'
import { grantNeed, revokeGrant } from './change-grants.server'

const form = z.object({
  intent: z.enum(['grant', 'revoke']),
  uscc: z.string().trim().toUpperCase().max(18).optional(),
  organization: z.uuid().optional(),
})

/** Does what the form of the grants asks for; says what the page is to tell, if anything. */
export async function changeGrant(
  page: PageContext,
  request: Request,
  granting: { readonly needId: string; readonly actor: string },
): Promise<'unknown' | null> {
  const read = await readForm(request, form, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const { intent, uscc, organization } = read.value
  if (intent === 'revoke') {
    await revokeGrant(page.db, granting, organization ?? '', page.now)
    return null
  }
  const granted = await grantNeed(page.db, granting, uscc ?? '')
  return granted.ok ? null : granted.reason
}
