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

interface TitleHints {
  /** 需求, 能力: what the sheet brings in. */
  readonly of: string
  readonly key: string
  readonly title: string
  readonly example: string
}

/** What a listing is known by, and whose it is: alike in every sheet. */
export function identityColumns({ of, key }: TitleHints): readonly ImportColumn[] {
  return [
    importColumn('key', `${of}编号`, '唯一编号, 再次导入据此识别', key, true),
    importColumn('org', '企业编号', '本文件或平台上已有的企业编号', 'org-001', true),
  ]
}

/** What a listing is called, and in a sentence more. */
export function titleColumns({ of, title, example }: TitleHints): readonly ImportColumn[] {
  return [
    importColumn('title', `${of}名称`, title, example, true),
    importColumn('summary', '摘要', '至多 60 字', ''),
  ]
}

/** When its owner last said that it holds. */
export const confirmedColumn = importColumn('confirmedAt', '企业确认日期', '2026-11-01', '')

/** Where a listing stands: alike in every sheet. */
export const placeColumns = [
  importColumn('steps', '产业链环节', '环节编号, 多个用分号隔开', 'steel/special-steel'),
  importColumn('codes', '行业代码', 'GB/T 4754-2017 代码, 多个用分号隔开', '3311'),
] as const
