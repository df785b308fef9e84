import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readChains, readIndustryCodes } from '../../../prisma/seed/read-seed-files.server'
import { familiesOfChains, familiesOfClasses } from './families-of-reference'
import type { Family } from './kinship'

const seedFolder = join('prisma', 'seed')

/**
 * What is akin by the code tree (GB/T 4754-2017) and by the industry chains, from the reference
 * files in the nearest folder at or above the working directory. None where there are no such files:
 * only the answers that say that they are not exact get poorer.
 */
export function loadFamilies(): readonly Family[] {
  const folder = findSeedFolder()
  if (folder === null) return []
  return [...familiesOfClasses(readIndustryCodes(folder)), ...familiesOfChains(readChains(folder))]
}

function findSeedFolder(): string | null {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const candidate = join(folder, seedFolder)
    if (existsSync(join(candidate, 'chains'))) return candidate
    if (folder === dirname(folder)) return null
  }
}
