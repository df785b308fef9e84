import * as z from 'zod'
import { Id, text } from '../../platform/forms/fields'
import { readForm } from '../../platform/forms/read-form.server'
import { refusePage } from '../../platform/http/http-errors'
import type { PageContext } from '../../platform/pages/page-context.server'
import { grantNeed, revokeGrant } from './change-grants.server'

export const grantForm = z.discriminatedUnion('intent', [
  // What is no credit code is one that nobody has.
  z.object({ intent: z.literal('grant'), uscc: text(200).toUpperCase().default('') }),
  z.object({ intent: z.literal('revoke'), organization: Id }),
])

/** Does what the form of the grants asks for; says what the page is to tell, if anything. */
export async function changeGrant(
  page: PageContext,
  request: Request,
  granting: { readonly needId: string; readonly organizationId: string; readonly actor: string },
): Promise<'unknown' | 'own' | null> {
  const read = await readForm(request, grantForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  if (read.value.intent === 'revoke') {
    await revokeGrant(page.db, granting, read.value.organization, page.now)
    return null
  }
  const granted = await grantNeed(page.db, granting, read.value.uscc)
  return granted.ok ? null : granted.reason
}
