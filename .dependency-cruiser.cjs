/** The rooms of the house and who may import whom. See docs/architecture.md. */
const room = (path) => `^${path}/`

/** Rooms inside a room, lowest first: those of a row import rows below them only. */
function ordered(parent, rows) {
  return rows.flatMap((row, at) =>
    row.map((name) => ({
      name: `${parent.replace('app/', '')}-${name.replace('.ts', '')}-imports-downwards`,
      severity: 'error',
      from: { path: `^${parent}/${name}` },
      to: {
        path: `^${parent}/`,
        pathNot: [name, ...rows.slice(0, at).flat()].map((it) => `^${parent}/${it}`),
      },
    })),
  )
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycles-of-folders',
      comment: 'What goes round in a circle is one room, or has a room missing below it.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    ...ordered('app/platform', [
      ['environment'],
      ['languages', 'http', 'sources'],
      ['engine', 'jobs', 'limits', 'documents'],
      ['session', 'mail', 'lists'],
      ['forms', 'pages'],
      ['files', 'server'],
    ]),
    ...ordered('search', [
      ['language', 'retrieval'],
      ['ranking'],
      ['port.ts'],
      ['indexes'],
      ['query', 'documents'],
      ['engine'],
      ['candidates', 'eval'],
      ['sync'],
    ]),
    {
      name: 'domain-is-pure',
      comment: 'The domain imports nothing outside itself: no npm, no Node, no other room.',
      severity: 'error',
      from: { path: room('app/domain') },
      to: { pathNot: room('app/domain') },
    },
    {
      name: 'components-know-no-domain',
      comment: 'But what money and days are.',
      severity: 'error',
      from: { path: room('app/components') },
      to: {
        path: [
          '^app/(?!components/|domain/shared/(money|shanghai-days)\\.ts)',
          '^search/',
          '^prisma/',
        ],
      },
    },
    {
      name: 'prisma-imports-domain-at-most',
      comment: 'Rows become domain values here; see docs/decisions.',
      severity: 'error',
      from: { path: room('prisma') },
      to: { path: ['^app/(?!domain/)', '^search/'] },
    },
    {
      name: 'search-imports-domain-and-prisma',
      severity: 'error',
      from: { path: room('search') },
      to: { path: ['^app/(?!domain/)', '^bench/', '^scripts/', '^test/'] },
    },
    {
      name: 'platform-wires-search-and-prisma',
      severity: 'error',
      from: { path: room('app/platform') },
      // Who asks and what it may is part of every request; see docs/decisions/0009.
      to: { path: ['^app/(?!platform/|domain/access/|domain/listing/kinds|domain/shared/)'] },
    },
    {
      name: 'wording-says-what-the-domain-means',
      comment: 'Words for domain values, shared by features; see docs/architecture.md.',
      severity: 'error',
      from: { path: room('app/wording') },
      to: { path: ['^app/(?!(wording|domain|components|platform)/)', '^search/', '^prisma/'] },
    },
    {
      name: 'features-stand-alone',
      comment: 'No feature imports another: shared rules go down, joined screens go up to a route.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: { path: '^app/features/', pathNot: '^app/features/$1/' },
    },
    {
      name: 'tiers-of-a-need-are-read-in-one-place',
      comment: 'Raw columns and whole contents of a need: `readableNeed` is the one way out.',
      severity: 'error',
      from: {
        path: '^(app|search|prisma|scripts|bench)/',
        pathNot: ['^prisma/need/', '^app/listings/need/'],
      },
      to: { path: '^prisma/need/(need-row|need-content|select-needs|read-need-content)' },
    },
    {
      name: 'kinds-stand-alone',
      comment: 'Kinds of listing meet in the registry only.',
      severity: 'error',
      from: { path: '^app/listings/([^/]+)/' },
      to: {
        path: '^app/listings/[^/]+/',
        pathNot: ['^app/listings/$1/', '^app/listings/(kind|form|life)/'],
      },
    },
    {
      name: 'listings-import-downwards',
      severity: 'error',
      from: { path: room('app/listings') },
      to: {
        path: [
          '^app/(features|routes|jobs)/',
          '^app/(root|entry)',
          '^bench/',
          '^scripts/',
          '^test/',
        ],
      },
    },
    {
      name: 'features-import-downwards',
      severity: 'error',
      from: { path: room('app/features') },
      to: { path: ['^app/(routes|jobs)/', '^app/(root|entry)', '^bench/', '^scripts/', '^test/'] },
    },
    {
      name: 'jobs-import-downwards',
      comment: 'The work of jobs. Who asks for one knows its kind only; see app/platform/jobs.',
      severity: 'error',
      from: { path: room('app/jobs') },
      to: { path: ['^app/routes/', '^app/(root|entry)', '^bench/', '^scripts/', '^test/'] },
    },
    {
      name: 'routes-translate',
      comment: 'A route asks features; it has no rules and no SQL.',
      severity: 'error',
      from: { path: room('app/routes') },
      to: { path: ['^app/(domain|jobs|routes)/', '^search/', '^prisma/'] },
    },
    {
      name: 'framework-stays-in-the-frame',
      comment: 'Remix is named in few files, so that moving to React Router 7 is a rename.',
      severity: 'error',
      from: { path: ['^app/(domain|features|listings|components)/', '^search/', '^prisma/'] },
      to: { path: 'node_modules/@remix-run/' },
    },
    {
      name: 'product-never-imports-its-tests',
      severity: 'error',
      from: { path: ['^app/', '^search/', '^prisma/'] },
      to: { path: ['^test/', '^bench/', '^scripts/'] },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:'] },
    },
    {
      name: 'not-to-dev-dependency',
      severity: 'error',
      from: { path: ['^app/', '^search/', '^prisma/(?!config)'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['prisma/generated', '^build/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
