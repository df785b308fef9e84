import type { FormState } from '../../platform/forms/form-state'
import { parseForm, refuseForm } from '../../platform/forms/read-form.server'
import { tooManyAttempts } from '../../platform/forms/refuse-too-many.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import { dataForm } from './account-forms'
import { giveConsent, revokeConsent } from './change-consent.server'
import { deletePerson } from './delete-person.server'
import { provePassword } from './prove-password.server'

export type DataChange =
  | { readonly ok: true; readonly isDeleted: boolean }
  | { readonly ok: false; readonly state: FormState }

/** What a form of the data page asks for. */
export async function changeData(
  page: PageContext,
  personId: string,
  sent: FormData,
): Promise<DataChange> {
  const read = parseForm(sent, dataForm, page.t)
  if (!read.ok) return read
  const { intent, organization, consent, password } = read.value
  if (intent === 'consent' && organization) {
    await giveConsent(page.db, personId, organization, page.now)
  }
  if (intent === 'revoke' && consent) await revokeConsent(page.db, personId, consent, page.now)
  if (intent !== 'delete') return { ok: true, isDeleted: false }
  const refuse = (error: string): DataChange => ({
    ok: false,
    state: refuseForm(sent, { password: error }, error),
  })
  const proof = await provePassword(page.db, personId, password ?? '')
  if (!proof.ok && proof.wait !== null) {
    return { ok: false, state: tooManyAttempts(sent, proof.wait, page.t) }
  }
  if (!proof.ok) return refuse(page.t('account:password.wrong'))
  const deleted = await deletePerson(page.db, personId, page.now)
  return deleted.ok ? { ok: true, isDeleted: true } : refuse(page.t('account:data.lastOwner'))
}
