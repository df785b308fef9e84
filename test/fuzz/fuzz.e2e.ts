import { hash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../../prisma/client.server'
import type { PrismaClient } from '../../prisma/generated/client'
import { accessRows, actorOrder } from '../e2e/support/access-rows'
import { type ActorPlan, createActor, type SignedIn, visitorBrowser } from '../e2e/support/actors'
import { addressOf, plantSubjects } from '../e2e/support/plant-subjects'
import { readManifest } from '../e2e/support/read-manifest'
import { type RunningApp, startApp } from '../e2e/support/start-app'
import { arbitraryRead, arbitraryWrite } from './arbitrary-request'
import { judgeAnswer } from './judge-answer'
import { followFaults } from './read-log'
import type { RequestPlan } from './request-plan'
import { routeInputs } from './route-inputs'
import { sendRequest } from './send-request'
import { valuePool } from './value-pool'

/** The same seed sends the same requests, but for the ids of what is planted. */
const seed = Number(process.env.FUZZ_SEED) || 1
/** How many times more than in `npm run verify`. */
const times = Number(process.env.FUZZ_RUNS) || 1
/** Of one route, by one role that may open it, and by one that may not. */
const runs = { read: 4, write: 10, refused: 1 } as const
const patience = 3_600_000

const roles = ['visitor', 'owner of A', 'operator of park P', 'city'] as const
type Role = (typeof roles)[number]

let app: RunningApp
let db: PrismaClient
let readFaults: ReturnType<typeof followFaults>

beforeAll(async () => {
  console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${times}`)
  app = await startApp()
  db = createDatabase(app.databaseUrl)
  readFaults = followFaults(app.logFile)
}, patience)

afterAll(async () => {
  await db.$disconnect()
  await app.stop()
})

const manifest = readManifest()

test('every route says what it reads, and every one with a form says which', () => {
  expect(Object.keys(routeInputs).sort()).toEqual(manifest.map(({ id }) => id).sort())
  const taking = Object.keys(routeInputs).filter((id) => routeInputs[id]?.forms !== undefined)
  expect(taking.sort()).toEqual(
    manifest
      .filter(({ hasAction }) => hasAction)
      .map(({ id }) => id)
      .sort(),
  )
})

describe('whatever is sent, no answer is a fault of ours', () => {
  test.each(manifest.map(({ id }) => id))(
    '%s',
    async (id) => {
      const subjects = await plantSubjects(db)
      const pool = await valuePool(db, subjects)
      const plansOf = requestsOf(id, subjects, pool)
      const faults = await Promise.all(
        roles.map(async (role) => {
          const signIn = await actorOf(role, subjects)
          const found: string[] = []
          for (const [at, plan] of plansOf(role).entries()) {
            const said = await faultsOf(plan, await signIn())
            if (said.length > 0)
              found.push(`${role}, request ${at}: ${said.join('; ')}\n${show(plan)}`)
          }
          return found
        }),
      )
      const logged = readFaults().map(({ text }) => `in the log: ${text.slice(0, 1_500)}`)
      expect([...faults.flat(), ...logged].slice(0, 6)).toEqual([])
    },
    patience,
  )

  test('and the server is there at the end', async () => {
    const answer = await fetch(`${app.baseUrl}/healthz`)
    expect(answer.status).toBe(200)
    expect(readFaults().map(({ text }) => text)).toEqual([])
  })
})

/** The same for the same seed: each route and role draws from a stream of its own. */
function requestsOf(id: string, subjects: ReadonlyMap<string, string>, pool: readonly string[]) {
  const row = accessRows[id]
  const input = routeInputs[id]
  if (row === undefined || input === undefined) throw new Error(`${id} has no entry`)
  const target = { input, pool, path: addressOf(row.path, subjects).replace(/\?.*/, '') }
  return (role: Role): readonly RequestPlan[] => {
    const countOf = (letters: string | undefined, most: number) =>
      letters?.[actorOrder.indexOf(role)] === '+' ? most * times : runs.refused * times
    const streamOf = (what: string) =>
      seed ^ Number.parseInt(hash('sha256', `${id} ${role} ${what}`).slice(0, 7), 16)
    const reads = fc.sample(arbitraryRead(target), {
      seed: streamOf('read'),
      numRuns: countOf(row.read, runs.read),
    })
    if (input.forms === undefined) return reads
    const writes = fc.sample(arbitraryWrite(target), {
      seed: streamOf('write'),
      numRuns: countOf(row.write, runs.write),
    })
    return [...reads, ...writes]
  }
}

/** Who asks, each time in a new session: some requests end all that there are. */
async function actorOf(
  role: Role,
  subjects: ReadonlyMap<string, string>,
): Promise<() => Promise<SignedIn>> {
  if (role === 'visitor') return async () => visitorBrowser()
  const plans: Readonly<Record<Exclude<Role, 'visitor'>, Omit<ActorPlan, 'name'>>> = {
    'owner of A': { member: { of: subjects.get('a') ?? '', role: 'owner' } },
    'operator of park P': { park: subjects.get('p') ?? '' },
    city: { isAdministrator: true },
  }
  const actor = await createActor(db, { name: role.replaceAll(' ', '-'), ...plans[role] })
  return () => actor.signIn()
}

async function faultsOf(plan: RequestPlan, browser: SignedIn): Promise<readonly string[]> {
  // Limits are tried elsewhere: here each request is to reach what it is for.
  if (plan.method === 'POST') await db.$executeRaw`DELETE FROM "RateLimit"`
  const answer = await sendRequest(app.baseUrl, plan, browser)
  return judgeAnswer(answer).map((fault) => `${fault} (${answer.requestId})`)
}

function show(plan: RequestPlan): string {
  const shorten = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > 120
      ? `${value.slice(0, 60)}… ${value.length} characters`
      : value
  return JSON.stringify(plan, shorten).slice(0, 3_000)
}
