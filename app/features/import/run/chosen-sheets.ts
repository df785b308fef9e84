import type { Translate } from '../../../platform/languages/i18n'
import { columnsOf } from '../columns'
import type { SheetSettings } from './import-json'
import { type ProposedSheet, withUnit } from './propose-sheets'
import type { ColumnsInput } from './run-form'

/** More than a form can hold. */
const mostColumns = 100

/**
 * The sheets with the columns that a person has chosen. A sheet whose kind or headers were changed in the
 * same form has the columns that are proposed for it now.
 */
export function chosenSheets(
  proposed: readonly ProposedSheet[],
  { sheets, columns }: ColumnsInput,
): readonly SheetSettings[] {
  return proposed.flatMap(({ settings }, index) => {
    if (settings === null) return []
    const { kind, row, shown } = sheets[index] ?? {}
    if (shown !== `${kind}/${row}`) return [settings]
    const said = new Map(
      columns
        .filter(({ place }) => place.startsWith(`${index}.`))
        .map(({ place, column }) => [Number(place.split('.')[1]), column ?? '']),
    )
    const isColumn = (id: string) => columnsOf[settings.kind].some((column) => column.id === id)
    return [
      {
        ...settings,
        columns: settings.columns.map((column) => {
          const id = said.get(column.at)
          if (id === undefined || id === column.id) return column
          return withUnit({ ...column, id: isColumn(id) ? id : null })
        }),
      },
    ]
  })
}

/** What has to be put right before a file can be checked, or null. */
export function refuseSheets(sheets: readonly SheetSettings[], t: Translate): string | null {
  if (sheets.length === 0) return t('imports:noSheet')
  const total = sheets.reduce((sum, { columns }) => sum + columns.length, 0)
  if (total > mostColumns) return t('imports:tooWide')
  for (const { kind, columns } of sheets) {
    for (const { id, header } of columnsOf[kind]) {
      const headers = columns.filter((column) => column.id === id).map((column) => column.header)
      if (headers.length > 1) {
        return t('imports:twice', { column: header, headers: headers.join('、') })
      }
    }
  }
  return null
}
