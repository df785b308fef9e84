import * as z from 'zod'
import { columnsOf, importKinds } from './columns'
import type { Table } from './read-table.server'
import type { SourceRow } from './source-row'

/**
 * How the columns of a foreign file become ours. A value is a template: `{title}` is the source's
 * field of that name, the rest stands as it is. Without one, a fact stays unknown. `owner` is the
 * organization under which listings stand whose firm the source does not name.
 */
export const Mapping = z.strictObject({
  note: z.string().optional(),
  owner: z
    .strictObject({ key: z.string().min(1), name: z.string().min(1), kind: z.string().min(1) })
    .optional(),
  targets: z
    .array(
      z
        .strictObject({
          kind: z.enum(importKinds),
          columns: z.record(z.string(), z.string()),
        })
        .refine(
          ({ kind, columns }) =>
            Object.keys(columns).every((id) => columnsOf[kind].some((column) => column.id === id)),
          'unknown column id',
        ),
    )
    .min(1),
})
export type Mapping = z.infer<typeof Mapping>

/** The rows that a mapping makes of a table, target by target. */
export function mapRows(table: Table, mapping: Mapping): readonly SourceRow[] {
  const { owner } = mapping
  const ownerRow: readonly SourceRow[] = owner
    ? [{ kind: 'organizations', sheet: 'mapping', row: 1, cells: { ...owner } }]
    : []
  const mapped = mapping.targets.flatMap(({ kind, columns }) =>
    table.rows.map(({ row, cells }) => ({
      kind,
      sheet: table.sheet,
      row,
      cells: Object.fromEntries(
        Object.entries(columns).map(([id, template]) => [id, fill(template, cells)]),
      ),
    })),
  )
  return [...ownerRow, ...mapped]
}

function fill(template: string, cells: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([^{}]+)\}/gu, (_, name: string) => tidy(cells[name] ?? ''))
}

/** Some sources write a line break as the two characters `\n`. */
function tidy(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\r', '').replaceAll('\\t', ' ').trim()
}
