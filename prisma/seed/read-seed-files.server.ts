import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { ChainFile, DemoFile, ParkFile } from './seed-format'

export interface SeedIndustry {
  readonly code: string
  readonly level: number
  readonly parentCode: string | null
  readonly section: string
  readonly name: string
}

function parseFile<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
  if (!parsed.success) throw new Error(`${path}\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}

function jsonFilesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}

/** All industry chains, in the order in which pages show them. `folder` is `prisma/seed`. */
export function readChains(folder: string): readonly ChainFile[] {
  return jsonFilesOf(join(folder, 'chains'))
    .map((path) => parseFile(path, ChainFile))
    .sort((a, b) => a.order - b.order)
}

export function readSeedParks(folder: string): ParkFile {
  return parseFile(join(folder, 'parks.json'), ParkFile)
}

/** The demo listings of all chains as one file. */
export function readDemo(folder: string): DemoFile {
  const files = jsonFilesOf(join(folder, 'demo')).map((path) => parseFile(path, DemoFile))
  return {
    organizations: files.flatMap((file) => file.organizations),
    capabilities: files.flatMap((file) => file.capabilities),
    needs: files.flatMap((file) => file.needs),
    pilots: files.flatMap((file) => file.pilots),
  }
}

/** GB/T 4754-2017, parents before children. Names hold no commas or quotes in this file. */
export function readIndustryCodes(folder: string): readonly SeedIndustry[] {
  const lines = readFileSync(join(folder, 'reference', 'gbt4754-2017.csv'), 'utf8')
    .trim()
    .split(/\r?\n/)
  return lines
    .slice(1)
    .map((line) => {
      const [code = '', level = '', parent = '', section = '', name = ''] = line.split(',')
      return { code, level: Number(level), parentCode: parent || null, section, name }
    })
    .sort((a, b) => a.level - b.level)
}
