import type { SearchDocument } from '../../port'

/** Documents as one run of UTF-8 JSON: what a snapshot holds of them. */
export interface PackedDocuments {
  readonly ids: readonly string[]
  readonly versions: Float64Array
  /** The JSON of document `n` stands from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Float64Array
  readonly bytes: Uint8Array
}

const nothing: PackedDocuments = {
  ids: [],
  versions: new Float64Array(0),
  starts: new Float64Array(1),
  bytes: new Uint8Array(0),
}

/**
 * The documents of an index by id. Those of a snapshot stay packed and are read one at a time when a
 * hit is shown; those written since lie beside them.
 */
export class DocumentStore {
  private readonly written = new Map<string, SearchDocument>()
  private readonly places = new Map<string, number>()
  private readonly decoder = new TextDecoder()

  constructor(private readonly packed: PackedDocuments = nothing) {
    for (const [place, id] of packed.ids.entries()) this.places.set(id, place)
  }

  get size(): number {
    return this.written.size + this.places.size
  }

  get(id: string): SearchDocument | undefined {
    const place = this.places.get(id)
    return place === undefined ? this.written.get(id) : this.unpack(place)
  }

  /** The version alone, without reading the document. */
  versionOf(id: string): number | undefined {
    const place = this.places.get(id)
    return place === undefined ? this.written.get(id)?.version : this.packed.versions[place]
  }

  set(id: string, document: SearchDocument): void {
    this.places.delete(id)
    this.written.set(id, document)
  }

  delete(id: string): void {
    this.places.delete(id)
    this.written.delete(id)
  }

  /** Every id, packed ones first. */
  *ids(): Generator<string> {
    yield* this.places.keys()
    yield* this.written.keys()
  }

  *values(): Generator<SearchDocument> {
    for (const id of this.ids()) yield this.get(id) as SearchDocument
  }

  /** All documents in one run, in the order of `ids`. */
  pack(): PackedDocuments {
    const encoder = new TextEncoder()
    const ids = [...this.ids()]
    const pieces = ids.map((id) => {
      const place = this.places.get(id)
      return place === undefined
        ? encoder.encode(JSON.stringify(this.written.get(id)))
        : this.bytesAt(place)
    })
    const starts = new Float64Array(ids.length + 1)
    for (const [at, piece] of pieces.entries()) {
      starts[at + 1] = (starts[at] as number) + piece.length
    }
    const bytes = new Uint8Array(starts[ids.length] as number)
    for (const [at, piece] of pieces.entries()) bytes.set(piece, starts[at] as number)
    const versions = Float64Array.from(ids, (id) => this.versionOf(id) as number)
    return { ids, versions, starts, bytes }
  }

  private unpack(place: number): SearchDocument {
    return JSON.parse(this.decoder.decode(this.bytesAt(place))) as SearchDocument
  }

  private bytesAt(place: number): Uint8Array {
    const { starts, bytes } = this.packed
    return bytes.subarray(starts[place] as number, starts[place + 1] as number)
  }
}
