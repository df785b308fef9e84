import * as z from 'zod'
import { readSigningKey } from '../../../prisma/audit/signing-key.server'
import { isPlainConnection } from './is-plain-connection'

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

function address(...protocols: readonly string[]) {
  return z.string().refine((text) => URL.canParse(text) && protocols.includes(protocolOf(text)))
}

function protocolOf(text: string): string {
  return new URL(text).protocol.replace(':', '')
}

function isOrigin(text: string): boolean {
  const url = new URL(text)
  return url.href === `${url.origin}/`
}

function isSigningKey(pem: string): boolean {
  try {
    return readSigningKey(pem).id !== ''
  } catch {
    return false
  }
}

/** The first is used, the ones after it are only read by. */
function areSecrets(text: string): boolean {
  return text.split(',').every((it) => it.trim().length >= 32)
}

const json = z.record(z.string(), z.unknown())

/** An embedder behind a REST interface; see `search/engine/meilisearch/meilisearch-options.ts`. */
const embedder = z.strictObject({
  url: address('http', 'https'),
  apiKey: z.string().exactOptional(),
  dimensions: z.int().min(1).max(20_000),
  request: json,
  response: json,
  semanticRatio: z.number().min(0).max(1),
  leastScore: z.number().min(0).max(1),
})

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text)
  } catch {
    context.addIssue({ code: 'custom', message: 'no JSON' })
    return z.NEVER
  }
}

/** One entry a variable: how it is read, and in words what it must be. */
const variables = {
  NODE_ENV: {
    schema: z.enum(['development', 'production', 'test']).default('production'),
    must: 'be development, production or test',
  },
  DATABASE_URL: {
    schema: address('postgresql', 'postgres'),
    must: 'be an address like postgresql://user:password@host:5432/database',
  },
  PORT: { schema: wholeNumber(1, 65_535).default(3000), must: 'be a number from 1 to 65535' },
  HOST: {
    schema: z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('0.0.0.0'),
    must: 'be a host name or an IP address',
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels).default('info'),
    must: `be one of ${logLevels.join(', ')}`,
  },
  MEILI_URL: {
    schema: address('http', 'https').optional(),
    must: 'be an address like http://localhost:7700',
  },
  MEILI_KEY: { schema: z.string().optional(), must: 'be a key of Meilisearch' },
  MEILI_INDEX_PREFIX: {
    schema: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,60}$/)
      .optional(),
    must: 'be letters, digits, - and _',
  },
  MEILI_EMBEDDER: {
    schema: z.string().transform(parseJson).pipe(embedder).optional(),
    must: 'be a JSON object with url, dimensions, request, response, semanticRatio, leastScore',
  },
  SEARCH_SNAPSHOT_DIR: {
    schema: z.string().default('.cache/search'),
    must: 'be a folder',
  },
  PUBLIC_URL: {
    schema: address('http', 'https')
      .refine(isOrigin)
      .transform((text) => new URL(text).origin)
      .optional(),
    must: 'be an address like https://lianhe.example, without a path',
  },
  AUDIT_SIGNING_KEY: {
    schema: z.string().refine(isSigningKey).optional(),
    must: 'be an Ed25519 private key in PEM (line breaks may be written \\n)',
  },
  SESSION_SECRET: {
    schema: z.string().refine(areSecrets).optional(),
    must: 'be at least 32 characters that nobody can guess, for instance from: openssl rand -hex 32 (after a comma, earlier ones that are still to be read)',
  },
  SMTP_URL: {
    schema: address('smtp', 'smtps').optional(),
    must: 'be an address like smtps://user:password@mail.example:465',
  },
  MAIL_FROM: {
    schema: z.string().regex(/@/).default('链合 <no-reply@lianhe.example>'),
    must: 'be a mail address',
  },
  JOBS_AT_ONCE: { schema: wholeNumber(0, 20).default(2), must: 'be a number from 0 to 20' },
  SEARCHES_A_MINUTE: {
    schema: wholeNumber(1, 1_000_000).default(240),
    must: 'be a number from 1 to 1000000',
  },
  MAIL_DIR: { schema: z.string().optional(), must: 'be a folder' },
  FILES_DIR: { schema: z.string().default('.data/files'), must: 'be a folder' },
  FILES_S3_URL: {
    schema: address('http', 'https').optional(),
    must: 'be the address of a bucket, like https://s3.example/lianhe',
  },
  FILES_S3_KEY: {
    schema: z
      .string()
      .regex(/^[^:]+:[^:]+$/)
      .optional(),
    must: 'be access key and secret key with a colon between',
  },
  FILES_S3_REGION: { schema: z.string().default('auto'), must: 'be a region' },
  CLAMD_URL: {
    schema: z
      .string()
      .regex(/^tcp:\/\/[\w.-]+:\d{1,5}$/)
      .optional(),
    must: 'be the address of ClamAV, like tcp://127.0.0.1:3310',
  },
  BREACHED_PASSWORDS_URL: {
    schema: address('http', 'https').optional(),
    must: 'be an address like https://api.pwnedpasswords.com',
  },
  PLAIN_HOSTS: {
    schema: z
      .string()
      .default('')
      .transform((text) => text.split(',').map((it) => it.trim().toLowerCase())),
    must: 'be host names with commas between',
  },
  TRUST_PROXY: {
    schema: wholeNumber(0, 10).default(0),
    must: 'be the number of proxies before the server, from 0 to 10',
  },
} as const

type Name = keyof typeof variables

const names = Object.keys(variables) as Name[]

type Schemas = { readonly [Key in Name]: (typeof variables)[Key]['schema'] }

const whole = z.object(
  Object.fromEntries(names.map((name) => [name, variables[name].schema])) as Schemas,
)

export type Environment = Readonly<z.output<typeof whole>>

export type CheckedEnvironment =
  | { readonly ok: true; readonly value: Environment }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * Values that are secret in whole or in part: a complaint must not print them, and each may stand in
 * a file instead (`NAME_FILE`).
 */
export const secretNames: ReadonlySet<Name> = new Set([
  'BREACHED_PASSWORDS_URL',
  'DATABASE_URL',
  'MEILI_KEY',
  'MEILI_EMBEDDER',
  'AUDIT_SIGNING_KEY',
  'SESSION_SECRET',
  'SMTP_URL',
  'FILES_S3_KEY',
])

/** Reads the variables we know. An empty value counts as none. A line for each wrong one. */
export function checkEnvironment(
  source: Readonly<Record<string, string | undefined>>,
): CheckedEnvironment {
  const problems: string[] = []
  const values = Object.fromEntries(
    names.map((name) => [name, source[name]?.trim() || undefined] as const),
  )
  const read = whole.safeParse(values)
  if (read.success) problems.push(...missingAddress(read.data), ...plainConnections(read.data))
  else {
    const wrong = new Set(read.error.issues.map(({ path: [name] }) => name))
    for (const name of names) {
      if (wrong.has(name))
        problems.push(`${name}: must ${variables[name].must}, ${got(name, values[name])}`)
    }
  }
  if (source.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    problems.push(
      'NODE_TLS_REJECT_UNAUTHORIZED: must not be 0; name your own CA in NODE_EXTRA_CA_CERTS',
    )
  }
  return read.success && problems.length === 0
    ? { ok: true, value: read.data }
    : { ok: false, problems }
}

/** In production, nothing but the environment says where the site stands: letters link to it. */
function missingAddress({ NODE_ENV, PUBLIC_URL }: Environment): readonly string[] {
  if (NODE_ENV !== 'production' || PUBLIC_URL !== undefined) return []
  return [`PUBLIC_URL: must ${variables.PUBLIC_URL.must}, ${got('PUBLIC_URL', undefined)}`]
}

/**
 * Behind https, no connection to another machine is plain, save to hosts that PLAIN_HOSTS allows: a
 * line for each that is.
 */
function plainConnections(env: Environment): readonly string[] {
  if (!env.PUBLIC_URL?.startsWith('https:')) return []
  const names = ['DATABASE_URL', 'MEILI_URL', 'SMTP_URL', 'FILES_S3_URL', 'CLAMD_URL'] as const
  return [...names, 'BREACHED_PASSWORDS_URL' as const].flatMap((name) => {
    const url = env[name]
    if (url === undefined || !isPlainConnection(url, env.PLAIN_HOSTS)) return []
    return [
      `${name}: must be encrypted (https, smtps, sslmode=verify-full), or its host be named in PLAIN_HOSTS`,
    ]
  })
}

function got(name: Name, given: string | undefined): string {
  if (given === undefined) return 'but is not set'
  return secretNames.has(name) ? 'got something else (not shown: secret)' : `got "${given}"`
}
