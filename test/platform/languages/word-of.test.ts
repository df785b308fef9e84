import { describe, expect, test } from 'vitest'
import {
  needKinds,
  organizationLabels,
  organizationScales,
} from '../../../app/domain/listing/kinds'
import { reasonCodes } from '../../../app/domain/moderation/review'
import { regionCodes } from '../../../app/domain/shared/regions'
import { languages } from '../../../app/platform/languages/i18n'
import { i18nOf, translateIn } from '../../../app/platform/languages/i18n.server'
import { type WordGroup, wordOf } from '../../../app/platform/languages/word-of'

const groups: readonly (readonly [WordGroup, readonly string[]])[] = [
  ['listing:label', organizationLabels],
  ['listing:scale', organizationScales],
  ['listing:needKind', needKinds],
  ['wording:listing.region', regionCodes],
  ['manage:reason', reasonCodes],
  ['desk:reason', reasonCodes],
]

describe.each(languages)('in %s', (language) => {
  const t = translateIn(language)

  test.each(groups)('%s has a word for each of its values', (group, values) => {
    for (const value of values) {
      expect(i18nOf(language).exists(`${group}.${value}`)).toBe(true)
      expect(wordOf(t, group, value)).toBe(i18nOf(language).t(`${group}.${value}` as never))
    }
  })

  test('a value without a word is shown as it is', () => {
    for (const value of [
      'gone',
      'x.y',
      'listing:label',
      '',
      '{{named}}',
      '__proto__',
      'toString',
      'a b',
    ]) {
      expect(wordOf(t, 'listing:label', value)).toBe(value)
    }
  })
})

test('words may hold what is told with them', () => {
  const t = translateIn('zh-CN')
  expect(wordOf(t, 'import:file', 'missing', { path: 'a.csv' })).toBe('找不到文件 a.csv')
})
