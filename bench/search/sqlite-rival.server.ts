import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import type { TextQuery } from '../../search/retrieval/text-query'
import { FieldCodes } from './field-codes'
import { noWord, type Rival, type RivalAnswer, type RivalListing, type RivalQuery } from './rival'

/**
 * SQLite FTS5: the tokens joined by spaces in a contentless table, ranked by bm25, filters and
 * counts by a table clustered on (listing, code). In this process, without any trip.
 */
export function openSqliteRival(): Rival {
  const folder = mkdtempSync(join(tmpdir(), 'lianhe-bench-'))
  const db = new Database(join(folder, 'listings.db'))
  for (const pragma of [
    'journal_mode = OFF',
    'synchronous = OFF',
    'cache_size = -1000000',
    'mmap_size = 4000000000',
    'temp_store = MEMORY',
  ]) {
    db.pragma(pragma)
  }
  db.exec(`CREATE VIRTUAL TABLE words USING fts5(tokens, content='',
      tokenize="unicode61 remove_diacritics 0");
    CREATE TABLE listing (n INTEGER PRIMARY KEY, title TEXT, summary TEXT, description TEXT);
    CREATE TABLE filtered (n INTEGER, code INTEGER, PRIMARY KEY (n, code)) WITHOUT ROWID;
    CREATE TABLE counted (n INTEGER, code INTEGER, PRIMARY KEY (n, code)) WITHOUT ROWID`)
  const codes = new FieldCodes()
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  let filled = 0
  return {
    name: 'FTS5',
    fill: async (listings) => {
      db.exec('BEGIN')
      for (const listing of listings) insert(prepared, listing, filled++, codes)
      db.exec('COMMIT')
    },
    finish: async () => {
      // The index in one piece: the fastest that it can be asked in.
      db.exec("INSERT INTO words(words) VALUES ('optimize'); ANALYZE")
    },
    search: (query) => search(prepared, query, codes),
    close: async () => {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Prepare = (sql: string) => Database.Statement

function insert(
  prepared: Prepare,
  { document, indexed }: RivalListing,
  n: number,
  codes: FieldCodes,
): void {
  const tokens = Object.values(indexed.tokens).flat().map(plain).join(' ')
  prepared('INSERT INTO words(rowid, tokens) VALUES (?, ?)').run(n, tokens)
  const { title, summary, description } = document.text
  prepared('INSERT INTO listing VALUES (?, ?, ?, ?)').run(n, title, summary, description)
  for (const code of new Set(codes.filtered(document))) {
    prepared('INSERT INTO filtered VALUES (?, ?)').run(n, code)
  }
  for (const code of new Set(codes.counted(document))) {
    prepared('INSERT INTO counted VALUES (?, ?)').run(n, code)
  }
}

function search(prepared: Prepare, { text, filter }: RivalQuery, codes: FieldCodes): RivalAnswer {
  const groups = codes.groupsOf(filter)
  const condition = groups
    .map((group) => {
      const places = group.map(() => '?').join(', ')
      return ` AND EXISTS (SELECT 1 FROM filtered f WHERE f.n = words.rowid AND code IN (${places}))`
    })
    .join('')
  const values = [matchOf(text), ...groups.flat()]
  const hits = prepared(
    `SELECT title, summary, description FROM words JOIN listing l ON l.n = words.rowid
      WHERE words MATCH ?${condition} ORDER BY rank LIMIT 20`,
  ).all(values) as RivalAnswer['hits']
  const rows = prepared(
    `WITH matched AS MATERIALIZED (
        SELECT words.rowid AS n FROM words WHERE words MATCH ?${condition})
      SELECT code, count(*) AS count FROM matched JOIN counted USING (n) GROUP BY code
      UNION ALL SELECT -1, count(*) FROM matched`,
  ).all(values) as { code: number; count: number }[]
  const counts = new Map(rows.map(({ code, count }) => [code, count]))
  const total = counts.get(-1) ?? 0
  counts.delete(-1)
  return { hits, total, counts }
}

function matchOf({ concepts, minimum }: TextQuery): string {
  const joined = concepts.map(({ alternatives }) =>
    group(
      alternatives.map(({ terms }) =>
        group(
          terms.map((term) => `"${plain(term)}"`),
          'AND',
        ),
      ),
      'OR',
    ),
  )
  return group(joined, minimum === undefined || minimum >= concepts.length ? 'AND' : 'OR')
}

function group(parts: readonly string[], word: 'AND' | 'OR'): string {
  if (parts.length === 0) return `"${plain(noWord)}"`
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${word} `)})`
}

/** A token without the signs at which the tokenizer would cut it. */
function plain(token: string): string {
  return token.replace(/[^\p{L}\p{N}]/gu, (sign) => `u${sign.codePointAt(0)?.toString(16)}u`)
}
