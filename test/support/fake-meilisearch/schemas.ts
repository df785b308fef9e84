import * as z from 'zod'

/**
 * What the routes take that the product uses, written down from Meilisearch's own OpenAPI document
 * of version 1.53. Strict: a field that is not here fails.
 */

const uid = z.string().regex(/^[A-Za-z0-9_-]{1,400}$/)
const count = z.int().min(0)
const words = z.array(z.string())
const strategy = z.enum(['last', 'all', 'frequency'])
const locale = z.enum(['cmn', 'eng'])
const hybrid = z.strictObject({
  embedder: z.string(),
  semanticRatio: z.number().min(0).max(1).optional(),
})
/** Filters of the product are strings, which the real server takes among other things. */
const filter = z.string().nullable()

const searchFields = {
  q: z.string().nullable().optional(),
  page: count.nullable().optional(),
  hitsPerPage: count.nullable().optional(),
  offset: count.nullable().optional(),
  limit: count.nullable().optional(),
  filter: filter.optional(),
  facets: words.nullable().optional(),
  sort: words.nullable().optional(),
  attributesToRetrieve: words.nullable().optional(),
  attributesToSearchOn: words.nullable().optional(),
  matchingStrategy: strategy.optional(),
  locales: z.array(locale).nullable().optional(),
  showRankingScore: z.boolean().optional(),
  rankingScoreThreshold: z.number().min(0).max(1).nullable().optional(),
  hybrid: hybrid.nullable().optional(),
}

const query = z.strictObject({
  indexUid: uid,
  ...searchFields,
  federationOptions: z.strictObject({ weight: z.number().min(0).optional() }).optional(),
})

export const multiSearchBody = z
  .strictObject({
    queries: z.array(query),
    federation: z
      .strictObject({ limit: count.optional(), offset: count.optional() })
      .nullable()
      .optional(),
  })
  .refine(
    ({ federation, queries }) =>
      !federation ||
      queries.every((it) =>
        [it.page, it.hitsPerPage, it.offset, it.limit, it.facets].every(isNone),
      ),
    'a federated query has no page and no facets of its own',
  )

function isNone(value: unknown): boolean {
  return value === undefined || value === null
}

export const facetSearchBody = z.strictObject({
  facetName: z.string(),
  facetQuery: z.string().nullable().optional(),
  q: z.string().nullable().optional(),
  filter: filter.optional(),
  matchingStrategy: strategy.optional(),
  attributesToSearchOn: words.nullable().optional(),
  exhaustiveFacetCount: z.boolean().nullable().optional(),
})

export const similarBody = z.strictObject({
  id: z.string(),
  embedder: z.string(),
  offset: count.optional(),
  limit: count.optional(),
  filter: filter.optional(),
  attributesToRetrieve: words.nullable().optional(),
  showRankingScore: z.boolean().optional(),
})

export const createIndexBody = z.strictObject({
  uid,
  primaryKey: z.string().nullable().optional(),
})

export const swapBody = z.array(
  z.strictObject({ indexes: z.array(uid).length(2), rename: z.boolean().optional() }),
)

export const documentsBody = z.array(z.record(z.string(), z.unknown()))
export const deleteBatchBody = z.array(z.union([z.string(), z.int()]))

export const documentsQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(0).optional(),
  fields: z.string().optional(),
  sort: z.string().optional(),
  ids: z.string().optional(),
})
export const listQuery = z.strictObject({
  offset: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(0).optional(),
})
export const documentQuery = z.strictObject({ fields: z.string().optional() })
export const addDocumentsQuery = z.strictObject({ primaryKey: z.string().optional() })
export const noQuery = z.strictObject({})

const builtInRules = [
  'words',
  'typo',
  'proximity',
  'attribute',
  'attributeRank',
  'wordPosition',
  'sort',
  'exactness',
] as const
const rule = z.union([z.enum(builtInRules), z.string().regex(/^[\w.-]+:(asc|desc)$/)])

export const settingsBody = z.strictObject({
  displayedAttributes: words.nullable().optional(),
  searchableAttributes: words.nullable().optional(),
  filterableAttributes: words.nullable().optional(),
  sortableAttributes: words.nullable().optional(),
  rankingRules: z.array(rule).nullable().optional(),
  synonyms: z.record(z.string(), words).nullable().optional(),
  dictionary: words.nullable().optional(),
  proximityPrecision: z.enum(['byWord', 'byAttribute']).nullable().optional(),
  typoTolerance: z
    .strictObject({
      enabled: z.boolean().nullable().optional(),
      minWordSizeForTypos: z
        .strictObject({
          oneTypo: z.int().min(0).max(255).optional(),
          twoTypos: z.int().min(0).max(255).optional(),
        })
        .optional(),
      disableOnWords: words.nullable().optional(),
      disableOnAttributes: words.nullable().optional(),
      disableOnNumbers: z.boolean().nullable().optional(),
    })
    .nullable()
    .optional(),
  faceting: z
    .strictObject({
      maxValuesPerFacet: count.nullable().optional(),
      sortFacetValuesBy: z
        .record(z.string(), z.enum(['alpha', 'count']))
        .nullable()
        .optional(),
    })
    .nullable()
    .optional(),
  pagination: z.strictObject({ maxTotalHits: count.nullable().optional() }).nullable().optional(),
  embedders: z
    .record(
      z.string(),
      z.strictObject({
        source: z.literal('rest'),
        url: z.url(),
        apiKey: z.string().optional(),
        dimensions: z.int().min(1).optional(),
        documentTemplate: z.string().optional(),
        documentTemplateMaxBytes: z.int().min(1).optional(),
        request: z.unknown(),
        response: z.unknown(),
      }),
    )
    .nullable()
    .optional(),
  searchCutoffMs: count.nullable().optional(),
  localizedAttributes: z
    .array(z.strictObject({ attributePatterns: words, locales: z.array(locale) }))
    .nullable()
    .optional(),
  facetSearch: z.boolean().nullable().optional(),
  prefixSearch: z.enum(['indexingTime', 'disabled']).nullable().optional(),
})

export type FakeSettings = z.infer<typeof settingsBody>
export type FakeQuery = Omit<z.infer<typeof query>, 'indexUid' | 'federationOptions'>
