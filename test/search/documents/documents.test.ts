import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readableNeed } from '../../../prisma/need/readable-need'
import { capabilityDocument } from '../../../search/documents/capability-document'
import { isSearchable } from '../../../search/documents/is-searchable'
import { needDocument } from '../../../search/documents/need-document'
import { organizationDocument } from '../../../search/documents/organization-document'
import { pilotDocument } from '../../../search/documents/pilot-document'
import { createEmbeddedEngine } from '../../../search/engine/embedded.server'
import { definitionOf } from '../../../search/indexes/definition-of'
import type { IndexName, SearchDocument } from '../../../search/port'
import { lexicon } from '../contract/corpus'
import {
  capabilityRow,
  needRow,
  organizationRow,
  owner,
  pilotRow,
  poster,
  requirement,
} from './rows'

const now = new Date('2026-11-01T00:00:00Z')
const context = { now, canonical: lexicon.canonical }

const documents: readonly (readonly [IndexName, SearchDocument])[] = [
  ['needs', needDocument(readableNeed(needRow(), 0), context)],
  ['capabilities', capabilityDocument(capabilityRow(), context)],
  ['pilots', pilotDocument(pilotRow(), context)],
  ['organizations', organizationDocument(organizationRow(), context)],
]

describe('a document', () => {
  test.each(documents)('of %s fills every declared field and no other', (name, document) => {
    const definition = definitionOf(name)
    expect(Object.keys(document.text).sort()).toEqual(Object.keys(definition.text).sort())
    expect(Object.keys(document.fields).sort()).toEqual(Object.keys(definition.fields).sort())
  })

  test.each(documents)(
    'of %s is taken by the engine and found by its title',
    async (name, document) => {
      const engine = createEmbeddedEngine({ lexicon })
      await engine.upsert(name, [document])
      const text = String(document.text[definitionOf(name).titleField])
      expect((await engine.search({ index: name, text })).hits).toMatchObject([{ id: document.id }])
    },
  )
})

describe('what is above the tier of an index of needs', () => {
  const tier = fc.constantFrom(0, 1, 2)
  const canary = (name: string) => `canary-${name}`

  test('is nowhere in its document, and what is not above it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<0 | 1>(0, 1),
        fc.record({
          title: tier,
          summary: tier,
          steps: tier,
          description: tier,
          organization: tier,
          budget: tier,
          place: tier,
          dates: tier,
          lot: tier,
          requirement: tier,
          lotRequirement: tier,
        }),
        (clearance, tiers) => {
          const row = needRow({
            title: canary('title'),
            titleTier: tiers.title,
            summary: canary('summary'),
            summaryTier: tiers.summary,
            stepsTier: tiers.steps,
            steps: [
              {
                step: {
                  id: canary('step-id'),
                  name: canary('step'),
                  nameEn: null,
                  chain: { id: canary('chain-id'), name: canary('chain'), nameEn: null },
                },
              },
            ],
            industryCodes: [{ industry: { code: '9786', section: 'Q', name: '' } }],
            description: canary('description'),
            descriptionTier: tiers.description,
            organization: poster({
              id: canary('organization-id'),
              name: canary('organization'),
              shortName: canary('short'),
              nameEn: canary('english'),
              park: { id: canary('park'), name: '' },
            }),
            organizationTier: tiers.organization,
            budgetMinFen: 77_777_000_000n,
            budgetMaxFen: 88_888_000_000n,
            budgetTier: tiers.budget,
            districtCode: canary('district'),
            district: { code: canary('district'), name: '', nameEn: '' },
            placeTier: tiers.place,
            openedAt: new Date(1111),
            closesAt: new Date(2222),
            datesTier: tiers.dates,
            lots: [
              {
                ...{ id: 'lot', key: '1', title: canary('lot'), tier: tiers.lot, quantity: null },
                ...{ budgetMinFen: null, budgetMaxFen: null },
              },
            ],
            requirements: [
              requirement({ kind: 'statement', text: canary('own'), tier: tiers.requirement }),
              requirement({
                ...{ kind: 'numeric', quantity: 'part-length', comparison: 'at_least' },
                ...{ value: 73.31, unit: 'm', tier: tiers.requirement },
              }),
              requirement({ kind: 'process', term: canary('process'), tier: tiers.requirement }),
              requirement({ kind: 'material', term: canary('material'), tier: tiers.requirement }),
              requirement({ kind: 'trl', value: 999, tier: tiers.requirement }),
              requirement({
                kind: 'certificate',
                certificate: canary('certificate'),
                tier: tiers.requirement,
              }),
              requirement({
                kind: 'statement',
                text: canary('inner'),
                tier: tiers.lotRequirement,
                lotId: 'lot',
              }),
            ],
          })
          const text = JSON.stringify(needDocument(readableNeed(row, clearance), context))
          const isShown = {
            [canary('title')]: tiers.title <= clearance,
            [canary('summary')]: tiers.summary <= clearance,
            [canary('step-id')]: tiers.steps <= clearance,
            [canary('chain-id')]: tiers.steps <= clearance,
            '9786': tiers.steps <= clearance,
            [canary('description')]: tiers.description <= clearance,
            [canary('organization')]: tiers.organization <= clearance,
            [canary('organization-id')]: tiers.organization <= clearance,
            [canary('short')]: tiers.organization <= clearance,
            [canary('english')]: tiers.organization <= clearance,
            canaryshort: tiers.organization <= clearance,
            [canary('park')]: tiers.organization <= clearance && tiers.place <= clearance,
            '77777': tiers.budget <= clearance,
            '88888': tiers.budget <= clearance,
            [canary('district')]: tiers.place <= clearance,
            ':1111': tiers.dates <= clearance,
            ':2222': tiers.dates <= clearance,
            [canary('lot')]: tiers.lot <= clearance,
            [canary('own')]: tiers.requirement <= clearance,
            'length|part-length|73.31|': tiers.requirement <= clearance,
            [canary('process')]: tiers.requirement <= clearance,
            [canary('material')]: tiers.requirement <= clearance,
            [canary('certificate')]: tiers.requirement <= clearance,
            ':999': tiers.requirement <= clearance,
            [canary('inner')]: tiers.lotRequirement <= clearance && tiers.lot <= clearance,
          }
          for (const [value, isExpected] of Object.entries(isShown)) {
            expect([value, text.includes(value)]).toEqual([value, isExpected])
          }
        },
      ),
    )
  })

  test('an owner who is not named stands under the alias', () => {
    const document = needDocument(
      readableNeed(needRow({ organizationTier: 1, alias: '某整车厂' }), 0),
      context,
    )
    expect(document.text.organizationName).toBe('某整车厂')
    expect(document.text.namePinyin).toEqual([])
  })
})

describe('the fields of a document', () => {
  test('hold an industry with all its classes', () => {
    expect(needDocument(readableNeed(needRow(), 0), context).fields.industry).toEqual([
      'C',
      '39',
      '398',
      '3985',
    ])
  })

  test('have one value for all spellings of a term, while the text keeps what was written', () => {
    const document = capabilityDocument(capabilityRow({ processes: ['CNC', '数控加工'] }), context)
    expect(document.fields.process).toEqual(['数控加工'])
    expect(document.text.terms).toEqual(expect.arrayContaining(['CNC', '数控加工']))
  })

  test('leave out a certificate and a label that have expired', () => {
    const past = new Date('2026-10-31T23:59:59Z')
    const row = capabilityRow({
      certificates: [
        { code: 'ISO9001', expiresAt: past },
        { code: 'CNAS', expiresAt: null },
      ],
      organization: owner({
        labels: [
          { label: 'high-tech', expiresAt: past },
          { label: 'little-giant', expiresAt: new Date('2027-01-01') },
        ],
      }),
    })
    const document = capabilityDocument(row, context)
    expect(document.fields.certificate).toEqual(['CNAS'])
    expect(document.fields.label).toEqual(['little-giant'])
    expect(JSON.stringify(document.text)).not.toContain('9001')
  })

  test('say of a supplier of all China that it serves Shanghai too', () => {
    const { fields } = capabilityDocument(capabilityRow({ serves: 'china' }), context)
    expect(fields.serves).toEqual(['shanghai', 'yangtze-delta', 'china'])
  })

  test('count money in 万元 and rates in 元', () => {
    expect(needDocument(readableNeed(needRow(), 0), context).fields).toMatchObject({
      budgetMinWan: 300,
      budgetMaxWan: 600.5,
    })
    expect(pilotDocument(pilotRow(), context).fields.rateYuanPerHour).toBe(900)
  })

  test('hold every level that a platform takes in', () => {
    expect(pilotDocument(pilotRow({ trlMin: 4, trlMax: 7 }), context).fields.trl).toEqual([
      4, 5, 6, 7,
    ])
    expect(pilotDocument(pilotRow({ trlMin: null, trlMax: null }), context).fields.trl).toEqual([])
  })

  test('of an organization tell only of what it offers now', () => {
    const [offer] = organizationRow().capabilities
    if (!offer) throw new Error('the row has an offer')
    const row = organizationRow({
      capabilities: [offer, { ...offer, title: '草稿', products: ['新品'], state: 'draft' }],
    })
    const document = organizationDocument(row, context)
    expect(document.text.capabilities).toEqual([offer.title])
    expect(document.text.products).toEqual(['KrF 光刻胶'])
    expect(document.fields.capabilityCount).toBe(1)
  })
})

describe('a listing belongs in an index', () => {
  test.each([
    ['published', null, true],
    ['published', new Date('2026-11-01T00:00:01Z'), true],
    ['published', now, false],
    ['expired', null, false],
    ['draft', null, false],
  ])('if its state is %s and it lapses at %s: %s', (state, expiresAt, expected) => {
    expect(isSearchable({ state, expiresAt }, now)).toBe(expected)
  })
})
