import type { FormState } from '../../platform/forms/form-state'
import { refuseForm } from '../../platform/forms/read-form.server'
import type { Translate } from '../../platform/languages/i18n'
import { readDone, withDone, writeDone } from './document-done'

/** The fields of a form with one more line in its editor; null: it has no room for one. */
export type AddLine = (
  values: Readonly<Record<string, string>>,
  line: string,
) => Readonly<Record<string, string>> | null

const step = /^(?:(take):(\d{1,4}):(.{1,2000})|(drop|back):(\d{1,4}))$/su

/**
 * The form after a button beside a proposal was pressed where no script does it; null: no such button was.
 * Nothing is checked and nothing is kept but in the form.
 */
export function takeDocumentStep(form: FormData, addLine: AddLine, t: Translate): FormState | null {
  const pressed = step.exec(String(form.get('intent') ?? ''))
  if (pressed === null) return null
  const shown = refuseForm(form, {})
  const [, take, taken = '', line = '', other, left = ''] = pressed
  const done = readDone(shown.values.documentDone ?? '')
  const at = Number(taken || left)
  const values = take === undefined ? shown.values : addLine(shown.values, line)
  if (values === null) return { ...shown, errors: { document: t('post:document.full') } }
  const what = take === undefined ? (other === 'drop' ? 'dropped' : null) : 'taken'
  return { ...shown, values: { ...values, documentDone: writeDone(withDone(done, at, what)) } }
}
