import type { SearchEngine } from '../../../search/port'
import { indexNames } from '../../../search/port'

const most = 8

/** Completions of what is being typed, each with its count and where it leads. */
export async function suggest(text: string, engine: Pick<SearchEngine, 'suggest'>) {
  if (text === '') return []
  const found = await engine.suggest(text, indexNames, most)
  return found.map((it) => ({
    text: it.text,
    kind: it.index,
    count: it.count,
    href: `/${it.index}?${new URLSearchParams({ q: it.text })}`,
  }))
}
