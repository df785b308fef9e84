import type { ReadDocument } from '../../domain/shared/read-document'

/** In the place of why a file was refused: it never came to the server, or no answer came back. */
export const notSent = 'not-sent'

/** What came back for a file that a script sent. */
export interface DocumentAnswer {
  readonly document: ReadDocument | null
  readonly packed: string
  readonly error: string | null
}

/** The way to have a file read without leaving the form. */
export interface LiveDocument {
  readonly answer: DocumentAnswer | null
  readonly isReading: boolean
  readonly ask: (form: FormData) => void
}

/** What the page of a form that reads files is given beside the form. */
export interface DocumentOfForm {
  /** What was read before the page was shown, where no script did it. */
  readonly document: ReadDocument | null
  readonly liveDocument: LiveDocument
}
