import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldPlain } from '../../../../search/language/text/fold-plain'
import { normaliseByRules, normaliseMapped } from '../../../../search/language/text/normalise'

const signs = fc.oneof(
  fc.constantFrom(...'激光切割機显著乾坤台灣雷射焊接，、。（）％／～－AaZzμΩ Ａ５5m寸ﾞｶ́ß ﬁ㎜℃Σς'),
  fc.integer({ min: 0x20, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
)
const texts = fc.array(signs, { maxLength: 12 }).map((it) => it.join(''))

describe('the short way of normalising', () => {
  test('gives what all the rules give, wherever it gives anything', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const folded = foldPlain(text)
        if (folded !== null) expect(folded).toBe(normaliseByRules(text))
      }),
      { numRuns: 20_000 },
    )
  })

  test('gives it for every single sign and between two Chinese ones', () => {
    for (let unit = 0x20; unit <= 0xffff; unit++) {
      const sign = String.fromCharCode(unit)
      for (const text of [sign, `焊${sign}接`, `a${sign}b`]) {
        const folded = foldPlain(text)
        if (folded !== null && folded !== normaliseByRules(text)) {
          expect([text, folded]).toEqual([text, normaliseByRules(text)])
        }
      }
    }
  })

  test('goes by plain Chinese with its signs, and leaves the rest to the rules', () => {
    expect(foldPlain('面向服务器的激光焊接，可签协议。')).toBe('面向服务器的激光焊接,可签协议。')
    for (const text of ['厚 3 mm', '5μm', '雷射焊機', 'KrF 光刻胶', 'e\u0301']) {
      expect(foldPlain(text)).toBeNull()
    }
  })

  test('leads each sign back to where it stood', () => {
    const text = '焊接，（铝）'
    const mapped = normaliseMapped(text)
    expect(mapped.text).toBe('焊接,(铝)')
    for (let at = 0; at < text.length; at++) {
      expect([mapped.starts[at], mapped.ends[at]]).toEqual([at, at + 1])
    }
  })
})
