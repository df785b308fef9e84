import pg from 'pg'
import type { Filter } from '../app/domain/retrieval/filter'
import type { IndexedDocument } from '../app/domain/retrieval/index-spec'
import type { TextQuery } from '../app/domain/retrieval/text-query'

/** PostgreSQL full text over the very tokens of the embedded index. */
export interface PostgresSearch {
  fill(documents: readonly IndexedDocument[]): Promise<void>
  /** The best 20 by ts_rank, ties by id, and the total. No facets: they would be further queries. */
  search(text: TextQuery, filter: Filter | undefined): Promise<{ ids: string[]; total: number }>
  close(): Promise<void>
}

const schema = 'bench_search'

/** Works in a schema of its own, which it drops before and after. */
export async function openPostgresSearch(url: string): Promise<PostgresSearch> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return {
    fill: (documents) => fill(client, documents),
    search: async (text, filter) => {
      const values: unknown[] = [tsqueryOf(text)]
      const where = filter ? ` AND ${conditionOf(filter, values)}` : ''
      const { rows } = await client.query<{ id: string; total: string }>({
        text: `SELECT id, count(*) OVER () AS total FROM ${schema}.listing
          WHERE words @@ $1::tsquery${where}
          ORDER BY ts_rank(words, $1::tsquery) DESC, id LIMIT 20`,
        values,
      })
      return { ids: rows.map(({ id }) => id), total: Number(rows[0]?.total ?? 0) }
    },
    close: async () => {
      await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)
      await client.end()
    },
  }
}

async function fill(client: pg.Client, documents: readonly IndexedDocument[]): Promise<void> {
  await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE; CREATE SCHEMA ${schema};
    CREATE UNLOGGED TABLE ${schema}.listing (id text PRIMARY KEY, words tsvector,
      district text, industry text[], certificate text[])`)
  for (let from = 0; from < documents.length; from += 500) {
    const batch = documents.slice(from, from + 500).map(({ id, tokens, fields }) => ({
      id,
      words: [...new Set(Object.values(tokens).flat())],
      district: fields.district,
      industry: fields.industry,
      certificate: fields.certificate,
    }))
    await client.query(
      `INSERT INTO ${schema}.listing SELECT id, array_to_tsvector(words), district, industry,
        certificate FROM json_to_recordset($1::json)
        AS x(id text, words text[], district text, industry text[], certificate text[])`,
      [JSON.stringify(batch)],
    )
  }
  await client.query(`CREATE INDEX ON ${schema}.listing USING gin (words);
    CREATE INDEX ON ${schema}.listing USING gin (industry);
    CREATE INDEX ON ${schema}.listing USING gin (certificate);
    CREATE INDEX ON ${schema}.listing (district)`)
  await client.query(`VACUUM ANALYZE ${schema}.listing`)
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
  if (parts.length === 0) return "'\u0001'"
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${sign} `)})`
}

function quote(term: string): string {
  return `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

function conditionOf(filter: Filter, values: unknown[]): string {
  if (filter.op === 'and') return filter.of.map((part) => conditionOf(part, values)).join(' AND ')
  if (filter.op !== 'in') throw new Error(`the bench has no SQL for ${filter.op}`)
  values.push(filter.values)
  const place = `$${values.length}::text[]`
  return filter.field === 'district' ? `district = ANY (${place})` : `${filter.field} && ${place}`
}
