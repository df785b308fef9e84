/** A file that cannot be read: `reason`, or `reason:detail`, by the keys of the catalogue `import:file`. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** Refuses more than a limit; the message names both. */
export function refuseAbove(reason: string, found: number, most: number): void {
  if (found > most) throw new UnreadableFile(`${reason}:${most}/${found}`)
}
