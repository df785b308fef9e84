import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import { documentId, indexedDocument, spec, textQuery } from './arbitraries'

const change = fc.oneof(
  indexedDocument.map((document) => (index: RetrievalIndex) => index.upsert(document)),
  documentId.map((id) => (index: RetrievalIndex) => void index.delete(id)),
  fc.constant((index: RetrievalIndex) => index.compact()),
)

test('a search in steps answers for the index as it is when it ends, whatever is written between', () => {
  const scenario = fc.record({
    documents: fc.array(indexedDocument, { maxLength: 25 }),
    text: textQuery,
    changes: fc.array(fc.tuple(fc.nat({ max: 6 }), change), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(scenario, ({ documents, text, changes }) => {
      const index = new RetrievalIndex(spec)
      index.load(documents)
      const query = { text, facets: [{ field: 'district' }, { field: 'trl' }], offset: 0, limit: 9 }
      const steps = index.searchInSteps(query)
      let step = steps.next()
      for (let turn = 0; !step.done; turn++) {
        for (const [at, apply] of changes) if (at === turn) apply(index)
        step = steps.next()
      }
      // Anew from its text, since the index remembers who answered the last query.
      expect(step.value).toEqual(index.search({ ...query, text: structuredClone(text) }))
    }),
    { numRuns: 400 },
  )
})
