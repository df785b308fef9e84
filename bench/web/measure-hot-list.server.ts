import pg from 'pg'
import { readOrganizationRows } from '../../app/features/organization/find-organizations.server'
import { readOrganizations } from '../../app/features/organization/read-organizations.server'
import { readCapabilityRows } from '../../app/listings/capability/find-capabilities.server'
import { readCapabilities } from '../../app/listings/capability/read-capabilities.server'
import { readNeedRows } from '../../app/listings/need/find-needs.server'
import { readPilotRows } from '../../app/listings/pilot/find-pilots.server'
import { readPilots } from '../../app/listings/pilot/read-pilots.server'
import { i18nOf } from '../../app/platform/languages/i18n.server'
import type { PageContext } from '../../app/platform/pages/page-context.server'
import { createDatabase } from '../../prisma/client.server'
import { readNeeds } from '../../prisma/need/read-needs.server'
import type { Hit } from '../../search/port'
import type { Finding } from '../finding'
import { timeRound } from '../search/timing'
import { nearestRank, ratioOf, spreadOf } from '../spread'

const pageSize = 20
const repeats = 200
const goal = { most: 1.25 }
const language = 'zh-CN'

type Read = () => Promise<readonly unknown[]>

interface List {
  readonly name: string
  /** The query alone, as records. */
  readonly query: Read
  /** The query and the rows as the page gets them, in the reader's words. */
  readonly rows: Read
}

/**
 * The query of one page of hits against its statement sent by `pg` alone over one connection, with
 * the same settings; and, for the time of a whole list, the query with the rows cut from it.
 */
export async function measureHotList(url: string, rounds: number): Promise<readonly Finding[]> {
  const db = createDatabase(url)
  const raw = new pg.Client({ connectionString: url })
  await raw.connect()
  const now = new Date()
  const t = i18nOf(language).t as PageContext['t']
  const source = { db, now, language, t }
  const hitsOf = (table: string) => firstHits(raw, table)
  const capabilities = await hitsOf('Capability')
  const needs = await hitsOf('Need')
  const pilots = await hitsOf('PilotPlatform')
  const organizations = await hitsOf('Organization')
  const lists: readonly List[] = [
    {
      name: 'capabilities',
      query: () => readCapabilities(db, idsOf(capabilities), now),
      rows: () => readCapabilityRows(capabilities, source, source),
    },
    {
      name: 'needs',
      query: () => readNeeds(db, idsOf(needs), { clearance: 0, visibleAt: now }),
      rows: () => readNeedRows(needs, { clearance: 0 }, source, source),
    },
    {
      name: 'pilots',
      query: () => readPilots(db, idsOf(pilots), now),
      rows: () => readPilotRows(pilots, source),
    },
    {
      name: 'organizations',
      query: () => readOrganizations(db, idsOf(organizations), now),
      rows: () => readOrganizationRows(organizations, source),
    },
  ]
  try {
    const findings: Finding[] = []
    for (const list of lists) findings.push(...(await measureList(list, raw, rounds)))
    return findings
  } finally {
    await raw.end()
    await db.$disconnect()
  }
}

function idsOf(hits: readonly Hit[]): readonly string[] {
  return hits.map(({ id }) => id)
}

async function firstHits(raw: pg.Client, table: string): Promise<readonly Hit[]> {
  const { rows } = await raw.query<{ id: string }>(
    `SELECT id FROM "${table}" ORDER BY id LIMIT ${pageSize}`,
  )
  return rows.map(({ id }) => ({ id, version: 1, score: 1, highlights: {} }))
}

async function measureList(
  list: List,
  raw: pg.Client,
  rounds: number,
): Promise<readonly Finding[]> {
  const { rows, statements } = await recordStatements(list.query)
  if (rows.length === 0) throw new Error(`no rows of ${list.name} to read`)
  const replay = async () => {
    for (const statement of statements) await raw.query(statement)
  }
  const times = Array.from({ length: repeats }, () => null)
  const median = async (run: () => Promise<unknown>) => {
    const taken = await timeRound(times, run)
    return nearestRank(
      [...taken].sort((a, b) => a - b),
      0.5,
    )
  }
  for (const run of [list.query, list.rows, replay]) await median(run)
  const [ours, whole, theirs]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    ours.push(await median(list.query))
    whole.push(await median(list.rows))
    theirs.push(await median(replay))
  }
  const section = 'hot-list'
  const many = `${rows.length} rows by ${statements.length} statements`
  return [
    { section, name: `${list.name}, ${many}`, value: spreadOf(ours), unit: 'ms' },
    { section, name: `${list.name}, rows of the page`, value: spreadOf(whole), unit: 'ms' },
    { section, name: `${list.name} / raw pg`, value: ratioOf(ours, theirs), goal },
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
