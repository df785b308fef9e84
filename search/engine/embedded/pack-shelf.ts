import type { IndexDefinition } from '../../indexes/index-definition'
import type { Lexicon } from '../../language/lexicon/lexicon'
import { RetrievalIndex } from '../../retrieval/retrieval-index'
import { DocumentStore } from './document-store'
import { specOf } from './index-document'
import { IndexShelf } from './index-shelf'

/** Named runs of bytes of a snapshot. */
export type Sections = Readonly<Record<string, Uint8Array>>

const parts = ['index', 'ids', 'versions', 'starts', 'documents'] as const

/** A shelf as bytes, under names that begin with that of its index. */
export async function packShelf(shelf: IndexShelf): Promise<Sections> {
  await shelf.compactSteadily()
  const { ids, versions, starts, bytes } = shelf.documents.pack()
  const packed: Record<(typeof parts)[number], Uint8Array> = {
    index: shelf.retrieval.toBytes(),
    ids: new TextEncoder().encode(JSON.stringify(ids)),
    versions: new Uint8Array(versions.buffer),
    starts: new Uint8Array(starts.buffer),
    documents: bytes,
  }
  return Object.fromEntries(parts.map((part) => [`${shelf.definition.name}/${part}`, packed[part]]))
}

/** The shelf that `packShelf` wrote. Throws RangeError if a part is missing or does not fit. */
export function unpackShelf(
  definition: IndexDefinition,
  lexicon: Lexicon,
  sections: Sections,
): IndexShelf {
  const part = (name: (typeof parts)[number]): Uint8Array => {
    const bytes = sections[`${definition.name}/${name}`]
    if (!bytes) throw new RangeError(`the snapshot has no ${name} of ${definition.name}`)
    return bytes
  }
  const numbers = (bytes: Uint8Array) =>
    new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8)
  const documents = new DocumentStore({
    ids: JSON.parse(new TextDecoder().decode(part('ids'))) as string[],
    versions: numbers(part('versions')),
    starts: numbers(part('starts')),
    bytes: part('documents'),
  })
  const retrieval = RetrievalIndex.fromBytes(specOf(definition), part('index'))
  return new IndexShelf(definition, lexicon, retrieval, documents)
}
