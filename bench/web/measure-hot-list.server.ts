import pg from 'pg'
import { readCapabilityRows } from '../../app/features/capability/find-capabilities.server'
import { readNeedRows } from '../../app/features/need/find-needs.server'
import { readOrganizationRows } from '../../app/features/organization/find-organizations.server'
import { readPilotRows } from '../../app/features/pilot/find-pilots.server'
import { i18nOf } from '../../app/platform/i18n.server'
import type { PageContext } from '../../app/platform/page-context.server'
import { createDatabase } from '../../prisma/client.server'
import type { Hit } from '../../search/port'
import type { Finding } from '../finding'
import { timeRound } from '../search/timing'
import { percentile, ratioOf, spreadOf } from '../spread'

const pageSize = 20
const repeats = 200
const goal = { most: 1.25 }
const language = 'zh-CN'

type Read = (hits: readonly Hit[]) => Promise<readonly unknown[]>

/**
 * Reading the rows of one page of hits against the statements that it sends, sent by `pg` alone
 * over one connection, in their order and with the same settings.
 */
export async function measureHotList(url: string, rounds: number): Promise<readonly Finding[]> {
  const db = createDatabase(url)
  const raw = new pg.Client({ connectionString: url })
  await raw.connect()
  const now = new Date()
  const t = i18nOf(language).t as PageContext['t']
  const source = { db, now, language, t }
  const lists: readonly (readonly [string, string, Read])[] = [
    ['capabilities', 'Capability', (hits) => readCapabilityRows(hits, source, source)],
    ['needs', 'Need', (hits) => readNeedRows(hits, { clearance: 0 }, source, source)],
    ['pilots', 'PilotPlatform', (hits) => readPilotRows(hits, source)],
    ['organizations', 'Organization', (hits) => readOrganizationRows(hits, source)],
  ]
  try {
    const findings: Finding[] = []
    for (const [name, table, read] of lists) {
      const hits = await firstHits(raw, table)
      findings.push(...(await measureList(name, () => read(hits), raw, rounds)))
    }
    return findings
  } finally {
    await raw.end()
    await db.$disconnect()
  }
}

async function firstHits(raw: pg.Client, table: string): Promise<readonly Hit[]> {
  const { rows } = await raw.query<{ id: string }>(
    `SELECT id FROM "${table}" ORDER BY id LIMIT ${pageSize}`,
  )
  return rows.map(({ id }) => ({ id, version: 1, score: 1, highlights: {} }))
}

async function measureList(
  list: string,
  read: () => Promise<readonly unknown[]>,
  raw: pg.Client,
  rounds: number,
): Promise<readonly Finding[]> {
  const { rows, statements } = await recordStatements(read)
  if (rows.length === 0) throw new Error(`no rows of ${list} to read`)
  const replay = async () => {
    for (const statement of statements) await raw.query(statement)
  }
  const times = Array.from({ length: repeats }, () => null)
  const median = async (run: () => Promise<unknown>) => {
    const taken = await timeRound(times, run)
    return percentile(
      [...taken].sort((a, b) => a - b),
      0.5,
    )
  }
  await median(read)
  await median(replay)
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await median(read))
    theirs.push(await median(replay))
  }
  const section = 'hot-list'
  const many = `${rows.length} rows by ${statements.length} statements`
  return [
    { section, name: `${list}, ${many}`, value: spreadOf(ours), unit: 'ms' },
    { section, name: `${list} / raw pg`, value: ratioOf(ours, theirs), goal },
  ]
}

type Statement = pg.QueryConfig

/** What `read` sends through pg, as it is sent. */
async function recordStatements(read: () => Promise<readonly unknown[]>) {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  const record = function (this: pg.Client, ...args: unknown[]) {
    const [given, values] = args
    if (typeof given === 'object' && given !== null && 'text' in given) {
      const statement = given as Statement
      statements.push({ ...statement, values: (values as unknown[]) ?? statement.values ?? [] })
    }
    return Reflect.apply(query, this, args)
  }
  pg.Client.prototype.query = record as typeof query
  try {
    const rows = await read()
    return { rows, statements }
  } finally {
    pg.Client.prototype.query = query
  }
}
