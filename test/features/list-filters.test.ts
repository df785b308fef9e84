import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OrganizationFilter } from '../../app/features/organization/organization-filter'
import { organizationListSpec } from '../../app/features/organization/organization-list-spec'
import { CapabilityFilter } from '../../app/listings/capability/capability-filter'
import { capabilityListSpec } from '../../app/listings/capability/capability-list-spec'
import { NeedFilter } from '../../app/listings/need/need-filter'
import { needListSpec } from '../../app/listings/need/need-list-spec'
import { PilotFilter } from '../../app/listings/pilot/pilot-filter'
import { pilotListSpec } from '../../app/listings/pilot/pilot-list-spec'
import { queryOf } from '../../app/platform/http/query-string'
import { listParameters, listQuery } from '../../app/platform/lists/list-query'
import { checkFields } from '../../search/indexes/check-fields'
import { definitionOf } from '../../search/indexes/definition-of'
import { hostileStrings } from '../search/contract/hostile-strings'

const lists = [
  ['needs', NeedFilter, needListSpec],
  ['capabilities', CapabilityFilter, capabilityListSpec],
  ['pilots', PilotFilter, pilotListSpec],
  ['organizations', OrganizationFilter, organizationListSpec],
] as const

const now = new Date('2026-11-23T00:00:00Z')

const requestOf = (query: string) => new Request(`https://lianhe.example/list?${query}`)

function parse(filter: (typeof lists)[number][1], query: string) {
  return filter.parse(queryOf(requestOf(query)))
}

describe.each(lists)('the filter of %s', (_name, filter, spec) => {
  const names = ['q', 'sort', 'page', 'lang', ...spec.facets.map((facet) => facet.name)]
  const word = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom(...hostileStrings),
    fc.constantFrom('steel', 'steel/rolling', '39', '310115', 'sourcing', '7', 'yes', 'newest'),
    fc.constantFrom('-1', '0', '1e3', '99999999999', 'NaN', '2'),
  )
  const query = fc
    .array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), word), { maxLength: 30 })
    .map((pairs) => new URLSearchParams(pairs).toString())

  test('reads any query string and asks the engine only for fields the index has', () => {
    fc.assert(
      fc.property(query, (text) => {
        const parsed = parse(filter, text)
        expect(parsed.page).toBeGreaterThanOrEqual(1)
        expect(Number.isInteger(parsed.page)).toBe(true)
        const asked = listQuery(spec, parsed, now)
        expect(() => checkFields(definitionOf(spec.index), asked)).not.toThrow()
      }),
    )
  })

  test('leaves nothing in a text that a database or an index chokes on', () => {
    fc.assert(
      fc.property(query, (text) => {
        const parsed = JSON.stringify(parse(filter, text))
        expect(parsed).not.toMatch(/\\u00|\\ud[89a-f]/)
        expect(parse(filter, text).q.length).toBeLessThanOrEqual(200)
      }),
    )
  })

  test('finds in its own canonical address what it wrote there', () => {
    fc.assert(
      fc.property(query, (text) => {
        const once = parse(filter, text)
        const address = new URLSearchParams(
          listParameters(spec, once).map(([name, value]) => [name, value]),
        )
        expect(parse(filter, address.toString())).toEqual({ ...once, page: 1 })
      }),
    )
  })
})

test('a valid address of needs is read as it stands', () => {
  const query =
    'q=KrF+光刻胶&kind=sourcing&kind=challenge&chain=integrated-circuit&step=integrated-circuit/photoresist' +
    '&industry=39&industry=3985&district=310115&process=超净过滤&material=KrF+光刻胶' +
    '&certificate=VDA6.3&trl=7&sort=closing&page=3'
  expect(NeedFilter.parse(queryOf(requestOf(query)))).toEqual({
    q: 'KrF 光刻胶',
    kind: ['sourcing', 'challenge'],
    chain: ['integrated-circuit'],
    step: ['integrated-circuit/photoresist'],
    industry: ['39', '3985'],
    district: ['310115'],
    park: [],
    process: ['超净过滤'],
    material: ['KrF 光刻胶'],
    certificate: ['VDA6.3'],
    trl: ['7'],
    sort: 'closing',
    page: 3,
  })
})

test('values that make no sense are left out and the rest stays', () => {
  const query = 'kind=sourcing&kind=nonsense&district=Pudong&trl=12&sort=price&page=-4&chain=a_b'
  expect(NeedFilter.parse(queryOf(requestOf(query)))).toMatchObject({
    kind: ['sourcing'],
    district: [],
    trl: [],
    chain: [],
    sort: '',
    page: 1,
  })
})
