import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { type DocumentDone, readDone, withDone } from './document-done'
import { type DocumentOfForm, notSent } from './live-document'

/** What was read of a file, and what became of its proposals, while a form is filled in. */
export function useDocument(
  { document, liveDocument }: DocumentOfForm,
  state: FormValues | null | undefined,
) {
  const [read, setRead] = useState({ document, packed: state?.values.documentText ?? '' })
  const [done, setDone] = useState<DocumentDone>(() => readDone(state?.values.documentDone ?? ''))
  const { t } = useTranslation('post')
  const { answer } = liveDocument
  useEffect(() => {
    if (!answer?.document) return
    setRead({ document: answer.document, packed: answer.packed })
    setDone(new Map())
  }, [answer])
  return {
    ...read,
    done,
    error:
      answer === null
        ? state?.errors.document
        : answer.error === notSent
          ? t('document.notSent')
          : (answer.error ?? undefined),
    mark: (at: number, what: 'taken' | 'dropped' | null) => setDone(withDone(done, at, what)),
  }
}
