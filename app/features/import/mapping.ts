import * as z from 'zod'
import { columnsOf, importKinds } from './columns'
import { splitList } from './read-cells'
import type { SourceRow } from './source-row'
import type { Table } from './table'
import { tidyText } from './tidy-text'

/**
 * How the columns of a foreign file become ours. A value is a template: `{title}` is the source's
 * field of that name, the rest stands as it is. Without one, a fact stays unknown. `owner` is the
 * organization under which listings stand whose firm the source does not name. `leaveOut` names
 * entries of the source's lists that are no facts (平衡项目 among products of annual reports).
 */
export const Mapping = z.strictObject({
  note: z.string().optional(),
  owner: z
    .strictObject({ key: z.string().min(1), name: z.string().min(1), kind: z.string().min(1) })
    .optional(),
  leaveOut: z.array(z.string().min(1)).default([]),
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

/** The rows that a mapping makes of the tables of a file, target by target; first the owner's. */
export function mapRows(
  tables: readonly Table[],
  { owner, targets, leaveOut }: Mapping,
): readonly SourceRow[] {
  const mapped = tables.flatMap((table) => mapTable(cleaned(table, leaveOut), targets))
  if (!owner || mapped.length === 0) return mapped
  return [{ kind: 'organizations', sheet: 'mapping', row: 1, cells: { ...owner } }, ...mapped]
}

function cleaned(table: Table, leaveOut: readonly string[]): Table {
  const clean = (cell: string) => {
    const text = tidyText(cell)
    const kept = splitList(text).filter((entry) => !leaveOut.includes(entry))
    return leaveOut.length === 0 || kept.length === splitList(text).length ? text : kept.join('; ')
  }
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: Object.fromEntries(Object.entries(cells).map(([name, cell]) => [name, clean(cell)])),
  }))
  return { ...table, rows }
}

function mapTable(table: Table, targets: Mapping['targets']): readonly SourceRow[] {
  return targets.flatMap(({ kind, columns }) =>
    table.rows.map(({ row, cells }) => ({
      kind,
      sheet: table.sheet,
      row,
      cells: Object.fromEntries(
        Object.entries(columns).map(([id, template]) => [id, fill(id, template, cells)]),
      ),
    })),
  )
}

/** The fields that a mapping asks for and a table has nowhere. */
export function missingFields(table: Table, mapping: Mapping): readonly string[] {
  const asked = mapping.targets.flatMap(({ columns }) =>
    Object.values(columns).flatMap((template) =>
      [...template.matchAll(placeholder)].map(([, name = '']) => name),
    ),
  )
  return [...new Set(asked)].filter((name) => !table.headers.includes(name))
}

const placeholder = /\{([^{}]+)\}/gu

/** What identifies a row must be whole; of a text, the known part stands. */
const identifying = new Set(['key', 'org', 'uscc'])

/** A template none of whose fields is known makes an unknown cell: `listed-{code}` is no key. */
function fill(id: string, template: string, cells: Readonly<Record<string, string>>): string {
  const values = [...template.matchAll(placeholder)].map(([, name = '']) => cells[name] ?? '')
  const known = values.filter((value) => value !== '').length
  const isWhole = known === values.length
  if (!isWhole && (known === 0 || identifying.has(id))) return ''
  const text = template.replaceAll(placeholder, (_, name: string) => cells[name] ?? '')
  return isWhole ? text : text.replace(/^[\s:：,，;；/·-]+|[\s:：,，;；/·-]+$/gu, '')
}
