import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goOn } from '../../../app/platform/forms/answer-form.server'
import { safePath } from '../../../app/platform/http/safe-path'

const site = 'https://lianhe.example'

/** Pieces that addresses are attacked with, in any order and number. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['/', '//', '.', '..', '%2e', '%2E%2e', '%2f', '%5c', '%00', '\\', '@', ':', '?', '#'],
        ...[
          '\t',
          '\n',
          '\r',
          '\0',
          ' ',
          '\u00a0',
          '\u2028',
          '\ufeff',
          '\u3002',
          '\uff0f',
          '\u2215',
        ],
        ...['evil.example', 'https:', 'javascript:', 'data:', '[::1]', '127.1', 'needs', ';', '*'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))

describe('a path to go on to stays on our site', () => {
  test.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/\tevil',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/x/%2E%2e//evil.example',
    '/./\\evil.example',
    '/\u0000',
    '///',
    '',
    'desk',
    null,
    ['/desk'],
  ])('%j is not taken', (path) => {
    expect(safePath(path, '/account')).toBe('/account')
  })

  test.each([
    ['/needs?q=激光#a', '/needs?q=%E6%BF%80%E5%85%89#a'],
    ['/needs/../desk?next=//evil.example', '/desk?next=//evil.example'],
    ['/desk//x', '/desk//x'],
    ['/@evil.example', '/@evil.example'],
    ['/', '/'],
  ])('%j is taken as %j', (path, taken) => {
    expect(safePath(path, '/account')).toBe(taken)
  })

  test.each([
    ['its parameters', `/people?q=${'%E5%90%8D'.repeat(1000)}`, '/people'],
    ['all of itself', `/${'a'.repeat(5000)}`, '/account'],
  ])('too long for a header it loses %s', (_, path, taken) => {
    expect(safePath(path, '/account')).toBe(taken)
    expect(safePath(path.slice(0, 3000), '/account')).toBe(path.slice(0, 3000))
  })

  test('whatever it is given, a browser stays', () => {
    let taken = 0
    const stays = (text: string) => {
      const path = safePath(text, '/account')
      expect(new URL(path, `${site}/sign-in?next=x`).origin).toBe(site)
      expect(new URL(path, site).href).toBe(site + path)
      if (path !== '/account') taken += 1
    }
    const rooted = hostile.map((it) => `/${it}`)
    fc.assert(fc.property(fc.oneof(hostile, rooted, fc.webUrl()), stays), { numRuns: 5000 })
    expect(taken).toBeGreaterThan(200)
  })

  test('no answer leads elsewhere, even where the path was not looked at before', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const location = goOn(text).headers.get('Location') ?? 'none'
        expect(new URL(location, site).origin).toBe(site)
      }),
      { numRuns: 1000 },
    )
  })
})
