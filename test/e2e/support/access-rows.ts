/**
 * Who gets what at each address, one letter an actor, in this order. `+` is an answer, `L` the way
 * to sign in, `2` the way to a second factor, `N` that there is no such page.
 */
export const actorOrder = [
  'visitor',
  'person',
  'viewer of A',
  'editor of A',
  'owner of A',
  'owner of B',
  'operator of park P',
  'operator of park Q',
  'city',
  'auditor',
] as const

interface AccessRow {
  /** `:a` stands for organization A, and so on; see `subjects` in the test. */
  readonly path: string
  readonly read: string
  /** Missing where the route takes no forms. */
  readonly write?: string
}

const all = '++++++++++'
const signedIn = 'L+++++++++'
const confirmed = 'L++++++++N'

/** By the id of the route in Remix's manifest. A route without a row fails the test. */
export const accessRows: Readonly<Record<string, AccessRow>> = {
  'routes/_index': { path: '/', read: all },
  'routes/api.suggest': { path: '/api/suggest?q=a', read: all },
  'routes/search': { path: '/search?q=a', read: all },
  'routes/needs._index': { path: '/needs', read: all },
  'routes/needs.$id._index': { path: '/needs/:published', read: all },
  'routes/needs.$id.matches': { path: '/needs/:published/matches', read: all },
  'routes/needs.$id.nda': { path: '/needs/:granted/nda', read: 'LNNNN+NNNN', write: 'LNNNN+NNNN' },
  'routes/capabilities._index': { path: '/capabilities', read: all },
  'routes/capabilities.$id._index': { path: '/capabilities/:capability', read: all },
  'routes/capabilities.$id.matches': { path: '/capabilities/:capability/matches', read: all },
  'routes/pilots._index': { path: '/pilots', read: all },
  'routes/pilots.$id': { path: '/pilots/:pilot', read: all },
  'routes/organizations._index': { path: '/organizations', read: all },
  'routes/organizations.$id': { path: '/organizations/:a', read: all },
  'routes/organizations.new': { path: '/organizations/new', read: confirmed, write: confirmed },
  'routes/contacts.$id': { path: '/contacts/:a', read: 'LN++++NN+N' },
  'routes/parks._index': { path: '/parks', read: all },
  'routes/parks.$id': { path: '/parks/:p', read: all },
  'routes/chains._index': { path: '/chains', read: all },
  'routes/chains.$id': { path: '/chains/:chain', read: all },
  'routes/report.$kind.$id': {
    path: '/report/need/:published',
    read: confirmed,
    write: confirmed,
  },
  'routes/status.jobs': { path: '/status/jobs', read: 'LNNNNNNN++', write: 'LNNNNNNN+N' },
  'routes/status.search': { path: '/status/search', read: 'LNNNNNNN++' },
  'routes/post': { path: '/post', read: all },
  'routes/sign-up': { path: '/sign-up', read: all, write: all },
  'routes/sign-in._index': { path: '/sign-in', read: all, write: all },
  'routes/sign-in.code': { path: '/sign-in/code', read: all, write: all },
  'routes/sign-out': { path: '/sign-out', read: all, write: all },
  'routes/confirm-email': { path: '/confirm-email', read: all, write: all },
  'routes/forgot-password': { path: '/forgot-password', read: all, write: all },
  'routes/reset-password': { path: '/reset-password', read: all, write: all },
  'routes/dev.mail': { path: '/dev/mail', read: all },
  'routes/account._index': { path: '/account', read: signedIn, write: signedIn },
  'routes/account.password': { path: '/account/password', read: signedIn, write: signedIn },
  'routes/account.second-factor': {
    path: '/account/second-factor',
    read: signedIn,
    write: signedIn,
  },
  'routes/account.sessions': { path: '/account/sessions', read: signedIn, write: signedIn },
  'routes/account.acting-for': { path: '/account/acting-for', read: all, write: signedIn },
  'routes/account.invitations': { path: '/account/invitations', read: all, write: signedIn },
  'routes/account.data._index': { path: '/account/data', read: signedIn, write: signedIn },
  'routes/account.data.export': { path: '/account/data/export', read: signedIn },
  'routes/manage.$id._index': { path: '/manage/:a', read: 'LN+++NNN++' },
  'routes/manage.$id.members': {
    path: '/manage/:a/members',
    read: 'LN+++NNN++',
    write: 'LNNN+NNNNN',
  },
  'routes/manage.$id.profile': {
    path: '/manage/:a/profile',
    read: 'LNN++NNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.verification': {
    path: '/manage/:a/verification',
    read: 'LNNN+NNNNN',
    write: 'LNNN+NNNNN',
  },
  'routes/manage.$id.labels': {
    path: '/manage/:a/labels',
    read: 'LN+++NNN++',
    write: 'LNNN+NNNNN',
  },
  'routes/manage.$id.take-back.$kind.$listing': {
    path: '/manage/:a/take-back/need/:draft',
    read: 'NNNNNNNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.needs.$need.reach': {
    path: '/manage/:a/needs/:draft/reach',
    read: 'NNNNNNNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.document': {
    path: '/manage/:a/document',
    read: 'NNNNNNNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.needs.$need.preview': {
    path: '/manage/:a/needs/:draft/preview?tier=2',
    read: 'LN+++NNN++',
  },
  'routes/manage.$id.capabilities.$capability.preview': {
    path: '/manage/:a/capabilities/:capability/preview',
    read: 'LN+++NNN++',
  },
  'routes/manage.$id.pilots.$pilot.preview': {
    path: '/manage/:a/pilots/:ownpilot/preview',
    read: 'LN+++NNN++',
  },
  'routes/manage.$id.needs.$need._index': {
    path: '/manage/:a/needs/:draft',
    read: 'LNN++NNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.pilots.$pilot._index': {
    path: '/manage/:a/pilots/:ownpilot',
    read: 'LNN++NNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.capabilities.$capability._index': {
    path: '/manage/:a/capabilities/:capability',
    read: 'LNN++NNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.grants.$need': {
    path: '/manage/:a/grants/:draft',
    read: 'NNNNNNNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/imports.template': { path: '/imports/template', read: all },
  'routes/manage.$id.imports._index': {
    path: '/manage/:a/imports',
    read: 'LNN++NNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.imports.$run._index': {
    path: '/manage/:a/imports/:ownrun',
    read: 'LNN++NNNNN',
    write: 'LNN++NNNNN',
  },
  'routes/manage.$id.imports.$run.annotated': {
    path: '/manage/:a/imports/:ownrun/annotated',
    read: 'LNN++NNNNN',
  },
  'routes/desk.imports.$park._index': {
    path: '/desk/imports/:p',
    read: 'LNNNNN+N+N',
    write: 'LNNNNN+N+N',
  },
  'routes/desk.imports.$park.$run._index': {
    path: '/desk/imports/:p/:parkrun',
    read: 'LNNNNN+N+N',
    write: 'LNNNNN+N+N',
  },
  'routes/desk.imports.$park.$run.annotated': {
    path: '/desk/imports/:p/:parkrun/annotated',
    read: 'LNNNNN+N+N',
  },
  'routes/files.$id': { path: '/files/:file', read: 'NNNN+N+N++' },
  'routes/desk._index': { path: '/desk', read: 'LNNNNN++++', write: 'LNNNNN++++' },
  'routes/people': { path: '/people', read: 'LNNNNNNN++', write: 'LNNNNNNN+N' },
  'routes/audit': { path: '/audit', read: 'LNNNNNNN++' },
}
