import { expect, test } from 'vitest'
import { findAsked } from '../../../app/domain/listing/asked/find-asked'
import { readerFor } from '../../../app/platform/engine/reader-for'
import { readableNeed } from '../../../prisma/need/readable-need'
import { needDocument } from '../../../search/documents/need-document'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { conditionFilter } from '../../../search/query/condition-filter'
import { lexicon } from '../contract/corpus'
import { needRow, requirement } from '../documents/rows'

test('a number that is kept from a reader meets no condition of theirs', async () => {
  const engine = createEmbeddedEngine({ lexicon })
  const context = { now: new Date('2026-11-01T00:00:00Z'), canonical: lexicon.canonical }
  const row = needRow({
    requirements: [
      requirement({
        ...{ kind: 'numeric', quantity: 'part-length', comparison: 'at_least' },
        ...{ value: 73.31, unit: 'm', tier: 1 },
      }),
    ],
  })
  await engine.upsert('needs', [needDocument(readableNeed(row, 0), context)])
  await engine.upsert('member-needs', [needDocument(readableNeed(row, 1), context)])
  const [asked] = findAsked('长度大于 70 米')
  if (asked === undefined) throw new Error('no condition')
  const totalFor = async (clearance: 0 | 1) => {
    const reader = readerFor(engine, clearance)
    const filter = await conditionFilter(reader, 'needs', asked)
    return (await reader.search({ index: 'needs', text: '', filter })).total
  }
  expect([await totalFor(0), await totalFor(1)]).toEqual([0, 1])
})
