import { describe, expect, test, vi } from 'vitest'
import { readLexiconEntries } from '../../../search/language/lexicon/load-lexicon.server'
import { createCorrector, createCorrectorInSteps } from '../../../search/query/suggest-correction'
import { boundedEditDistance } from '../../../search/retrieval/edit-distance'
import { hostileStrings } from '../contract/hostile-strings'

vi.mock('../../../search/retrieval/edit-distance', { spy: true })

const entries = await readLexiconEntries()
const corrector = createCorrector(
  entries.flatMap(({ term, synonyms }) => [term, ...synonyms]).map((text) => ({ text, count: 0 })),
)

describe('what may have been meant', () => {
  test.each([
    ['a character of the same sound', '机光焊接', '激光焊接'],
    ['a sound that the south does not tell apart', '激光寒接', '激光焊接'],
    ['one character off', '光刻交', '光刻胶'],
    ['a character too many', '光刻刻胶', '光刻胶'],
    ['a wrong word within a run', '数控家工铝合金', '数控加工铝合金'],
    ['several wrong words', '激光寒接 钛何金', '激光焊接钛合金'],
    ['pinyin in letters', 'jiguanghanjie', '激光焊接'],
    ['a Latin word', 'lazer welding', 'laser welding'],
    ['a letter for a digit in a model number', '42CrM0', '42CrMo'],
    ["Taiwan's word in simplified characters", '雷射焊接', '激光焊接'],
  ])('%s: %s', (_what, typed, meant) => {
    const spaceless = corrector
      .correct(typed, 5)
      .map((it) => it.replace(/(?<=\p{Script=Han}) /gu, ''))
    expect(spaceless).toContain(meant)
  })

  test.each(['激光焊接', 'TC4', '6061-T6', '42CrMo', 'PVD'])('%s is left alone', (typed) => {
    expect(corrector.correct(typed, 5)).toEqual([])
  })

  test('another digit is another alloy', () => {
    const alloys = createCorrector([
      { text: 'GH4169', count: 9 },
      { text: '6063', count: 9 },
    ])
    expect(alloys.correct('GH4168', 5)).toEqual([])
    expect(alloys.correct('6061', 5)).toEqual([])
  })

  test('no text is too strange, and none is offered for itself', () => {
    for (const text of hostileStrings) expect(corrector.correct(text, 5)).not.toContain(text)
  })
})

test('made in steps it is the same, and lets others in between', async () => {
  let pauses = 0
  const terms = Array.from({ length: 1000 }, (_, at) => ({ text: `model${at}x`, count: 1 }))
  const stepwise = await createCorrectorInSteps(
    [...terms, { text: '激光焊接', count: 3 }],
    async () => {
      pauses += 1
    },
  )
  expect(stepwise.correct('机光焊接', 5)[0]).toBe('激光焊接')
  expect(pauses).toBeGreaterThan(5)
})

test('compares a word with few of 100,000 terms', () => {
  const characters = [
    ...new Set(entries.flatMap(({ term }) => [...term.replace(/[^\p{Script=Han}]/gu, '')])),
  ]
  // A sequence without chance, so that the figure stands for the same terms each time.
  let seed = 7
  const next = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  const made = Array.from({ length: 100_000 }, (_, at) => ({
    text:
      at % 4 === 0
        ? `${'abcdefghijklmnopqrstuvwxyz'.charAt(next(26))}${next(1e9).toString(36)}`
        : Array.from({ length: 2 + next(6) }, () => characters[next(characters.length)]).join(''),
    count: next(50),
  }))
  const large = createCorrector(made)
  const typed = [
    '机光焊接',
    '数控家工铝合金精密零件加攻',
    'lazer welding',
    '42CrM0',
    'jiguanghanjie',
  ]
  for (const text of typed) {
    vi.mocked(boundedEditDistance).mockClear()
    expect(large.correct(text, 5)).toBeDefined()
    expect([text, vi.mocked(boundedEditDistance).mock.calls.length < 1_000]).toEqual([text, true])
  }
})
