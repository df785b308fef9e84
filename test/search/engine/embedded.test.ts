import { describe, expect, test } from 'vitest'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { UnsupportedQuery } from '../../../search/port'
import { lexicon } from '../contract/corpus'
import { describeEngineContract } from '../contract/describe-engine-contract'

describeEngineContract('embedded', async () => createEmbeddedEngine({ lexicon }))

describe('the embedded engine', () => {
  test('refuses a range over words by a typed error', async () => {
    const engine = createEmbeddedEngine({ lexicon })
    const filter = { op: 'not', of: { op: 'range', field: 'district', min: 1 } } as const
    await expect(engine.search({ index: 'needs', text: '', filter })).rejects.toBeInstanceOf(
      UnsupportedQuery,
    )
  })
})
