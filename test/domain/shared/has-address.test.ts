import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasAddress } from '../../../app/domain/shared/has-address'

test.each([
  '恭喜中奖请打开 http://evil.example/x 领取',
  'ftp://x',
  'WWW.某某',
  'ｗｗｗ．ｅｖｉｌ．ｃｏｍ',
  '打开evil.com领取',
  '中奖。公司',
  't.co',
  'a@evil.example',
  '打开 203.0.113.7 领取',
])('%s has an address', (text) => {
  expect(hasAddress(text)).toBe(true)
})

test.each([
  '上海临港精密制造有限公司',
  'Lingang Precision Co., Ltd.',
  'Lingang Precision Co.Ltd',
  'J. R. Smith',
  'Dr.Li',
  '工业 4.0（上海）研究院',
  '阿卜杜拉·买买提',
])('%s has none', (text) => {
  expect(hasAddress(text)).toBe(false)
})

test('whatever stands around an address does not hide it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      (before, url, after) => {
        expect(hasAddress(before + url + after)).toBe(true)
      },
    ),
  )
})
