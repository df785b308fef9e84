/** A column of the sheet by which listings are brought in from a file. */
export interface ImportColumn {
  readonly id: string
  /** Header in the template; English ids are accepted as headers too. */
  readonly header: string
  readonly isRequired: boolean
  /** How to fill it, for the template. */
  readonly hint: string
  readonly example: string
}

/** What a file says of a kind: the name of its sheet, and its columns. */
export interface ImportSheet {
  readonly name: string
  readonly columns: readonly ImportColumn[]
}

export function importColumn(
  id: string,
  header: string,
  hint: string,
  example: string,
  isRequired = false,
): ImportColumn {
  return { id, header, isRequired, hint, example }
}

/** Where a listing stands: alike in every sheet. */
export const placeColumns = [
  importColumn('steps', '产业链环节', '环节编号, 多个用分号隔开', 'steel/special-steel'),
  importColumn('codes', '行业代码', 'GB/T 4754-2017 代码, 多个用分号隔开', '3311'),
] as const
