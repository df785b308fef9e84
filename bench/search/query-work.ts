import { searchAsUnderstood } from '../../app/features/search/search-as-understood.server'
import { suggest } from '../../app/features/search/suggest.server'
import type { Taxonomy } from '../../app/platform/engine/taxonomy.server'
import { createI18n, translateBy } from '../../app/platform/languages/i18n'
import { createEmbeddedEngine } from '../../search/engine/embedded.server'
import { createLexicon, type Lexicon } from '../../search/language/lexicon/lexicon'
import { readLexiconEntries } from '../../search/language/lexicon/load-lexicon.server'
import type { SearchDocument } from '../../search/port'
import { type Finding, printFinding } from '../finding'
import { type GeneratedListing, generateListings } from '../generate/listings'
import { generateQueries } from '../generate/queries'
import { createRandom, type Random } from '../generate/random'
import { ratioOf, spreadOf } from '../spread'
import { seed } from './corpus'

const queriesOfEach = 60
const now = new Date('2026-11-28T00:00:00Z')
const nobody: Taxonomy = {
  chain: new Map(),
  step: new Map(),
  industry: new Map(),
  district: new Map(),
  park: new Map(),
}

/** What is typed, by how dear it is meant to be. */
interface Texts {
  readonly usual: readonly string[]
  readonly hostile: Readonly<Record<string, readonly string[]>>
}

/**
 * Processor time of whole pages of search: what is usually typed, beside texts that are made to be
 * dear. Both are measured in each round, one after the other.
 */
export async function runQueryWork(
  sizes: readonly number[],
  rounds: number,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const size of sizes) {
    console.log(`\nwork of a query, ${size.toLocaleString('en')} listings`)
    const found = await measureWork(size, rounds)
    for (const finding of found) printFinding(finding)
    findings.push(...found)
  }
  return findings
}

async function measureWork(size: number, rounds: number): Promise<readonly Finding[]> {
  const entries = await readLexiconEntries()
  const lexicon = createLexicon(entries)
  const listings = [...generateListings(seed, size, entries).listings]
  const engine = createEmbeddedEngine({ lexicon })
  for (const index of ['needs', 'capabilities'] as const)
    await engine.rebuild(index, inBatches(listings, index))
  const texts = drawTexts(listings, lexicon)
  const sources = {
    engine,
    lexicon,
    names: nobody,
    now,
    language: 'zh-CN',
    t: translateBy(createI18n('zh-CN', {})),
  }
  const pages = {
    '/search': (text: string) => searchAsUnderstood(text, sources),
    '/api/suggest': (text: string) => suggest(text, sources),
  }
  const section = `work ${size.toLocaleString('en')}`
  const findings: Finding[] = []
  for (const [page, ask] of Object.entries(pages)) {
    const usual: number[] = []
    const hostile = new Map<string, number[]>()
    for (let round = 0; round <= rounds; round++) {
      const mean = await processorTime(texts.usual, ask)
      if (round > 0) usual.push(mean)
      for (const [name, made] of Object.entries(texts.hostile)) {
        const dear = await processorTime(made, ask)
        if (round > 0) hostile.set(name, [...(hostile.get(name) ?? []), dear])
      }
    }
    const usually = { name: `${page}, what is usually typed`, value: spreadOf(usual), unit: 'ms' }
    findings.push({ section, ...usually })
    for (const [name, times] of hostile) {
      findings.push({ section, name: `${page}, ${name}`, value: spreadOf(times), unit: 'ms' })
      const value = ratioOf(times, usual)
      findings.push({ section, name: `${page}, ${name} / what is usually typed`, value })
    }
  }
  return findings
}

/** The mean over the texts, in milliseconds of processor time of this process. */
async function processorTime(
  texts: readonly string[],
  ask: (text: string) => Promise<unknown>,
): Promise<number> {
  const before = process.cpuUsage()
  for (const text of texts) await ask(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / texts.length
}

function drawTexts(listings: readonly GeneratedListing[], lexicon: Lexicon): Texts {
  const documents = listings
    .filter(({ index }) => index === 'capabilities')
    .map(({ document }) => document)
  const random = createRandom(seed)
  const common = commonest(documents, 24)
  const hostile = (draw: () => readonly string[]) =>
    Array.from({ length: queriesOfEach }, () => draw().join(' '))
  return {
    usual: generateQueries(random, queriesOfEach, documents, lexicon).map((it) => it.query.text),
    hostile: {
      'eight common words': hostile(() => words(random, common, 8)),
      'eight common words with junk': hostile(() => [...words(random, common, 7), junk(random)]),
      'as many words as fit with junk': hostile(() => [
        ...words(random, common, 16),
        ...Array.from({ length: 8 }, () => junk(random)),
      ]),
    },
  }
}

/** The words that most listings name. */
function commonest(documents: readonly SearchDocument[], count: number): readonly string[] {
  const counts = new Map<string, number>()
  for (const { fields } of documents) {
    for (const word of [fields.process, fields.material].flat().map(String)) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort((one, other) => other[1] - one[1])
    .slice(0, count)
    .map(([word]) => word)
}

function words(random: Random, from: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, () => random.pick(from))
}

/** A word that no listing has, and that looks like many. */
function junk(random: Random): string {
  return Array.from({ length: 9 }, () => random.pick([...'aeinorst'])).join('')
}

async function* inBatches(
  listings: readonly GeneratedListing[],
  index: GeneratedListing['index'],
): AsyncIterable<readonly SearchDocument[]> {
  const documents = listings.filter((it) => it.index === index).map(({ document }) => document)
  for (let from = 0; from < documents.length; from += 5_000)
    yield documents.slice(from, from + 5_000)
}
