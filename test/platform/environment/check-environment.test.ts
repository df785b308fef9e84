import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkEnvironment } from '../../../app/platform/environment/check-environment.server'
import { secretOrFile } from '../../../prisma/secret-or-file.server'

const database = {
  DATABASE_URL: 'postgresql://lianhe:secret@127.0.0.1:5432/lianhe',
  PUBLIC_URL: 'http://localhost:3000',
}

function problemsOf(source: Record<string, string>): readonly string[] {
  const checked = checkEnvironment({ ...database, ...source })
  return checked.ok ? [] : checked.problems
}

describe('the environment', () => {
  test('needs nothing but the database and the address; the rest has defaults', () => {
    expect(checkEnvironment(database)).toEqual({
      ok: true,
      value: {
        ...database,
        NODE_ENV: 'production',
        PORT: 3000,
        HOST: '0.0.0.0',
        JOBS_AT_ONCE: 2,
        SEARCHES_A_MINUTE: 240,
        LOG_LEVEL: 'info',
        TRUST_PROXY: 0,
        PLAIN_HOSTS: [''],
        MEILI_URL: undefined,
        MEILI_KEY: undefined,
        SEARCH_SNAPSHOT_DIR: '.cache/search',
        MAIL_FROM: '链合 <no-reply@lianhe.example>',
        FILES_DIR: '.data/files',
        FILES_S3_REGION: 'auto',
      },
    })
  })

  test('names a wrong value in one line', () => {
    expect(problemsOf({ PORT: 'abc' })).toEqual([
      'PORT: must be a number from 1 to 65535, got "abc"',
    ])
  })

  test.each(['0', '65536', '3000.5', '-1', '3000abc'])('refuses the port %s', (port) => {
    expect(problemsOf({ PORT: port })).toHaveLength(1)
  })

  test('takes an Ed25519 key for the audit log, in one line or many, and prints no other', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
    expect(problemsOf({ AUDIT_SIGNING_KEY: pem })).toEqual([])
    expect(problemsOf({ AUDIT_SIGNING_KEY: pem.replaceAll('\n', '\\n') })).toEqual([])
    const [problem] = problemsOf({ AUDIT_SIGNING_KEY: 'hunter2' })
    expect(problem).toContain('AUDIT_SIGNING_KEY: must be an Ed25519 private key')
    expect(problem).not.toContain('hunter2')
  })

  test('has a line for each wrong value', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'loud', MEILI_URL: 'localhost:7700' })
    expect(problems.map((line) => line.split(':')[0])).toEqual(['PORT', 'LOG_LEVEL', 'MEILI_URL'])
  })

  test('says which variable is missing', () => {
    const checked = checkEnvironment({ PUBLIC_URL: database.PUBLIC_URL })
    expect(checked).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^DATABASE_URL: must be .*, but is not set$/)],
    })
  })

  test('production says where the site stands, and while developing nobody has to', () => {
    const { PUBLIC_URL, ...alone } = database
    expect(checkEnvironment(alone)).toEqual({
      ok: false,
      problems: [expect.stringMatching(/^PUBLIC_URL: must be an address .*, but is not set$/)],
    })
    expect(checkEnvironment({ ...alone, NODE_ENV: 'development' })).toMatchObject({ ok: true })
    expect(problemsOf({ PUBLIC_URL: 'https://lianhe.example/path' })).toHaveLength(1)
    expect(problemsOf({ PUBLIC_URL: 'https://user@lianhe.example' })).toHaveLength(1)
  })

  test('takes an empty value for none', () => {
    expect(checkEnvironment({ ...database, PORT: '', MEILI_URL: ' ' })).toMatchObject({
      ok: true,
      value: { PORT: 3000 },
    })
  })

  describe('behind https, no connection to another machine is plain', () => {
    const https = { PUBLIC_URL: 'https://lianhe.example' }
    test.each<[string, string]>([
      ['DATABASE_URL', 'postgresql://a:b@db.example/x'],
      ['DATABASE_URL', 'postgresql://a:b@db.example/x?sslmode=prefer'],
      ['MEILI_URL', 'http://search.example:7700'],
      ['SMTP_URL', 'smtp://mail.example:25'],
      ['FILES_S3_URL', 'http://files.example/bucket'],
      ['CLAMD_URL', 'tcp://clamav.example:3310'],
      ['BREACHED_PASSWORDS_URL', 'http://pwned.example'],
    ])('%s: %s', (name, value) => {
      expect(problemsOf({ ...https, [name]: value })).toEqual([
        expect.stringMatching(new RegExp(`^${name}: must be encrypted`)),
      ])
      const host = new URL(value).hostname
      expect(problemsOf({ ...https, [name]: value, PLAIN_HOSTS: `x, ${host}` })).toEqual([])
      expect(problemsOf({ [name]: value })).toEqual([])
    })

    test.each<[string, string]>([
      ['DATABASE_URL', 'postgresql://a:b@db.example/x?sslmode=verify-full'],
      ['DATABASE_URL', 'postgresql://a:b@127.0.0.1/x'],
      ['DATABASE_URL', 'postgresql://a:b@localhost/x?host=/var/run/postgresql'],
      ['MEILI_URL', 'https://search.example'],
      ['SMTP_URL', 'smtps://mail.example:465'],
      ['SMTP_URL', 'smtp://mail.example:587?requireTLS=true'],
    ])('%s: %s is taken', (name, value) => {
      expect(problemsOf({ ...https, [name]: value })).toEqual([])
    })

    test('certificates are checked', () => {
      expect(problemsOf({ NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toHaveLength(1)
    })
  })

  test('a secret may stand in a file instead, and a missing file is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'secret-'))
    const path = join(folder, 'smtp')
    writeFileSync(path, 'smtps://user:password@mail.example:465\n')
    expect(secretOrFile({ SMTP_URL_FILE: path }, 'SMTP_URL')).toBe(
      'smtps://user:password@mail.example:465',
    )
    expect(secretOrFile({ SMTP_URL: 'given', SMTP_URL_FILE: path }, 'SMTP_URL')).toBe('given')
    expect(secretOrFile({}, 'SMTP_URL')).toBeUndefined()
    rmSync(folder, { recursive: true })
    expect(() => secretOrFile({ SMTP_URL_FILE: path }, 'SMTP_URL')).toThrow(
      'SMTP_URL_FILE: cannot be read (ENOENT)',
    )
  })

  test('never prints a secret', () => {
    const [line = ''] = problemsOf({ DATABASE_URL: 'mysql://root:hunter2@db/x' })
    expect(line).toMatch(/^DATABASE_URL: must be /)
    expect(line).not.toContain('hunter2')
  })
})
