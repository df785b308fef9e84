import type { SearchDocument, SearchEngine } from '../port'
import type { BeirDocument, Ranker } from './beir'

/** Directories are what is mostly evaluated, and no other index is nearer to a plain text. */
const index = 'organizations'

/** A document of a corpus as an organization: its title the name, its text what it makes. */
function evaluationDocument({ id, title, text }: BeirDocument): SearchDocument {
  return { id, version: 1, text: { name: title, products: text }, fields: {} }
}

/** Puts the corpus in place of whatever the engine's index `organizations` held. */
export async function fillEngine(
  engine: SearchEngine,
  batches: AsyncIterable<readonly BeirDocument[]>,
): Promise<void> {
  await engine.rebuild(index, documentsOf(batches))
}

async function* documentsOf(batches: AsyncIterable<readonly BeirDocument[]>) {
  for await (const batch of batches) yield batch.map(evaluationDocument)
}

/** The engine as a ranker, asked as the product asks it. Its answers have at most 200 documents. */
export function createEngineRanker(engine: SearchEngine): Ranker {
  return {
    name: engine.name,
    rank: async (text, limit) => {
      const { hits } = await engine.search({ index, text, pageSize: limit, isFilled: true })
      return hits
    },
  }
}
