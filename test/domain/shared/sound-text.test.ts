import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText, soundText } from '../../../app/domain/shared/sound-text'

test('control characters, halves of surrogate pairs and non-characters are taken out and counted', () => {
  expect(soundText('钛\0合\u001b金\ud800 \udfffTC4\ufffe')).toEqual({
    text: '钛合金 TC4',
    removed: 5,
  })
  expect(soundText('C1 \u0080\u009f and DEL \u007f')).toEqual({ text: 'C1  and DEL ', removed: 3 })
})

test('ends of lines and pages leave a blank, so that words stay apart', () => {
  expect(soundText('第一行\v第二行\f第二页\u2028完')).toEqual({
    text: '第一行 第二行 第二页 完',
    removed: 3,
  })
})

test.each([
  ['direction', '\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c'],
  ['joining and width', '\u200b\u200c\u200d\u2060\ufeff\u00ad'],
])('signs of %s, which nobody sees, are taken out and counted', (_, signs) => {
  const given = [...signs].map((sign) => `临${sign}港`).join('')
  expect(soundText(given)).toEqual({ text: '临港'.repeat(signs.length), removed: signs.length })
})

test('lines end in a line feed, tabs and emoji stay, and nobody is told of either', () => {
  expect(soundText('a\r\nb\rc\td 🔧')).toEqual({ text: 'a\nb\nc\td 🔧', removed: 0 })
})

test('whatever comes in, what goes out is well formed, without control characters, and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (some, more) => {
      const { text } = soundText(some + more)
      expect(text).not.toMatch(/\p{Cs}/u)
      expect(text.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u)
      expect(soundText(text)).toEqual({ text, removed: 0 })
    }),
  )
})

test('a cut leaves no half of a surrogate pair', () => {
  expect(cutText('ab😀', 3)).toBe('ab')
  expect(cutText('ab😀', 4)).toBe('ab😀')
  expect(cutText('ab', 9)).toBe('ab')
})
