import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { folderOf, type ListingKind, listingKinds } from '../../app/domain/listing/kinds'
import { lifeVerbs, listingLife } from '../../app/domain/listing/life'
import { daysToDecide, reviewKinds } from '../../app/domain/moderation/review'
import type { Tier } from '../../app/domain/shared/tier'
import type { ListingForm, PostedInput } from '../../app/listings/form/listing-form'
import { readDraft } from '../../app/listings/form/read-draft.server'
import type { ListingFact } from '../../app/listings/kind/listing'
import type { ListingPages, PageSources } from '../../app/listings/kind/listing-pages'
import { changedFields } from '../../app/listings/life/changed-fields'
import { registeredKinds } from '../../app/listings/registry.server'
import { parseForm } from '../../app/platform/forms/read-form.server'
import { translateIn } from '../../app/platform/languages/i18n.server'
import desk from '../../app/platform/languages/messages/zh-CN/desk.json'
import manage from '../../app/platform/languages/messages/zh-CN/manage.json'
import post from '../../app/platform/languages/messages/zh-CN/post.json'
import type { Prisma } from '../../prisma/generated/client'
import { readHead } from '../../prisma/listing-table.server'
import { visibleListing } from '../../prisma/visible-listing'
import { createEmbeddedEngine } from '../../search/engine/embedded.server'
import { definitionOf } from '../../search/indexes/definition-of'
import { createLexicon } from '../../search/language/lexicon/lexicon'
import { listNames, type SearchReader } from '../../search/port'
import { readDocuments } from '../../search/sync/read-documents.server'
import { subjectOf } from '../../search/sync/search-subjects'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
const now = new Date('2026-11-23T08:00:00Z')

beforeAll(async () => {
  vi.stubEnv('SESSION_SECRET', 'a secret of tests that is long enough to be one')
  database = await createTestDatabase('demo')
})
afterAll(async () => {
  await database.drop()
  vi.unstubAllEnvs()
})

/** Some published demo listings of a kind. */
async function someOf(kind: (typeof listingKinds)[number]) {
  const query = {
    where: { isDemo: true, ...visibleListing(now) },
    orderBy: { id: 'asc' as const },
    select: { id: true, organizationId: true },
    take: 25,
  }
  if (kind === 'need') return database.db.need.findMany(query)
  if (kind === 'capability') return database.db.capability.findMany(query)
  return database.db.pilotPlatform.findMany(query)
}

describe.each(listingKinds)('the kind %s', (kind) => {
  const { listing, indexes, sheet, withForm, withPages } = registeredKinds[kind]

  test('is registered under its own name, has a place in the address, a clock and words', () => {
    expect(listing.kind).toBe(kind)
    expect(listNames).toContain(folderOf[kind])
    expect(reviewKinds).toContain(kind)
    expect(daysToDecide[kind]).toBeGreaterThan(0)
    expect(Object.keys(desk.kind)).toContain(kind)
    expect(Object.keys(post.post)).toContain(kind)
    expect(lifeVerbs.every((verb) => listingLife[verb].asks.length === 2)).toBe(true)
    expect(Object.keys(manage.overview.state)).toEqual(
      expect.arrayContaining(['draft', 'published', 'expired', 'closed', 'hidden']),
    )
  })

  test('has an index of what everybody reads, and every index knows its fields', () => {
    expect(indexes[0]).toBe(folderOf[kind])
    for (const index of indexes) {
      expect(definitionOf(index).name).toBe(index)
      expect(subjectOf[index]).toBe(kind)
    }
  })

  test('its documents are those of what is published', async () => {
    const rows = await someOf(kind)
    expect(rows.length).toBeGreaterThan(5)
    for (const index of indexes) {
      const context = { now, canonical: (term: string) => term }
      const ids = rows.map(({ id }) => id)
      const documents = await readDocuments[index](database.db, ids, context)
      expect(documents.map(({ id }) => id).sort()).toEqual([...ids].sort())
    }
  })

  test('a file that brings it in names a key, an owner and a title', () => {
    const required = sheet.columns.filter(({ isRequired }) => isRequired).map(({ id }) => id)
    expect(required).toEqual(expect.arrayContaining(['key', 'org', 'title']))
    expect(new Set(sheet.columns.map(({ header }) => header)).size).toBe(sheet.columns.length)
  })

  test('the desk has a word for every field, and shows each with its tier', async () => {
    for (const { id } of await someOf(kind)) {
      const described = await listing.describeStored(database.db, id)
      if (described === null) throw new Error('not there')
      expect(described.publicTitle).not.toBe('')
      for (const { name, value, tier } of described.facts) {
        expect(Object.keys(desk.field)).toContain(name)
        expect(value.trim()).not.toBe('')
        expect([0, 1, 2]).toContain(tier)
      }
      const names = described.facts.map(({ name, tier }) => `${name}/${tier}`)
      expect(new Set(names).size).toBe(names.length)
      for (const name of Object.keys(described.compared)) {
        expect(Object.keys(desk.field)).toContain(name)
      }
    }
  })

  test('its form shown and sent back unchanged says the same', async () => {
    const rows = await someOf(kind)
    await withForm(async (form) => {
      for (const row of rows) expect(await changesOf(form, row)).toEqual([])
    })
  })

  test('written to the tables, its content is read back as it was, under the same owner', async () => {
    const [row] = await someOf(kind)
    if (row === undefined) throw new Error('no listing')
    await withForm(async (form) => {
      const content = await form.readContent(database.db, row.id)
      const head = {
        ...{ state: 'published' as const, isDemo: true, confirmedAt: now },
        ...{ confirmedBy: 'x', expiresAt: null },
      }
      const before = await readHead(database.db, kind, row.id)
      await database.db.$transaction((tx) =>
        listing.write(tx, { ...row, content, head, isNew: false }),
      )
      const after = await readHead(database.db, kind, row.id)
      expect(await form.readContent(database.db, row.id)).toEqual(content)
      expect(after).toEqual({ ...before, version: (before?.version ?? 0) + 1 })
    })
  })

  test('its list shows what is published, page by page', async () => {
    const rows = await someOf(kind)
    const page = pageFor(0, await engineWith(kind, rows))
    const listed = await withPages((pages) => idsOf(pages, page))
    expect(listed.toSorted()).toEqual(rows.map(({ id }) => id).toSorted())
    for (const { id } of rows) {
      expect((await withPages((pages) => pages.view(id, page)))?.id).toBe(id)
    }
  })

  test.each([
    ['is a draft', "state = 'draft'"],
    ['was taken back', "state = 'expired'"],
    ['was closed', "state = 'closed'"],
    ['was hidden', "state = 'hidden'"],
    ['has lapsed', `"expiresAt" = '2026-11-01'`],
  ])(
    'one that %s is in no list and has no page, though an index still holds it',
    async (_, how) => {
      const rows = await someOf(kind)
      const [gone, ...others] = rows.map(({ id }) => id)
      if (gone === undefined) throw new Error('no listing')
      const page = pageFor(2, await engineWith(kind, rows))
      const undo = await change(kind, gone, how)
      const listed = await withPages((pages) => idsOf(pages, page))
      expect(listed.toSorted()).toEqual(others.toSorted())
      expect(await withPages((pages) => pages.view(gone, page))).toBeNull()
      await undo()
    },
  )

  test('neither its list nor its page says what a reader may not read', async () => {
    const rows = await someOf(kind)
    const engine = await engineWith(kind, rows)
    let kept = 0
    for (const { id } of rows) {
      const facts = (await listing.describeStored(database.db, id))?.facts ?? []
      for (const clearance of [0, 1] as const) {
        const secrets = facts.filter(({ tier }) => tier > clearance).flatMap(linesOf)
        const page = pageFor(clearance, engine)
        const shown = await withPages(async (pages) =>
          JSON.stringify([await pages.view(id, page), await rowsOf(pages, page)]),
        )
        expect(secrets.filter((secret) => shown.includes(secret))).toEqual([])
        const all = await withPages((pages) => pages.view(id, pageFor(2, engine)))
        kept += secrets.filter((secret) => JSON.stringify(all).includes(secret)).length
      }
    }
    // What is kept from some is shown to others: the search for it can fail.
    if (indexes.length > 1) expect(kept).toBeGreaterThan(0)
    else expect(kept).toBe(0)
  })

  test('content of another shape is never written', async () => {
    const [row] = await someOf(kind)
    const head = {
      ...{ state: 'published' as const, isDemo: true, confirmedAt: now },
      ...{ confirmedBy: 'x', expiresAt: null },
    }
    const writing = database.db.$transaction((tx) =>
      listing.write(tx, {
        ...{ id: row?.id ?? '', organizationId: row?.organizationId ?? '' },
        ...{ content: { title: 7 }, head, isNew: false },
      }),
    )
    await expect(writing).rejects.toThrow()
  })
})

/** Long enough to stand nowhere else by chance. */
const linesOf = ({ value }: ListingFact) => value.split('\n').filter((line) => line.length > 7)

interface Identified {
  readonly id: string
}

/** What an address of the list gives, page after page. */
async function rowsOf<Row extends Identified, Shown extends Identified>(
  pages: ListingPages<Row, Shown>,
  page: PageSources,
): Promise<readonly Row[]> {
  const first = await pages.list({}, page)
  const rows = [...first.rows]
  for (let at = 2; at <= first.pageCount; at += 1) {
    rows.push(...(await pages.list({ page: [String(at)] }, page)).rows)
  }
  return rows
}

async function idsOf<Row extends Identified, Shown extends Identified>(
  pages: ListingPages<Row, Shown>,
  page: PageSources,
): Promise<readonly string[]> {
  return (await rowsOf(pages, page)).map(({ id }) => id)
}

/** A search that knows these listings as anybody reads them. */
async function engineWith(kind: ListingKind, rows: readonly Identified[]) {
  const engine = createEmbeddedEngine({ lexicon: createLexicon([]) })
  const index = folderOf[kind]
  const context = { now, canonical: (term: string) => term }
  const ids = rows.map(({ id }) => id)
  await engine.upsert(index, await readDocuments[index](database.db, ids, context))
  return engine
}

function pageFor(clearance: Tier, engine: SearchReader): PageSources {
  const { db } = database
  return { db, engine, now, language: 'zh-CN', t: translateIn('zh-CN'), viewer: { clearance } }
}

const tableOf = { need: '"Need"', capability: '"Capability"', pilot: '"PilotPlatform"' } as const

/** Changes a listing in its table behind everybody's back; gives the way back. */
async function change(kind: ListingKind, id: string, how: string): Promise<() => Promise<unknown>> {
  const run = (set: string) =>
    database.db.$executeRawUnsafe(`UPDATE ${tableOf[kind]} SET ${set} WHERE id = '${id}'`)
  await run(how)
  return () => run(`state = 'published', "expiresAt" = NULL`)
}

/** The fields that differ once the form of a listing was opened and sent as it stands. */
async function changesOf<Input extends PostedInput, Content extends Prisma.InputJsonObject>(
  form: ListingForm<Input, Content>,
  own: { readonly id: string; readonly organizationId: string },
) {
  const draft = await readDraft(database.db, form, own)
  const before = await form.readContent(database.db, own.id)
  if (draft === null || before === null) throw new Error('no draft')
  const typed = new FormData()
  for (const [name, value] of Object.entries(draft.values)) typed.set(name, value)
  const read = parseForm(typed, form.schema(now, false), translateIn('zh-CN'))
  if (!read.ok) throw new Error(`${own.id}: ${JSON.stringify(read.state.errors)}`)
  return changedFields(before, form.toContent(read.value, before))
}
