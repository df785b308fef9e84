import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapOfSearch } from '../../../app/features/search/empty-search'

const search = (text: string, parameters: readonly (readonly [string, string])[] = []) => ({
  list: 'needs',
  text,
  parameters,
  isTextRelaxed: false,
})

describe('a search in vain', () => {
  test('is one gap in whatever spelling and order it was asked', () => {
    const one = search('ＫｒＦ 光刻膠', [
      ['chain', 'steel'],
      ['kind', 'sourcing'],
      ['sort', 'newest'],
      ['q', 'ＫｒＦ 光刻膠'],
    ])
    const other = search('krf光刻胶', [
      ['kind', 'sourcing'],
      ['chain', 'steel'],
    ])
    expect(gapOfSearch(one)).toEqual({
      kind: 'search',
      subject: 'needs|krf光刻胶|chain=steel|kind=sourcing',
      detail: {
        list: 'needs',
        text: 'krf光刻胶',
        conditions: ['chain=steel', 'kind=sourcing'],
        isTextRelaxed: false,
      },
    })
    expect(gapOfSearch(other)).toEqual(gapOfSearch(one))
  })

  test('is the same gap whatever the order of its words and conditions, and however often they stand', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 6 })
    const pairs = fc.uniqueArray(fc.constantFrom('a', 'b', 'c').map((it) => ['chain', it] as const))
    fc.assert(
      fc.property(words, pairs, fc.infiniteStream(fc.nat()), (given, conditions, keys) => {
        const mixed = <Value>(values: readonly Value[]) =>
          [...values]
            .map((value) => [keys.next().value ?? 0, value] as const)
            .sort((one, other) => one[0] - other[0])
            .map(([, value]) => value)
        const once = gapOfSearch(search(given.join(' '), conditions))
        const again = search(mixed([...given, ...given]).join('  '), mixed(conditions))
        expect(gapOfSearch(again)?.subject).toBe(once?.subject)
      }),
    )
  })

  test('keeps the order of a wording', () => {
    const subjectOf = (text: string) => gapOfSearch(search(text))?.subject
    expect(subjectOf('"cold spray" nickel')).not.toBe(subjectOf('"spray cold" nickel'))
  })

  test('of another list, or that held some of the words, is told apart', () => {
    expect(gapOfSearch({ ...search('电镀'), list: 'all' })?.subject).toBe('all|电镀')
    expect(gapOfSearch({ ...search('电镀'), isTextRelaxed: true })?.detail).toMatchObject({
      isTextRelaxed: true,
    })
  })

  test('is no gap where nothing was asked', () => {
    expect(gapOfSearch(search('  ', [['sort', 'newest']]))).toBeNull()
  })

  test('leaves out what no database takes', () => {
    const found = gapOfSearch(search('激\u0000光\ud800', [['process', '电\u0000镀']]))
    expect(found?.subject).toBe('needs|激光|process=电镀')
  })
})

describe('what is personal', () => {
  test.each([
    'zhang.san@example.com',
    '张工 138 1234 5678',
    '310101199001011234',
    '+86-13812345678 激光',
    '021-62345678',
    '１３８１２３４５６７８',
  ])('is not kept, as words or as a condition: %s', (text) => {
    expect(gapOfSearch(search(text))).toBeNull()
    expect(gapOfSearch(search('激光', [['process', text.normalize('NFKC')]]))).toBeNull()
  })

  test('is no model number', () => {
    expect(gapOfSearch(search('IATF 16949 6061-T6 42CrMo'))?.subject).toBe(
      'needs|16949 42crmo 6061-t6 iatf',
    )
  })
})
