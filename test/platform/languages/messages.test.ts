import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const folder = 'app/platform/languages/messages'
const areas = readdirSync(join(folder, 'zh-CN')).filter((name) => name.endsWith('.json'))

type Catalogue = { readonly [key: string]: string | Catalogue }

function read(language: string, area: string): Catalogue {
  return JSON.parse(readFileSync(join(folder, language, area), 'utf8'))
}

function entriesOf(catalogue: Catalogue, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : entriesOf(value, `${path}${key}.`),
  )
}

/** Chinese has one form of a counted word, English two. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')

const keysOf = (catalogue: Catalogue) =>
  [...new Set(entriesOf(catalogue).map(([key]) => withoutPlural(key)))].sort()

const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((it) => it[1]).sort()

test('every area exists in both languages', () => {
  expect(readdirSync(join(folder, 'en')).filter((name) => name.endsWith('.json'))).toEqual(areas)
})

describe.each(areas)('the area %s', (area) => {
  const chinese = read('zh-CN', area)
  const english = read('en', area)

  test('has the same keys in both languages', () => {
    expect(keysOf(english)).toEqual(keysOf(chinese))
  })

  test('fills in the same values in both languages and leaves nothing empty', () => {
    const words = new Map(entriesOf(english))
    for (const [key, text] of entriesOf(chinese)) {
      const other = words.get(key) ?? words.get(`${withoutPlural(key)}_other`)
      expect([key, valuesIn(other ?? '')]).toEqual([key, valuesIn(text)])
      expect([key, text.trim()]).not.toEqual([key, ''])
    }
  })

  test('counts in English with both forms', () => {
    const keys = entriesOf(english).map(([key]) => key)
    for (const key of keys.filter((it) => it.endsWith('_other'))) {
      expect(keys).toContain(`${withoutPlural(key)}_one`)
    }
  })

  test('speaks without exclamation marks and without 尊敬的用户', () => {
    for (const [, text] of [...entriesOf(chinese), ...entriesOf(english)]) {
      expect(text).not.toMatch(/[!！]|尊敬/)
    }
  })
})

function filesUnder(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join(path, name))
}

/** Comments may name the Chinese word that they speak of. */
const withoutComments = (code: string) =>
  code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

test('no component holds Chinese text: it belongs to the catalogues', () => {
  const files = [
    'app/components',
    'app/features',
    'app/listings',
    'app/routes',
    'app/platform',
  ].flatMap(filesUnder)
  expect(files.length).toBeGreaterThan(20)
  for (const file of [...files, 'app/root.tsx']) {
    const code = withoutComments(readFileSync(file, 'utf8'))
    expect([file, code.match(/.*[\u3000-\u9fff\uff00-\uffef].*/)?.[0]]).toEqual([file, undefined])
  }
})
