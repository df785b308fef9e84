import type { FakeDocument } from './evaluate-filter'
import { FakeError } from './fake-error'
import type { FakeSettings } from './schemas'
import { splitText } from './split-text'

/** Where a word stands in a document: places by rank of the attribute. */
export type WordPlaces = ReadonlyMap<number, readonly number[]>

interface IndexedDocument {
  readonly document: FakeDocument
  readonly words: ReadonlyMap<string, WordPlaces>
}

/** One index of the fake: documents by key, and an inverted index over the searchable attributes. */
export class FakeIndex {
  settings: FakeSettings = {}
  private readonly entries = new Map<string, IndexedDocument>()
  private readonly holders = new Map<string, Set<string>>()

  constructor(public primaryKey: string | null) {}

  get size(): number {
    return this.entries.size
  }

  get documents(): Iterable<readonly [string, FakeDocument]> {
    return Array.from(this.entries, ([key, { document }]) => [key, document] as const)
  }

  get(key: string): FakeDocument | undefined {
    return this.entries.get(key)?.document
  }

  get searchable(): readonly string[] {
    const { searchableAttributes: given } = this.settings
    if (given && !given.includes('*')) return given
    const names = new Set(Array.from(this.documents).flatMap(([, it]) => Object.keys(it)))
    return [...names].sort()
  }

  /** Changes what is given; what depends on it is indexed anew. */
  update(settings: FakeSettings): void {
    this.settings = { ...this.settings, ...settings }
    const documents = Array.from(this.documents)
    for (const [key] of documents) this.delete(key)
    for (const [key, document] of documents) this.index(key, document)
  }

  /** Adds or replaces. Throws FakeError, and changes nothing, if one of them has no usable key. */
  add(documents: readonly FakeDocument[], primaryKey: string | undefined): void {
    const name = this.primaryKey ?? primaryKey
    if (!name) {
      throw new FakeError(400, 'index_primary_key_no_candidate_found', 'no primary key')
    }
    const keyed = documents.map((document) => [keyOf(document, name), document] as const)
    this.primaryKey = name
    for (const [key, document] of keyed) {
      this.delete(key)
      this.index(key, document)
    }
  }

  delete(key: string): void {
    for (const word of this.entries.get(key)?.words.keys() ?? []) {
      const holders = this.holders.get(word)
      holders?.delete(key)
      if (holders?.size === 0) this.holders.delete(word)
    }
    this.entries.delete(key)
  }

  /** Keys of the documents that have a word in any searchable attribute. */
  holding(word: string): ReadonlySet<string> {
    return this.holders.get(word) ?? new Set()
  }

  placesOf(key: string, word: string): WordPlaces {
    return this.entries.get(key)?.words.get(word) ?? new Map()
  }

  get vocabulary(): Iterable<string> {
    return this.holders.keys()
  }

  private index(key: string, document: FakeDocument): void {
    const words = new Map<string, Map<number, number[]>>()
    for (const [rank, name] of this.searchable.entries()) {
      for (const { word, at } of splitText(document[name])) {
        const places = words.get(word) ?? new Map<number, number[]>()
        words.set(word, places)
        const own = places.get(rank)
        if (own) own.push(at)
        else places.set(rank, [at])
      }
    }
    this.entries.set(key, { document, words })
    for (const word of words.keys()) {
      const holders = this.holders.get(word)
      if (holders) holders.add(key)
      else this.holders.set(word, new Set([key]))
    }
  }
}

function keyOf(document: FakeDocument, name: string): string {
  const key = document[name]
  if (key === undefined) throw new FakeError(400, 'missing_document_id', `no ${name}`)
  if (!/^[A-Za-z0-9_-]{1,511}$/.test(String(key))) {
    throw new FakeError(400, 'invalid_document_id', `${String(key)} is no document id`)
  }
  return String(key)
}
