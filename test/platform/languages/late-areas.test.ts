import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { areasOf, lateAreas } from '../../../app/platform/languages/messages/late-areas'

/** The error page may stand in any page's place: the browser asks for its words by another sign. */
const ofPages = lateAreas.filter((area) => area !== 'errors')

/** Components that a file shows, itself among them. */
function componentsOf(file: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    const target = `${resolve(dirname(file), path)}.tsx`
    if (existsSync(target)) componentsOf(target, seen)
  }
  return seen
}

/** As the one namespace, as one of several, or before a key. */
const named = (area: string) =>
  new RegExp(`useTranslation\\('${area}'|'${area}'[,\\]]|['\`]${area}:`)

function areasRead(file: string, isRoute: boolean): readonly string[] {
  const source = readFileSync(file, 'utf8')
  // What a route's loader says is said on the server.
  const shown = isRoute ? source.slice(source.indexOf('export default')) : source
  return ofPages.filter((area) => named(area).test(shown))
}

const routes = readdirSync('app/routes').filter((name) => name.endsWith('.tsx'))

test.each(routes)('the route %s names the late areas that its page reads', (name) => {
  const file = resolve(join('app/routes', name))
  const read = [...componentsOf(file)].flatMap((it) => areasRead(it, it === file))
  const [, named = ''] = /areas: \[([^\]]*)\]/.exec(readFileSync(file, 'utf8')) ?? []
  const handle = { areas: [...named.matchAll(/'(\w+)'/g)].map(([, area]) => area) }
  expect(areasOf([{ handle }])).toEqual(ofPages.filter((area) => read.includes(area)))
})

test('whatever a handle holds, only late areas are taken from it', () => {
  const handles = [null, undefined, 'match', { areas: 'match' }, { areas: ['match', 'site', 7] }]
  expect(areasOf(handles.map((handle) => ({ handle })))).toEqual(['match'])
})
