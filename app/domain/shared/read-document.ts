/** Where a part of a file stands, as a person finds it there; all numbers from 1. */
export type DocumentPlace =
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | { readonly kind: 'table'; readonly table: number; readonly row: number }
  | { readonly kind: 'page'; readonly page: number; readonly line: number; readonly block: number }
  | {
      readonly kind: 'sheet'
      readonly sheet: string
      readonly row: number
      /** Names of the first and the last column. */
      readonly from: string
      readonly until: string
    }
  | { readonly kind: 'line'; readonly line: number }

/** What is doubtful about a part before anybody asks what it says. */
export const documentDoubts = [
  'date',
  'formula-without-result',
  'error-value',
  'digits-lost',
  'format-changes',
  'merged',
  'stray-byte',
] as const
export type DocumentDoubt = (typeof documentDoubts)[number]

/** A paragraph, or a row of a table with its cells, blank ones too. */
export interface DocumentPart {
  readonly place: DocumentPlace
  /** One: running text. */
  readonly cells: readonly string[]
  readonly doubt: DocumentDoubt | null
}

/** What a file holds and is not read, or not wholly. */
export const documentNotes = [
  'hidden-text',
  'tracked-changes',
  'hidden-cells',
  'pages-without-text',
] as const

export interface DocumentNote {
  readonly kind: (typeof documentNotes)[number]
  /** How many, or which. */
  readonly found: string
}

/** The text of a file that somebody wants to be read. */
export interface ReadDocument {
  readonly name: string
  readonly parts: readonly DocumentPart[]
  readonly notes: readonly DocumentNote[]
}
