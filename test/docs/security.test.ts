import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')
const sectionOf = (title: string) =>
  text.split(/^## /m).find((it) => it.startsWith(`${title}\n`)) ?? ''

/** What each section has to tell, by ASVS, and figures that stand in the code. */
const sections: readonly (readonly [name: string, title: string, tells: readonly RegExp[]])[] = [
  ['input', 'Input', [/schema/, /several fields/, /left out/]],
  ['files', 'Files', [/PDF, JPEG, PNG and WebP/, /5 of 8 MB/]],
  [
    'limits',
    'Limits',
    [/sign-in 10\s+in 15 minutes/, /second factor 6 in 10 minutes/, /working days/],
  ],
  ['signing in', 'Signing in', [/One way/, /second\s+factor/, /10 characters/]],
  ['sessions', 'Sessions', [/7 days/, /30 in any case/, /Any number at a time/]],
  ['keys', 'Keys', [/SESSION_SECRET/, /AUDIT_SIGNING_KEY/, /argon2id/, /A256GCM/]],
  ['outside systems', 'Outside systems', [/DATABASE_URL/, /MEILI_URL/, /SMTP_URL/, /FILES_S3_URL/]],
  ['logs', 'Logs', [/standard output/, /audit log/, /UTC/]],
  ['parts', 'Parts', [/sbom/, /within 7 days/, /within 30/, /Costly work/]],
]

describe('docs/security.md', () => {
  test.each(sections)('tells of %s', (_, title, tells) => {
    for (const pattern of tells) expect(sectionOf(title)).toMatch(pattern)
  })

  test('names the limits that are in force', () => {
    const code = readFileSync('app/platform/limits/rate-limit.server.ts', 'utf8')
    expect(code).toContain("'sign-in': { points: 10, duration: 900 }")
    expect(code).toContain("'sign-in-address': { points: 30, duration: 600 }")
    expect(code).toContain("'second-factor': { points: 6, duration: 600 }")
  })
})
