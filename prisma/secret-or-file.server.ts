import { readFileSync } from 'node:fs'

type Source = Readonly<Record<string, string | undefined>>

/**
 * A secret of the environment, or what the file named by `NAME_FILE` holds: vaults and orchestrators
 * hand secrets over as files, which no list of processes shows. Throws if that file cannot be read.
 */
export function secretOrFile(source: Source, name: string): string | undefined {
  const given = source[name]?.trim()
  if (given) return given
  const path = source[`${name}_FILE`]?.trim()
  if (!path) return undefined
  try {
    return readFileSync(path, 'utf8').trim() || undefined
  } catch (error) {
    throw new Error(`${name}_FILE: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}
