import pg from 'pg'
import type { TextQuery } from '../../search/retrieval/text-query'
import { FieldCodes } from './field-codes'
import { noWord, type Rival, type RivalAnswer, type RivalListing, type RivalQuery } from './rival'

const schema = 'bench_search'

/**
 * PostgreSQL full text: a tsvector under GIN, ranked by ts_rank, filters by an integer array under
 * GIN, and page, total and counts in one prepared statement, so that the matches are found and
 * ranked once and one trip is paid. Works in a schema of its own, which it drops before and after.
 */
export async function openPostgresRival(url: string): Promise<Rival> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const codes = new FieldCodes()
  let filled = 0
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema};
    CREATE UNLOGGED TABLE ${schema}.listing (n int PRIMARY KEY, words tsvector, filters int[],
      counted int[], title text, summary text, description text)`)
  return {
    name: 'tsvector',
    fill: async (listings) => {
      await insert(client, listings, filled, codes)
      filled += listings.length
    },
    finish: async () => {
      await client.query("SET maintenance_work_mem = '512MB'")
      await client.query(`CREATE INDEX ON ${schema}.listing USING gin (words);
        CREATE INDEX ON ${schema}.listing USING gin (filters)`)
      await client.query(`VACUUM ANALYZE ${schema}.listing`)
    },
    search: (query) => search(client, query, codes),
    close: async () => {
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      await client.end()
    },
  }
}

async function insert(
  client: pg.Client,
  listings: readonly RivalListing[],
  from: number,
  codes: FieldCodes,
): Promise<void> {
  const rows = listings.map(({ document, indexed }, at) => ({
    n: from + at,
    words: [...new Set(Object.values(indexed.tokens).flat())],
    filters: codes.filtered(document),
    counted: codes.counted(document),
    title: document.text.title,
    summary: document.text.summary,
    description: document.text.description,
  }))
  await client.query({
    name: 'insert',
    text: `INSERT INTO ${schema}.listing SELECT n, array_to_tsvector(words), filters, counted,
      title, summary, description FROM json_to_recordset($1::json) AS x(n int, words text[],
      filters int[], counted int[], title text, summary text, description text)`,
    values: [JSON.stringify(rows)],
  })
}

interface Row {
  readonly code: number
  readonly count: string | null
  readonly score: number | null
  readonly title: string
  readonly summary: string
  readonly description: string
}

async function search(
  client: pg.Client,
  { text, filter }: RivalQuery,
  codes: FieldCodes,
): Promise<RivalAnswer> {
  const groups = codes.groupsOf(filter)
  const conditions = groups.map((_, at) => ` AND filters && $${at + 2}::int[]`).join('')
  const { rows } = await client.query<Row>({
    name: `search-${groups.length}`,
    text: `WITH matched AS MATERIALIZED (
        SELECT n, counted, ts_rank(words, $1::tsquery) AS score FROM ${schema}.listing
        WHERE words @@ $1::tsquery${conditions}),
      page AS (SELECT n, score FROM matched ORDER BY score DESC, n LIMIT 20)
      SELECT n AS code, NULL AS count, score, title, summary, description
        FROM page JOIN ${schema}.listing USING (n)
      UNION ALL SELECT code, count(*), NULL, NULL, NULL, NULL
        FROM matched, unnest(counted) AS code GROUP BY code
      UNION ALL SELECT -1, count(*), NULL, NULL, NULL, NULL FROM matched`,
    values: [tsqueryOf(text), ...groups],
  })
  const hits = rows
    .filter(({ score }) => score !== null)
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || a.code - b.code)
  const counts = new Map<number, number>()
  for (const { code, count } of rows) if (count !== null) counts.set(code, Number(count))
  const total = counts.get(-1) ?? 0
  counts.delete(-1)
  return { hits, total, counts }
}

/** All concepts, each by one alternative; any of them where the query asks for a part only. */
function tsqueryOf({ concepts, minimum }: TextQuery): string {
  const joined = concepts.map(({ alternatives }) =>
    group(
      alternatives.map(({ terms }) => group(terms.map(quote), '&')),
      '|',
    ),
  )
  return group(joined, minimum === undefined || minimum >= concepts.length ? '&' : '|')
}

function group(parts: readonly string[], sign: '&' | '|'): string {
  // What has no alternative matches nothing: no text has this word.
  if (parts.length === 0) return `'${noWord}'`
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${sign} `)})`
}

function quote(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
