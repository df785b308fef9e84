import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRequirementLine } from '../../../app/domain/listing/read-requirement-line'
import { judgeReading, type Phrase, readPhrases, type Verdict } from './judge-reading'

function count(phrases: readonly Phrase[]): Readonly<Record<Verdict, number>> {
  const verdicts = { right: 0, named: 0, asked: 0, wrong: 0 }
  for (const phrase of phrases) verdicts[judgeReading(phrase)] += 1
  return verdicts
}

describe('phrases of engineers, held against what a person takes from them', () => {
  test.each([
    ['a', 400],
    ['b', 400],
    ['c', 600],
    ['e', 400],
  ] as const)(
    'of set %s, with which it was built, none is read wrongly in silence',
    (set, least) => {
      const phrases = readPhrases(set)
      expect(phrases.length).toBeGreaterThan(least)
      expect(phrases.filter((it) => judgeReading(it) === 'wrong').map((it) => it.phrase)).toEqual(
        [],
      )
    },
  )

  test('most are read, the others asked about; what is held out is told apart', () => {
    const [a, b, c, d, e] = (['a', 'b', 'c', 'd', 'e'] as const).map((it) => count(readPhrases(it)))
    console.info('requirement phrases', { built: { a, b, c, e }, heldOut: d })
    expect(a?.right).toBeGreaterThan(340)
    expect(b?.right).toBeGreaterThan(310)
    expect(c?.right).toBeGreaterThan(550)
    expect(e?.right).toBeGreaterThan(280)
    expect(d?.right).toBeGreaterThan(240)
    expect(d?.wrong).toBeLessThan(12)
  })
})

describe('a phrase means the same however it is typed', () => {
  const right = readPhrases('a').filter(
    (it) => judgeReading(it) === 'right' && it.reading !== undefined,
  )
  const phrase = fc.constantFrom(...right.map((it) => it.phrase))
  const bodyOf = (line: string) => {
    const read = readRequirementLine(line)
    return read.ok ? read.value : null
  }
  const isSameOrAsked = (line: string, changed: string) => {
    const read = bodyOf(changed)
    const { body, ...mark } = bodyOf(line) ?? { body: null }
    // What stands beside a value as it was written may be typed otherwise; nothing else may.
    const plain = (it: unknown) =>
      JSON.stringify(it, (key, value) => (key === 'condition' ? undefined : value)).normalize(
        'NFKC',
      )
    return (
      read === null || read.body.kind === 'statement' || plain(read) === plain({ ...mark, body })
    )
  }

  const wide = (text: string) =>
    text.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

  test('in signs of full width', () => {
    fc.assert(
      fc.property(phrase, (line) => {
        expect([line, isSameOrAsked(line, wide(line))]).toEqual([line, true])
      }),
    )
  })

  test('with blanks of another width, more of them, and a full stop', () => {
    fc.assert(
      fc.property(phrase, fc.constantFrom('  ', '\u3000', '\u00a0'), (line, blank) => {
        expect([line, isSameOrAsked(line, ` ${line.replaceAll(' ', blank)}。`)]).toEqual([
          line,
          true,
        ])
      }),
    )
  })

  test('in other signs of comparing, of spans and of units', () => {
    const others = [
      [/≤/g, '≦'],
      [/≥/g, '≧'],
      [/≤/g, '不大于'],
      [/≥/g, '不小于'],
      [/μm/g, 'um'],
      [/μm/g, '微米'],
      [/[~～]/g, '—'],
      [/[~～]/g, '至'],
      [/mm/g, '毫米'],
      [/℃/g, '°C'],
    ] as const
    fc.assert(
      fc.property(phrase, fc.constantFrom(...others), (line, [from, to]) => {
        expect([line, to, isSameOrAsked(line, line.replace(from, to))]).toEqual([line, to, true])
      }),
      { numRuns: 500 },
    )
  })

  test('a figure that is changed is never read as it was', () => {
    const numeric = right.filter((it) => it.reading?.kind === 'numeric' && /\d/.test(it.phrase))
    fc.assert(
      fc.property(fc.constantFrom(...numeric), ({ phrase: line }) => {
        const changed = line.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))
        const [was, now] = [bodyOf(line), bodyOf(changed)]
        expect([line, JSON.stringify(was) === JSON.stringify(now)]).toEqual([line, false])
      }),
    )
  })
})
