import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { isRowField, schemaFields } from '../../app/platform/forms/schema-fields'
import { createDatabase } from '../../prisma/client.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { accessRows, actorOrder } from '../e2e/support/access-rows'
import { type ActorPlan, createActor, type SignedIn, visitorBrowser } from '../e2e/support/actors'
import { addressOf, plantSubjects } from '../e2e/support/plant-subjects'
import { readManifest } from '../e2e/support/read-manifest'
import { alternativesOf } from './field-values'
import { type RouteInput, routeInputs } from './route-inputs'

/** A form as a page draws it. */
interface DrawnForm {
  readonly method: string
  /** Without parameters; where the page itself stands if it says none. */
  readonly path: string
  readonly fields: readonly (readonly [name: string, value: string])[]
}

let db: PrismaClient
let subjects: ReadonlyMap<string, string>
const browsers = new Map<(typeof actorOrder)[number], SignedIn>()
const drawn: DrawnForm[] = []

beforeAll(async () => {
  db = createDatabase(inject('databaseUrl'), { maxConnections: 3 })
  subjects = await plantSubjects(db)
  const signIn = async (plan: ActorPlan) => {
    const actor = await createActor(db, plan)
    // Another session, to be ended by the form of it.
    await actor.signIn()
    return actor.signIn()
  }
  browsers.set('visitor', visitorBrowser())
  browsers.set('person', await signIn({ name: 'person' }))
  for (const letter of ['a', 'b'] as const) {
    const member = { of: subjects.get(letter) ?? '', role: 'owner' } as const
    const name = letter === 'a' ? 'owner of A' : 'owner of B'
    browsers.set(name, await signIn({ name: `owner-${letter}`, member }))
  }
  const park = subjects.get('p') ?? ''
  browsers.set('operator of park P', await signIn({ name: 'operator', park }))
  browsers.set('city', await signIn({ name: 'city', isAdministrator: true }))
  const pages = [
    ...Object.values(accessRows),
    ...['needs', 'capabilities', 'pilots'].map((folder) => ({
      path: `/manage/:a/${folder}/new`,
      read: 'NNNN+NNNNN',
    })),
  ]
  for (const { path, read } of pages) {
    for (const [name, browser] of browsers) {
      if (read[actorOrder.indexOf(name)] !== '+') continue
      drawn.push(...(await formsOf(addressOf(path, subjects), browser)))
    }
  }
})

afterAll(() => db.$disconnect())

describe('the suite knows', () => {
  test('pages with forms of every route that takes any', () => {
    const taking = Object.keys(routeInputs).filter((id) => routeInputs[id]?.forms !== undefined)
    const posted = new Set(drawn.filter(({ method }) => method === 'post').map(routeOf))
    // These are drawn behind a letter's link, once there is something, or for whom has several.
    const elsewhere = [
      'routes/account.acting-for',
      'routes/account.invitations',
      'routes/confirm-email',
      // The page's script sends the form of the need, as it stands.
      'routes/manage.$id.needs.$need.reach',
      // The same with a file that is read into a form.
      'routes/manage.$id.document',
      'routes/manage.$id.grants.$need',
      // Of a run whose file was not read there is nothing to say.
      'routes/manage.$id.imports.$run._index',
      'routes/desk.imports.$park.$run._index',
      // Where a verification is open, there is no second one to ask for.
      'routes/manage.$id.verification',
      'routes/needs.$id.nda',
      'routes/reset-password',
      'routes/sign-in.code',
      'routes/status.jobs',
    ]
    expect(taking.filter((id) => !posted.has(id) && !elsewhere.includes(id))).toEqual([])
  })

  test('each field that a page draws, and what its buttons say', () => {
    const unknown = drawn.flatMap((form) => {
      const id = routeOf(form)
      const input = id === undefined ? undefined : routeInputs[id]
      if (input === undefined) return [`${form.path}: no route takes this form`]
      return form.fields
        .filter((field) => !isKnown(input, form.method, field))
        .map(([name, value]) => `${id}, ${form.method}: ${name}=${value.slice(0, 40)}`)
    })
    expect([...new Set(unknown)]).toEqual([])
  })
})

function isKnown(
  input: RouteInput,
  method: string,
  [name, value]: DrawnForm['fields'][number],
): boolean {
  if (method === 'get') {
    return input.query !== undefined && alternativesOf(input.query).some((it) => name in it)
  }
  if (name === 'token') return true
  if (name === input.takesFiles) return true
  const words = input.beside?.[name]
  if (words !== undefined) return words.includes(value)
  return (input.forms ?? []).some(
    (form) => schemaFields(form).includes(name) || isRowField(form, name),
  )
}

const routes = readManifest().map(({ id, path = '' }) => ({
  id,
  form: new RegExp(`^/${path.replace(/:[a-zA-Z]+/g, '[^/]+')}$`),
  parameters: path.split(':').length,
}))

/** The route of a path; of two, the one that leaves less open. */
function routeOf({ path }: DrawnForm): string | undefined {
  return routes
    .filter(({ form }) => form.test(path))
    .sort((one, other) => one.parameters - other.parameters)[0]?.id
}

async function formsOf(address: string, { cookie }: SignedIn): Promise<readonly DrawnForm[]> {
  const answer = await fetch(new URL(address, inject('baseUrl')), { headers: { Cookie: cookie } })
  if (!answer.ok || !answer.headers.get('Content-Type')?.startsWith('text/html')) return []
  const page = [...elementsOf(parse(await answer.text()), null)]
  const fields = page.filter(({ element }) => drawnAs.has(element.nodeName))
  return page
    .filter(({ element }) => element.nodeName === 'form')
    .map(({ element: form }) => ({
      method: (attribute(form, 'method') ?? 'get').toLowerCase(),
      path: new URL(attribute(form, 'action') ?? '', answer.url).pathname,
      fields: fields.flatMap(({ element, inside }) => {
        const name = attribute(element, 'name')
        const owner = attribute(element, 'form')
        const isOwn = owner === undefined ? inside === form : owner === attribute(form, 'id')
        return name === undefined || !isOwn
          ? []
          : [[name, attribute(element, 'value') ?? ''] as const]
      }),
    }))
}

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const drawnAs = new Set(['input', 'select', 'textarea', 'button'])

/** Every element below, each with the form that it stands in. */
function* elementsOf(
  node: Node,
  inside: Element | null,
): Generator<{ readonly element: Element; readonly inside: Element | null }> {
  const isElement = 'tagName' in node
  if (isElement) yield { element: node, inside }
  const own = isElement && node.tagName === 'form' ? node : inside
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elementsOf(child, own)
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((it) => it.name === name)?.value
}
