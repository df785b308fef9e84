import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileFilter } from '../../../../search/engine/meilisearch/compile-filter'
import { meilisearchSettings } from '../../../../search/engine/meilisearch/meilisearch-settings'
import { toStoredDocument } from '../../../../search/engine/meilisearch/to-stored-document'
import { definitionOf } from '../../../../search/indexes/definition-of'
import { UnsupportedQuery } from '../../../../search/port'
import type { Filter } from '../../../../search/retrieval/filter'
import { toPredicate } from '../../../support/fake-meilisearch/evaluate-filter'
import { parseFilter } from '../../../support/fake-meilisearch/parse-filter'
import { capability, lexicon } from '../../contract/corpus'
import { hostileStrings } from '../../contract/hostile-strings'
import { holdsFilter } from '../../retrieval/brute-force'

const definition = definitionOf('capabilities')
const filterable = meilisearchSettings(definition, lexicon).filterableAttributes as string[]

// Short enough for the server's own limit on values; an empty word is no value to the server.
const value = fc
  .oneof(
    fc.constantFrom('CNAS', 'cnas', '上海"', "'", '\\', '\\"', '" OR f_trl EXISTS OR f_trl = "'),
    fc.constantFrom(...hostileStrings.map((it) => it.slice(0, 40))),
    fc.string({ unit: 'binary', maxLength: 6 }),
  )
  // As documents are stored: half a surrogate pair is no character.
  .map((it) => it.toWellFormed())
  .filter((it) => it !== '')
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.constantFrom(1e21, 1e-9, -0),
)
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true })

const document = fc
  .record({
    district: fc.option(value),
    certificate: fc.array(value, { maxLength: 3 }),
    trl: fc.option(number.filter(Number.isFinite)),
    isVerified: fc.boolean(),
  })
  .map((fields) => capability('a', { fields }))

const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constantFrom('district', 'certificate'),
    values: fc.array(value, { maxLength: 3 }),
  }),
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constant('trl'),
    values: fc.array(number, { maxLength: 3 }),
  }),
  fc.record({
    op: fc.constant('in' as const),
    field: fc.constant('isVerified'),
    values: fc.array(fc.boolean(), { maxLength: 2 }),
  }),
  fc.record(
    { op: fc.constant('range' as const), field: fc.constant('trl'), min: number, max: number },
    { requiredKeys: ['op', 'field'] },
  ),
)

const filter = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({ op: fc.constant('not' as const), of: tie('filter') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('filter'), { maxLength: 3 }),
    }),
  ),
})).filter

describe('a filter in the language of Meilisearch', () => {
  test('holds of a stored document if the filter holds of the document, whatever the values', () => {
    fc.assert(
      fc.property(filter, document, (asked, given) => {
        const holds = toPredicate(parseFilter(compileFilter(asked, definition)), filterable)
        const stored = toStoredDocument(given, definition, lexicon)
        expect(holds(stored)).toBe(holdsFilter(given, asked))
      }),
      { numRuns: 3_000 },
    )
  })

  test('takes a value that the document has, of any signs', () => {
    fc.assert(
      fc.property(value, (certificate) => {
        const asked = { op: 'in', field: 'certificate', values: [certificate] } as const
        const holds = toPredicate(parseFilter(compileFilter(asked, definition)), filterable)
        const given = capability('a', { fields: { certificate: [certificate] } })
        expect(holds(toStoredDocument(given, definition, lexicon))).toBe(true)
      }),
    )
  })

  test('has no quotation mark and no backslash but those around values', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
        const compiled = compileFilter({ op: 'in', field: 'district', values }, definition)
        expect(compiled).toMatch(/^f_district IN \["[a-z0-9_.~-]*"(?:, "[a-z0-9_.~-]*")*\]$/)
      }),
    )
  })

  test('takes any place on Earth, and refuses one that is not', () => {
    fc.assert(
      fc.property(
        degrees(90),
        degrees(180),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (latitude, longitude, metres) => {
          const point = { latitude, longitude }
          const compiled = compileFilter({ op: 'near', point, metres }, definition)
          expect(parseFilter(compiled)).toMatchObject({ op: 'radius' })
        },
      ),
    )
    const point = { latitude: 91, longitude: 0 }
    expect(() => compileFilter({ op: 'near', point, metres: 1 }, definition)).toThrow(
      UnsupportedQuery,
    )
  })

  test('refuses a range over words', () => {
    const asked = { op: 'range', field: 'district', min: 1 } as const
    expect(() => compileFilter(asked, definition)).toThrow(UnsupportedQuery)
  })
})
