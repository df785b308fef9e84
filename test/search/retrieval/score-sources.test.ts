import { describe, expect, test } from 'vitest'
import type { TokenisedDocument } from '../../../search/retrieval/index-spec'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import type { TextQuery } from '../../../search/retrieval/text-query'
import { spec } from './arbitraries'

function document(id: string, surface: string): TokenisedDocument {
  const words = surface.split(/[\s、]+/u)
  return { id, tokens: { body: words }, surface, fields: {} }
}

function orderOf(documents: readonly TokenisedDocument[], text: TextQuery): readonly string[] {
  const index = new RetrievalIndex(spec)
  index.load(documents)
  return index.search({ text, offset: 0, limit: 10 }).hits.map(({ id }) => id)
}

const concept = (term: string, weight = 1) => ({ alternatives: [{ terms: [term], weight }] })

describe('the words of a query that stand together', () => {
  const both = { concepts: [concept('laser'), concept('welding')] }
  const scattered = document('a', 'laser cutting and also manual welding')
  const near = document('b', 'laser beam welding and also manual work')
  const together = document('c', 'laser welding and also some manual work')
  const documents = [scattered, near, together]

  test('rank before scattered ones by nearness, the nearer the higher', () => {
    const nearness = { words: [['laser'], ['welding']], weight: 0.5 }
    expect(orderOf(documents, { ...both, nearness })).toEqual(['c', 'b', 'a'])
  })

  test('rank first by a phrase', () => {
    const phrases = [{ text: 'laser welding', weight: 0.5 }]
    expect(orderOf(documents, { ...both, phrases })[0]).toBe('c')
  })

  test('stand in either spelling, but not over the end of a line', () => {
    const nearness = { words: [['laser', 'Laser'], ['welding']], weight: 0.5 }
    const split = document('a', 'welding of ships\nlaser')
    const other = { ...together, surface: 'other Laser welding' }
    expect(orderOf([split, other], { ...both, nearness })).toEqual(['c', 'a'])
  })
})

describe('a query of which not all concepts must hold', () => {
  test('lets the rare one outweigh two common ones by coordination', () => {
    const common = Array.from({ length: 30 }, (_, n) => document(`m-${n}`, 'steel part part steel'))
    const rare = document('z', 'peek and one two three four five six seven eight nine ten eleven')
    const concepts = [concept('steel'), concept('part'), concept('peek', 0.05)]
    const query = { concepts, minimum: 1 }
    expect(orderOf([...common, rare], query)[0]).not.toBe('z')
    expect(orderOf([...common, rare], { ...query, coordination: 1 })[0]).toBe('z')
  })
})
