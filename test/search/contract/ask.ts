import type { Query, SearchDocument, SearchEngine } from '../../../search/port'

/** All ids that a text finds among the capabilities, page by page. */
export async function findAll(
  engine: SearchEngine,
  text: string,
  rest: Partial<Query> = {},
): Promise<readonly string[]> {
  const ids: string[] = []
  for (let page = 1; ; page++) {
    const query = { index: 'capabilities', text, ...rest, page, pageSize: 100 } as const
    const { hits, total } = await engine.search(query)
    ids.push(...hits.map(({ id }) => id))
    if (ids.length >= total || hits.length === 0) return ids
  }
}

export async function* inBatches(
  documents: readonly SearchDocument[],
  size = 50,
): AsyncIterable<readonly SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) {
    yield documents.slice(from, from + size)
  }
}

export type MakeEngine = () => Promise<SearchEngine>

/** An engine of its own whose capabilities are these. */
export async function engineWith(
  makeEngine: MakeEngine,
  documents: readonly SearchDocument[],
): Promise<SearchEngine> {
  const engine = await makeEngine()
  await engine.upsert('capabilities', documents)
  return engine
}

/**
 * One engine for several tests, each of which has it hold its capabilities and no others: on a real
 * server, making an index takes seconds and changing what it holds two.
 */
export function engineInTurn(
  makeEngine: MakeEngine,
): (documents: readonly SearchDocument[]) => Promise<SearchEngine> {
  let made: Promise<SearchEngine> | undefined
  return async (documents) => {
    made ??= makeEngine()
    const engine = await made
    const held: string[] = []
    for await (const batch of engine.versions('capabilities')) {
      held.push(...batch.map(({ id }) => id))
    }
    if (held.length > 0) await engine.delete('capabilities', held)
    await engine.upsert('capabilities', documents)
    return engine
  }
}
