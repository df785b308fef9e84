import type { Merge, SheetLine, SourceSheet } from '../../platform/sources/source-sheet'
import { columnsOf, type ImportKind, importKinds, sheetNames } from './columns'
import { columnNamed, isAside } from './known-headers'

/** A column of a sheet: what it is called there, and what it is to us. */
export interface LayoutColumn {
  /** From 0. */
  readonly at: number
  readonly header: string
  /** Null: none of ours. */
  readonly id: string | null
  readonly unit: string | null
}

/** Where the headers of a sheet stand, and what is in its columns. */
export interface Layout {
  readonly kind: ImportKind | null
  readonly firstRow: number
  /** Rows begin below it. */
  readonly lastRow: number
  readonly columns: readonly LayoutColumn[]
}

/** So many lines are looked at for headers: a title, who filled it in, notes. */
export const headLines = 12
/** Sheets that explain. */
const silentSheet =
  /^(?:说明|词表|填表说明|填写说明|填报说明|使用说明|须知|字典|数据字典|下拉|选项|示例|样例|readme|notes?|instructions?|help)$/iu

/** True for a sheet that explains the others by its name. */
export function isSilent(sheet: Pick<SourceSheet, 'name'>): boolean {
  return silentSheet.test(sheet.name.trim())
}

/** The first lines of a sheet that a person sees. */
export async function readFirstLines(sheet: SourceSheet): Promise<readonly SheetLine[]> {
  const head: SheetLine[] = []
  for await (const line of sheet.lines()) {
    if (!line.isHidden) head.push(line)
    if (head.length === headLines) break
  }
  return head
}

/**
 * Finds the headers among the first lines: the line, or the two lines, by which most columns are ours.
 * `kind` says what the sheet holds where nobody has to guess. Null: the sheet is empty.
 */
export function findLayout(
  sheet: Pick<SourceSheet, 'name' | 'merges'>,
  head: readonly SheetLine[],
  kind: ImportKind | null,
): Layout | null {
  const candidates = head.flatMap((line, at) => {
    const next = head[at + 1]
    const single = { first: line, last: line, headers: line.values }
    if (next === undefined || next.row !== line.row + 1) return [single]
    return [single, { first: line, last: next, headers: joined(line, next, sheet.merges) }]
  })
  const kinds = kind === null ? kindsOf(sheet.name) : [kind]
  const scored = candidates.flatMap(({ first, last, headers }) =>
    kinds.map((it) => ({
      layout: layoutOf(it, first.row, last.row, headers),
      score: scoreOf(it, headers) - (first === last ? 0 : 0.5),
    })),
  )
  const best = scored.reduce<(typeof scored)[number] | null>(
    (top, one) => (top === null || one.score > top.score ? one : top),
    null,
  )
  if (best === null) return null
  const isOpen = kind === null && kinds.length > 1
  const rivals = scored.filter((it) => it.score === best.score)
  if (best.score <= 0 || (isOpen && rivals.some((it) => it.layout.kind !== best.layout.kind))) {
    const known = kinds.length === 1 ? (kinds[0] ?? null) : null
    const line =
      best.score <= 0 ? tableStart(head) : head.find((it) => it.row === best.layout.firstRow)
    return line === undefined ? null : layoutOf(known, line.row, line.row, line.values)
  }
  return best.layout
}

/** The first line of a table that nobody knows: that which has as many cells as any. */
function tableStart(head: readonly SheetLine[]): SheetLine | undefined {
  const widths = head.map(({ values }) => values.filter((it) => it !== '').length)
  return head[widths.indexOf(Math.max(...widths))]
}

/** What the headers of one or two lines make of the columns. */
function layoutOf(
  kind: ImportKind | null,
  firstRow: number,
  lastRow: number,
  headers: readonly string[],
): Layout {
  const columns = headers.flatMap((text, at): readonly LayoutColumn[] => {
    const header = text.replace(/\s*\*\s*$/u, '').trim()
    if (header === '') return []
    const named = kind === null ? null : columnNamed(kind, header)
    return [{ at, header, id: named?.id ?? null, unit: named?.unit ?? null }]
  })
  return { kind, firstRow, lastRow, columns }
}

/** The layout that a person chose: this kind, with the headers in this row, or in it and the next. */
export function layoutAt(
  sheet: Pick<SourceSheet, 'merges'>,
  head: readonly SheetLine[],
  kind: ImportKind,
  row: number,
): Layout | null {
  const line = head.find((it) => it.row === row)
  if (line === undefined) return null
  const next = head.find((it) => it.row === row + 1)
  const single = layoutOf(kind, row, row, line.values)
  if (next === undefined) return single
  const both = joined(line, next, sheet.merges)
  return scoreOf(kind, both) > scoreOf(kind, line.values)
    ? layoutOf(kind, row, row + 1, both)
    : single
}

/** Headers over two lines: the lower one where it says anything, a unit in it behind the upper one. */
function joined(upper: SheetLine, lower: SheetLine, merges: readonly Merge[]): readonly string[] {
  const width = Math.max(upper.values.length, lower.values.length)
  return Array.from({ length: width }, (_, at) => {
    const above = upper.values[at] || spanning(upper, at, merges)
    const below = lower.values[at] ?? ''
    if (/^[(（【[].+[)）】\]]$/u.test(below)) return above + below
    return below === '' ? above : below
  })
}

/** The text of a merged header that stands over this column. */
function spanning(line: SheetLine, at: number, merges: readonly Merge[]): string {
  const merge = merges.find(
    ({ top, bottom, left, right }) =>
      top <= line.row && bottom >= line.row && left <= at && right >= at,
  )
  return merge === undefined ? '' : (line.values[merge.left] ?? '')
}

/** Each column counts once; a column that identifies counts for more, ones that nobody knows for less. */
function scoreOf(kind: ImportKind, headers: readonly string[]): number {
  const ids = new Set<string>()
  let unknown = 0
  for (const header of headers) {
    if (header === '') continue
    const named = columnNamed(kind, header)
    if (named !== null) ids.add(named.id)
    else if (!isAside(header)) unknown += 1
  }
  if (ids.size === 0) return 0
  const exact = columnsOf[kind][0]?.header ?? ''
  return ids.size + (headers.includes(exact) ? 1 : 0) - unknown * 0.1
}

function kindsOf(name: string): readonly ImportKind[] {
  const byName = importKinds.find((kind) => sheetNames[kind] === name.trim())
  return byName === undefined ? importKinds : [byName]
}
