import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** The product's own modules with their text, without what Prisma writes. */
const sources = ['app', 'prisma', 'search', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('generated'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
)

const having = (pattern: RegExp) =>
  sources
    .filter(({ text }) => pattern.test(text))
    .map(({ path }) => path)
    .sort()

test('there are sources to look at', () => {
  expect(sources.length).toBeGreaterThan(500)
})

test('a regular expression is made of constants of ours only, by these', () => {
  expect(having(/\bRegExp\(/)).toEqual([
    'app/domain/listing/asked/find-asked-facts.ts',
    'app/domain/listing/asked/find-asked.ts',
    'app/domain/listing/asked/find-stated.ts',
    'app/domain/listing/read-requirement-body.ts',
    'app/domain/listing/reading/certificate-sentence.ts',
    'app/domain/listing/reading/certificates-in.ts',
    'app/domain/listing/reading/comparators.ts',
    'app/domain/listing/reading/find-conditions.ts',
    'app/domain/listing/reading/find-quantities.ts',
    'app/domain/listing/reading/find-terms.ts',
    'app/domain/listing/reading/harmless-tail.ts',
    'app/domain/listing/reading/other-spellings.ts',
    'app/domain/listing/reading/read-own-named.ts',
    'app/domain/listing/reading/read-standard.ts',
    'app/domain/listing/reading/read-trl.ts',
    'app/domain/listing/reading/scan-claim.ts',
    'app/domain/listing/reading/thing-names.ts',
    'app/domain/listing/reading/trade-forms.ts',
    'app/domain/listing/reading/worked-terms.ts',
    'search/candidates/telling-text.ts',
    'search/language/text/exclusions.ts',
    'search/language/text/measures.ts',
    'search/language/text/unit-spellings.ts',
  ])
})

test('no cast of pages and commands goes by way of unknown or never, but this one', () => {
  const casting = having(/ as (unknown as |never[\s)\]},;])/)
  expect(casting.filter((path) => /^(app|scripts)\//.test(path))).toEqual([
    'app/platform/lists/search-understood.server.ts',
  ])
  // A key of the catalogue that is put together of data: `wordOf` asks for those.
  expect(having(/` as '|\$\{[\w.]+ as '/)).toEqual([])
})

test('the columns of a need are read in one folder; elsewhere only what has no tier', () => {
  // Each of these selects ids, keys, states, versions or owners, or what is demo data, and no more.
  expect(having(/\.need(Lot|Requirement)?\.(find|aggregate|groupBy)|"Need"/)).toEqual([
    'app/features/import/apply-import.server.ts',
    'app/features/import/read-known-references.server.ts',
    'app/features/organization/read-organizations.server.ts',
    'app/features/search/count-demo-listings.server.ts',
    'prisma/listing-table.server.ts',
    'prisma/listings-of-organizations.server.ts',
    'prisma/need/count-open-needs.ts',
    'prisma/need/read-need-owner.server.ts',
    'prisma/need/read-own-titles.server.ts',
    'prisma/need/select-needs.server.ts',
    'scripts/demo-reviews.ts',
    'search/sync/apply-changes.server.ts',
    'search/sync/enqueue-tasks.server.ts',
    'search/sync/fill-shared.server.ts',
    'search/sync/find-drift.server.ts',
    'search/sync/read-documents.server.ts',
    'search/sync/read-expired.server.ts',
  ])
})

describe('what reaches out of the process', () => {
  test('is these modules, each to an address of the environment', () => {
    const reaching =
      /from '(node:(http|https|net|tls|dgram|http2)|undici|pg|nodemailer|aws4fetch|meilisearch|clamscan|hibp|@prisma\/adapter-pg)'/
    expect(having(reaching)).toEqual([
      'app/features/account/is-breached-password.server.ts',
      'app/platform/environment/database.server.ts',
      'app/platform/files/file-store.server.ts',
      'app/platform/files/scan-files.server.ts',
      'app/platform/mail/send-mail.server.ts',
      'app/platform/server/run-server.server.ts',
      'prisma/client.server.ts',
      'prisma/embedded/hold-lock.server.ts',
      'prisma/embedded/start-embedded.server.ts',
      'prisma/grant-rights.server.ts',
      'prisma/migrate/apply-job-schema.server.ts',

      'prisma/migrate/schema-engine.server.ts',
      'prisma/migrate/write-migration.server.ts',
      'prisma/open-pool.server.ts',
      'scripts/dev.ts',
      'scripts/setup/check-start.ts',
      'search/engine/meilisearch/ask-index.server.ts',
      'search/engine/meilisearch/connection.server.ts',
      'search/engine/meilisearch/index-store.ts',
      'search/engine/meilisearch/meilisearch-settings.ts',
      'search/sync/hold-rebuild-lock.server.ts',
      'search/sync/listen-outbox.server.ts',
    ])
  })

  test('no module asks for an address by itself, save a browser its own server', () => {
    expect(having(/(?<![.\w])fetch\(/)).toEqual(['app/components/use-suggestions.ts'])
  })
})

describe('what an address says', () => {
  test('is an id or a name of ours by its form before any route looks for it', () => {
    const routes = having(/\bparams\.\w+/).filter((path) => path.startsWith('app/routes/'))
    expect(routes.length).toBeGreaterThan(15)
    const raw = /(?<!(?:idOf|idOrNew|slugOf)\()\bparams\.(?!kind\b)\w+\b(?! === 'new')/
    expect(having(raw).filter((path) => path.startsWith('app/routes/'))).toEqual([])
  })

  test('is read by a schema, save whither to go on and whether a word is there', () => {
    expect(having(/searchParams\.get(All)?\((?!'next')/)).toEqual([
      'app/features/account/letter-link.server.ts',
      'app/platform/environment/is-plain-connection.ts',
      'app/platform/languages/i18n.server.ts',
      'app/platform/limits/limit-search.server.ts',
    ])
  })
})

test('nothing is kept in the browser by our pages', () => {
  expect(having(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([])
})

test('no field hinders pasting', () => {
  expect(having(/onPaste|onBeforeInput|onDrop/)).toEqual([])
})

test('no name stands for two things: what one module exports, no other does', () => {
  // Remix asks each route for the same names.
  const own = sources.filter(({ path }) => !/^app\/(routes\/|root|entry)/.test(path))
  const exporting = new Map<string, Set<string>>()
  for (const { path, text } of own) {
    const exported = /^export (?:async )?(?:function\*?|const|interface|type|class) (\w+)/gm
    // A module and the types of it beside it say the same.
    const module = path.replace(/(\.d)?\.m?tsx?$|\.mjs$/, '')
    for (const [, name = ''] of text.matchAll(exported)) {
      exporting.set(name, (exporting.get(name) ?? new Set()).add(module))
    }
  }
  expect(exporting.size).toBeGreaterThan(1000)
  const twice = [...exporting].filter(([, modules]) => modules.size > 1)
  expect(twice.map(([name, modules]) => [name, ...modules])).toEqual([])
})
