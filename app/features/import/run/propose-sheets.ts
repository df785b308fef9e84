import { noMarks } from '../../../platform/sources/source-sheet'
import { columnsOf, type ImportKind } from '../columns'
import { findLayout, isSilent, type Layout, layoutAt } from '../find-layout'
import { unitOf } from '../known-headers'
import { columnByContent } from './column-by-content'
import type { SheetPreview, SheetSettings } from './import-json'

/** What somebody said the last time about a header: the column, or an empty text for none. */
export type KnownHeaders = (kind: ImportKind, header: string) => string | undefined

/** What a person has chosen of a sheet so far. */
export interface ChosenSheet {
  readonly kind: ImportKind | null
  readonly row: number
}

/** A sheet with what it is taken for; `settings` is null where it is left out. */
export interface ProposedSheet {
  readonly preview: SheetPreview
  readonly settings: SheetSettings | null
  /** The line that is taken for the headers. */
  readonly row: number
}

/**
 * What the sheets of a file are taken for: as was chosen, or else by themselves. Columns are proposed as
 * they were taken the last time, then by their names, then by what stands in them.
 */
export function proposeSheets(
  previews: readonly SheetPreview[],
  kinds: readonly ImportKind[],
  chosen: readonly ChosenSheet[] | null,
  known: KnownHeaders,
): readonly ProposedSheet[] {
  return previews.map((preview, index) => {
    const choice = chosen?.[index]
    const layout = choice === undefined ? guess(preview, kinds) : chosenLayout(preview, choice)
    const row = choice?.row ?? layout?.firstRow ?? preview.lines[0]?.row ?? 1
    if (layout?.kind == null || !kinds.includes(layout.kind))
      return { preview, settings: null, row }
    return { preview, settings: settingsOf(preview, { ...layout, kind: layout.kind }, known), row }
  })
}

function guess(preview: SheetPreview, kinds: readonly ImportKind[]): Layout | null {
  if (preview.isHidden || isSilent(preview)) return null
  const layout = findLayout(preview, linesOf(preview), null)
  if (layout === null) return null
  if (layout.kind !== null && kinds.includes(layout.kind)) return layout
  const [only] = kinds
  return kinds.length === 1 && only !== undefined
    ? findLayout(preview, linesOf(preview), only)
    : null
}

function chosenLayout(preview: SheetPreview, { kind, row }: ChosenSheet): Layout | null {
  return kind === null ? null : layoutAt(preview, linesOf(preview), kind, row)
}

function linesOf({ lines }: SheetPreview) {
  return lines.map((line) => ({ ...line, isHidden: false, marks: noMarks }))
}

function settingsOf(
  { name, lines }: SheetPreview,
  { kind, firstRow, lastRow, columns }: Layout & { readonly kind: ImportKind },
  known: KnownHeaders,
): SheetSettings {
  const taken = new Set<string>()
  const rows = lines.filter(({ row }) => row > lastRow)
  const isColumn = (id: string) => columnsOf[kind].some((column) => column.id === id)
  const first = columns.map((column) => {
    const remembered = known(kind, column.header)
    const id = remembered === undefined ? column.id : remembered
    if (id === null || id === '' || !isColumn(id) || taken.has(id)) return { ...column, id: null }
    taken.add(id)
    return { ...column, id }
  })
  const settled = first.map((column) => {
    if (column.id !== null || known(kind, column.header) === '') return column
    const samples = rows.map(({ values }) => values[column.at] ?? '').filter((cell) => cell !== '')
    const id = columnByContent(kind, samples)
    if (id === null || taken.has(id)) return column
    taken.add(id)
    return { ...column, id }
  })
  return { sheet: name, kind, firstRow, lastRow, columns: settled.map(withUnit) }
}

/** With the unit that the header tells, whatever the column is taken for. */
export function withUnit(column: SheetSettings['columns'][number]) {
  return { ...column, unit: column.id === null ? null : unitOf(column.id, column.header) }
}
