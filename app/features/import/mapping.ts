import * as z from 'zod'
import type { CellMark } from '../../platform/sources/source-sheet'
import { columnsOf, type ImportKind, importKinds } from './columns'
import { splitList } from './read-cells'
import type { SourceRow } from './source-row'
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

/** A table with columns of its own: text cells under the headers of its first line. */
export interface ForeignTable {
  readonly sheet: string
  readonly headers: readonly string[]
  rows(): AsyncIterable<ForeignRow>
}

interface ForeignRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
  readonly marks: Readonly<Record<string, CellMark>>
}

/** The rows that a mapping makes of the tables of a file for a kind; first the owner's. */
export async function* mapRows(
  tables: readonly ForeignTable[],
  { owner, targets, leaveOut }: Mapping,
  kind: ImportKind,
): AsyncGenerator<SourceRow> {
  if (owner && kind === 'organizations' && tables.length > 0) {
    yield { kind, sheet: 'mapping', row: 1, cells: { ...owner } }
  }
  const clean = cleaner(leaveOut)
  for (const table of tables) {
    for (const { columns } of targets.filter((target) => target.kind === kind)) {
      for await (const { row, cells, marks } of table.rows()) {
        const tidy = Object.fromEntries(
          Object.entries(cells).map(([name, cell]) => [name, clean(cell)]),
        )
        yield {
          ...{ kind, sheet: table.sheet, row },
          cells: Object.fromEntries(
            Object.entries(columns).map(([id, template]) => [id, fill(id, template, tidy)]),
          ),
          marks: marksOf(columns, marks),
        }
      }
    }
  }
}

function cleaner(leaveOut: readonly string[]): (cell: string) => string {
  return (cell) => {
    const text = tidyText(cell)
    if (leaveOut.length === 0) return text
    const entries = splitList(text)
    const kept = entries.filter((entry) => !leaveOut.includes(entry))
    return kept.length === entries.length ? text : kept.join('; ')
  }
}

/** What is doubtful about a field is doubtful about each cell that it goes into. */
function marksOf(
  columns: Readonly<Record<string, string>>,
  marks: ForeignRow['marks'],
): Readonly<Record<string, CellMark>> {
  if (Object.keys(marks).length === 0) return {}
  return Object.fromEntries(
    Object.entries(columns).flatMap(([id, template]) => {
      const mark = [...template.matchAll(placeholder)]
        .map(([, name = '']) => marks[name])
        .find(Boolean)
      return mark === undefined ? [] : [[id, mark]]
    }),
  )
}

/** The fields that a mapping asks for and a table has nowhere. */
export function missingFields(
  { headers }: Pick<ForeignTable, 'headers'>,
  mapping: Mapping,
): readonly string[] {
  const asked = mapping.targets.flatMap(({ columns }) =>
    Object.values(columns).flatMap((template) =>
      [...template.matchAll(placeholder)].map(([, name = '']) => name),
    ),
  )
  return [...new Set(asked)].filter((name) => !headers.includes(name))
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
