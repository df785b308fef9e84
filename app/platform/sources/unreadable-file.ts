import { importLimits } from './import-limits'

/** A file that cannot be read: `reason`, or `reason:detail`, by the keys of the catalogue `import:file`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** Refuses more than a limit; the message names both. */
export function refuseAbove(reason: string, found: number, most: number): void {
  if (found > most) throw new UnreadableFile(`${reason}:${most}/${found}`)
}

/** Throws UnreadableFile for more than a table may have. */
export function refuseSize(rows: number, columns: number): void {
  refuseAbove('too-many-rows', rows, importLimits.rows)
  refuseAbove('too-many-columns', columns, importLimits.columns)
  refuseAbove('too-many-cells-in-all', rows * columns, importLimits.cells)
}
