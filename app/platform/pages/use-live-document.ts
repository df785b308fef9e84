import { useFetcher } from '@remix-run/react'
import type { ReadDocument } from '../../domain/shared/read-document'

interface Answer {
  readonly document: ReadDocument | null
  readonly packed: string
  readonly error: string | null
}

/** Has a file read for a form of this organization, while the form stays where it is. */
export function useLiveDocument(organizationId: string) {
  const fetcher = useFetcher<Answer>({ key: 'document' })
  return {
    answer: fetcher.data ?? null,
    isReading: fetcher.state !== 'idle',
    ask: (form: FormData) =>
      fetcher.submit(form, {
        method: 'post',
        encType: 'multipart/form-data',
        action: `/manage/${organizationId}/document`,
      }),
  }
}
