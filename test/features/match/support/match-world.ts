import { randomUUID } from 'node:crypto'
import type { MatchSources } from '../../../../app/features/match/match-sources'
import { translateIn } from '../../../../app/platform/languages/i18n.server'
import { createEmbeddedEngine } from '../../../../search/engine/embedded.server'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import type { IndexName } from '../../../../search/port'
import { readDocuments } from '../../../../search/sync/read-documents.server'
import { createTestDatabase } from '../../../support/test-database'

export const now = new Date('2026-11-23T00:00:00Z')
export const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
export const lexicon = createLexicon([
  { term: '激光焊接', kind: 'process', synonyms: ['镭射焊'], broader: ['焊接'] },
  { term: '焊接', kind: 'process', synonyms: [], broader: [] },
  { term: '电镀', kind: 'process', synonyms: [], broader: [] },
  { term: '镍钛合金', kind: 'material', synonyms: ['镍钛'], broader: [] },
])

/** A database and an index of their own, with who asks and who offers. */
export async function createMatchWorld() {
  const database = await createTestDatabase('reference')
  const { db } = database
  const engine = createEmbeddedEngine({ lexicon })
  const sources: MatchSources = {
    db,
    ownEngine: engine,
    lexicon,
    viewer: { clearance: 0 },
    now,
    language: 'zh-CN',
    t: translateIn('zh-CN'),
  }

  async function addOrganization(name: string, more: object = {}): Promise<string> {
    const data = { key: randomUUID(), name, kind: 'enterprise' as const, ...more }
    return (await db.organization.create({ data })).id
  }

  async function index(name: IndexName, id: string): Promise<void> {
    const context = { now, canonical: lexicon.canonical }
    await engine.upsert(name, await readDocuments[name](db, [id], context))
  }

  const buyer = await addOrganization('上海璟曜制造有限公司')
  const supplier = await addOrganization('上海砺川激光科技有限公司')
  return {
    database,
    db,
    engine,
    sources,
    buyer,
    supplier,
    addOrganization,
    index,
    addNeed: async (title: string, changes: object = {}): Promise<string> => {
      const { id } = await db.need.create({
        data: {
          key: randomUUID(),
          organizationId: buyer,
          kind: 'sourcing',
          state: 'published',
          title,
          summary: title,
          openedAt: now,
          closesAt: inDays(20),
          ...changes,
        },
      })
      await index('needs', id)
      return id
    },
    addCapability: async (title: string, changes: object = {}): Promise<string> => {
      const { id } = await db.capability.create({
        data: {
          key: randomUUID(),
          organizationId: supplier,
          state: 'published',
          title,
          summary: title,
          processes: ['激光焊接'],
          ...changes,
        },
      })
      await index('capabilities', id)
      return id
    },
  }
}

export type MatchWorld = Awaited<ReturnType<typeof createMatchWorld>>

export const requirement = (position: number, changes: object) => ({
  position,
  strictness: 'hard' as const,
  kind: 'process' as const,
  ...changes,
})
