import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RetrievalIndex } from '../../../search/retrieval/retrieval-index'
import { countStatistics } from '../ranking/count-statistics'

const spec = { k1: 1.2, text: [{ name: 't', weight: 1, b: 0.5, pivotLength: 9 }], columns: [] }
const surface = fc.string({ unit: fc.constantFrom(...'钢轴承轨a1 、\n'), maxLength: 20 })
const write = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  /** Null: deleted. */
  surface: fc.option(surface),
  next: fc.constantFrom('nothing', 'compact', 'compact while writing', 'store'),
})

test('characters and lengths are counted as by reading every live text, whatever was written', () => {
  fc.assert(
    fc.property(fc.array(write, { maxLength: 20 }), (writes) => {
      let index = new RetrievalIndex(spec)
      const live = new Map<string, string>()
      for (const it of writes) {
        const steps = it.next === 'compact while writing' ? index.compactInSteps() : null
        steps?.next()
        if (it.surface === null) {
          index.delete(it.id)
          live.delete(it.id)
        } else {
          index.upsert({ id: it.id, tokens: {}, surface: it.surface, fields: {} })
          live.set(it.id, it.surface)
        }
        if (steps) for (const _ of steps);
        if (it.next === 'compact') index.compact()
        if (it.next === 'store') index = RetrievalIndex.fromBytes(spec, index.toBytes())
      }
      const truth = countStatistics(
        [...live].map(([id, text]) => ({ id, tokens: {}, surface: text, fields: {} })),
      )
      expect(index.meanLength).toBeCloseTo(truth.meanLength, 10)
      for (const sign of '钢轴承轨材') {
        const unit = sign.charCodeAt(0)
        expect([sign, index.holdersOfCharacter(unit)]).toEqual([
          sign,
          truth.holdersOfCharacter(unit),
        ])
      }
      for (const [id, text] of live) expect(index.surfaceOf(id)).toBe(text)
      expect(index.surfaceOf('none')).toBeNull()
    }),
    { numRuns: 200 },
  )
})
