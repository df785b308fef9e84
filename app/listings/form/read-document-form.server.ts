import { openDocument } from '../../platform/documents/open-document.server'
import { readDocumentUpload } from '../../platform/files/read-upload.server'
import { wordOf } from '../../platform/languages/word-of'
import { countAttempts } from '../../platform/limits/count-attempts.server'
import type { PageContext } from '../../platform/pages/page-context.server'
import type { DocumentAnswer } from './live-document'
import { packDocument } from './packed-document.server'

/** Reads the file that a form was sent with; whoever asks has the right to fill it in. */
export async function readDocumentForm(
  page: PageContext,
  request: Request,
  personId: string,
): Promise<{ readonly form: FormData; readonly answer: DocumentAnswer }> {
  const upload = await readDocumentUpload(request)
  const { form } = upload
  const refuse = (reason: string) => ({
    form,
    answer: { document: null, packed: '', error: refusalWords(page, reason) },
  })
  if (!upload.ok) return refuse(upload.reason)
  const [file] = upload.files
  if (file === undefined) return refuse('no-file')
  if ((await countAttempts([['upload-account', personId]])) !== null) return refuse('too-often')
  const opened = await openDocument(file.name, file.bytes)
  if (!opened.ok) return refuse(opened.reason)
  const packed = packDocument(opened.document)
  if (packed === null) return refuse('too-much-text')
  return { form, answer: { document: opened.document, packed, error: null } }
}

function refusalWords({ t }: PageContext, message: string): string {
  const [reason = ''] = message.split(':')
  const words = wordOf(t, 'post:document.refused', reason)
  return words === reason ? t('post:document.refused.damaged') : words
}
