import * as z from 'zod'
import { readTableUpload } from '../../../platform/files/read-upload.server'
import { formAgain, goOn } from '../../../platform/forms/answer-form.server'
import { parseForm, readForm, refuseForm } from '../../../platform/forms/read-form.server'
import { refuseTooMany } from '../../../platform/forms/refuse-too-many.server'
import { refusePage } from '../../../platform/http/http-errors'
import type { PageContext } from '../../../platform/pages/page-context.server'
import { demandPerson } from '../../../platform/session/demand.server'
import { fileWords } from '../issue-words'
import { chosenSheets, refuseSheets } from './chosen-sheets'
import { importKindsOf } from './import-kinds-of'
import { type ImportOwner, importsPath } from './import-owner'
import { askApply, askCheck, askUndo, cancelRun, type RefusedRun } from './move-run.server'
import { findRun, readSheets, viewSheet } from './read-run.server'
import { applyForm, columnsForm } from './run-form'
import { demandImport } from './show-imports.server'
import { startImport } from './start-import.server'

/** Takes a file that is to be imported. */
export async function takeFile(page: PageContext, request: Request, owner: ImportOwner) {
  demandImport(request, page, owner)
  const { id: personId } = demandPerson(request, page.viewer)
  const refusal = await refuseTooMany([['upload-account', personId]], new FormData(), page.t)
  if (refusal) return formAgain(refusal)
  const upload = await readTableUpload(request)
  const refuse = (words: string) => formAgain(refuseForm(upload.form, { file: words }, words))
  if (!upload.ok) return refuse(page.t(`imports:refused.${upload.reason}`))
  const [file] = upload.files
  if (file === undefined) return refuse(page.t('imports:refused.no-files'))
  const sent = { owner, personId, file, language: page.language }
  const started = await startImport(page.db, sent, page.now)
  return started.ok
    ? goOn(`${importsPath(owner)}/${started.value}`)
    : refuse(fileWords(page.t, started.reason) ?? page.t('imports:refused.type'))
}

const anyForm = z.object({ intent: z.enum(['look', 'check', 'draft', 'submit', 'cancel', 'undo']) })

/** Takes what is said of an import: its columns, that it is to be written, called off or undone. */
export async function takeStep(
  page: PageContext,
  request: Request,
  owner: ImportOwner,
  runId: string,
) {
  demandImport(request, page, owner)
  const { id: personId } = demandPerson(request, page.viewer)
  const own = { id: runId, owner, personId }
  const run = await findRun(page.db, owner, own.id)
  if (run === null) throw refusePage('not-found')
  const read = await readForm(request, anyForm, page.t)
  if (!read.ok) return formAgain(read.state, { sheets: null })
  const { form } = read
  const end = (moved: { readonly ok: boolean; readonly reason?: RefusedRun }) =>
    moved.ok || moved.reason === undefined
      ? goOn(`${importsPath(owner)}/${own.id}`)
      : formAgain(refuseForm(form, {}, page.t(`imports:refusedRun.${moved.reason}`)), {
          sheets: null,
        })
  switch (read.value.intent) {
    case 'cancel':
      return end(await cancelRun(page.db, own))
    case 'undo':
      return end(await askUndo(page.db, own, page.now))
    case 'draft':
    case 'submit': {
      const asked = parseForm(form, applyForm, page.t)
      if (!asked.ok) return formAgain(asked.state, { sheets: null })
      const { intent, confirmed } = asked.value
      const how = { isSubmitted: intent === 'submit', isConfirmed: confirmed === 'yes' }
      return end(await askApply(page.db, own, how))
    }
    case 'look':
    case 'check': {
      const said = parseForm(form, columnsForm, page.t)
      if (!said.ok) return formAgain(said.state, { sheets: null })
      const chosen = said.value.sheets.map(({ kind, row }) => ({
        kind: kind === 'none' ? null : kind,
        row,
      }))
      const proposed = await readSheets(page.db, run, chosen)
      const sheets = chosenSheets(proposed, said.value)
      const again = (message: string | null) => {
        const shown = proposed.map((it) => {
          const own = sheets.find(({ sheet }) => sheet === it.preview.name) ?? null
          return viewSheet({ ...it, settings: own }, importKindsOf(owner), page.language)
        })
        return formAgain(refuseForm(new FormData(), {}, message), { sheets: shown })
      }
      if (said.value.intent === 'look') return again(null)
      const refusal = refuseSheets(sheets, page.t)
      return refusal === null ? end(await askCheck(page.db, own, sheets)) : again(refusal)
    }
  }
}
