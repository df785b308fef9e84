import { type CellMark, noMarks } from './source-sheet'

const replacement = '\ufffd'

/** Marks the cells with bytes that were none of the encoding. */
export function markStray(values: readonly string[]): ReadonlyMap<number, CellMark> {
  if (!values.some((value) => value.includes(replacement))) return noMarks
  return new Map(
    values.flatMap((value, at) =>
      value.includes(replacement) ? [[at, 'stray-byte' as const]] : [],
    ),
  )
}
