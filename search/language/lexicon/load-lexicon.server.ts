import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as z from 'zod'
import { createLexicon, type Lexicon } from './lexicon'
import { type LexiconEntry, termKinds } from './lexicon-entry'
import { loadFamilies } from './load-families.server'

const TermFile = z.array(
  z.object({
    term: z.string().min(1),
    kind: z.enum(termKinds),
    synonyms: z.array(z.string()).default([]),
    broader: z.array(z.string()).default([]),
  }),
)

const termFolder = join('search', 'language', 'lexicon', 'terms')

/**
 * The folder of the terms, in the nearest folder at or above the working directory that has it: a
 * bundled server does not stand where its sources stood. Throws if there is none.
 */
function findTermFolder(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const candidate = join(folder, termFolder)
    if (existsSync(candidate)) return candidate
    if (folder === dirname(folder)) throw new Error(`no ${termFolder} above ${process.cwd()}`)
  }
}

/** All entries of all term files, by file name. Throws with the name of a file that is malformed. */
export async function readLexiconEntries(
  folder: string = findTermFolder(),
): Promise<readonly LexiconEntry[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const parsed = await Promise.all(
    files.map(async (name) => {
      try {
        return TermFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
      } catch (cause) {
        throw new Error(`lexicon file ${name} cannot be read`, { cause })
      }
    }),
  )
  return parsed.flat()
}

/**
 * The lexicon of the term files, and with it what is akin by code tree and chains; of `folder` if
 * one is given, and then of nothing else. Load it once at start and pass it on.
 */
export async function loadLexicon(folder?: string): Promise<Lexicon> {
  const families = folder === undefined ? loadFamilies() : []
  return createLexicon(await readLexiconEntries(folder), families)
}
