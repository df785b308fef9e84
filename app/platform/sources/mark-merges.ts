import type { CellMark, Merge, SheetLine } from './source-sheet'

/**
 * Marks the cells of lines that come one after the other where they are part of one that was merged and
 * holds something: whether it stands for all of its rows and columns, or for one, nobody knows.
 */
export function markMerges(merges: readonly Merge[]): (line: SheetLine) => SheetLine {
  const waiting = [...merges].sort((a, b) => b.top - a.top)
  let open: { readonly merge: Merge; readonly isFilled: boolean }[] = []
  return (line) => {
    while ((waiting.at(-1)?.top ?? Number.POSITIVE_INFINITY) <= line.row) {
      const merge = waiting.pop()
      if (merge === undefined) break
      const isFilled = merge.top === line.row && (line.values[merge.left] ?? '') !== ''
      if (isFilled || merge.top < line.row) open.push({ merge, isFilled })
    }
    open = open.filter(({ merge, isFilled }) => isFilled && merge.bottom >= line.row)
    if (open.length === 0) return line
    const marks = new Map<number, CellMark>(line.marks)
    for (const { merge } of open) marks.set(merge.left, 'merged')
    return { ...line, marks }
  }
}
