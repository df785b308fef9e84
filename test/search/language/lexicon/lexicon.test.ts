import { describe, expect, test } from 'vitest'
import { findConflicts, findCycles } from '../../../../search/language/lexicon/find-conflicts'
import { createLexicon } from '../../../../search/language/lexicon/lexicon'
import type { LexiconEntry } from '../../../../search/language/lexicon/lexicon-entry'
import { readLexiconEntries } from '../../../../search/language/lexicon/load-lexicon.server'

function process(term: string, synonyms: string[] = [], broader: string[] = []): LexiconEntry {
  return { term, kind: 'process', synonyms, broader }
}

describe('a lexicon', () => {
  const lexicon = createLexicon([
    process('数控加工', ['CNC', 'CNC 加工'], ['机械加工']),
    process('五轴加工', ['五轴联动加工', '5轴加工'], ['CNC']),
    process('数控加工', ['数控机加工'], ['减材制造']),
    process('数控铣削', ['CNC']),
  ])

  test('knows a term by every spelling, width and case', () => {
    for (const spelling of ['数控加工', 'cnc', 'ＣＮＣ　加工', 'CNC加工', '数控机加工']) {
      expect(lexicon.canonical(spelling)).toBe('数控加工')
      expect(lexicon.has(spelling)).toBe(true)
    }
    expect(lexicon.canonical('电火花')).toBe('电火花')
    expect(lexicon.has('电火花')).toBe(false)
  })

  test('gives the other spellings both ways', () => {
    expect(lexicon.synonyms('cnc')).toEqual(['数控加工', 'CNC 加工', '数控机加工'])
    expect(lexicon.synonyms('数控加工')).toEqual(['CNC', 'CNC 加工', '数控机加工'])
    expect(lexicon.synonyms('电火花')).toEqual([])
  })

  test('gives the first term a spelling that two claim', () => {
    expect(lexicon.synonyms('数控铣削')).toEqual([])
  })

  test('climbs through all classes, nearest first', () => {
    expect(lexicon.broader('5轴加工')).toEqual(['数控加工', '机械加工', '减材制造'])
    expect(createLexicon([process('a', [], ['b']), process('b', [], ['a'])]).broader('a')).toEqual([
      'b',
    ])
  })

  test('finds every spelling in a text, those within others too', () => {
    expect(lexicon.scan('五轴联动加工与cnc加工')).toEqual([
      { surface: '五轴联动加工', start: 0, end: 6 },
      { surface: 'cnc加工', start: 7, end: 12 },
      { surface: 'cnc', start: 7, end: 10 },
    ])
  })

  test('never finds a spelling inside a Latin word or a number', () => {
    expect(lexicon.scan('15轴加工')).toEqual([])
    expect(lexicon.scan('0.5轴加工')).toEqual([])
    expect(lexicon.scan('mycnc')).toEqual([])
    expect(lexicon.scan('cnc2')).toEqual([])
    expect(lexicon.scan('3,5轴加工').map(({ surface }) => surface)).toEqual(['5轴加工'])
  })

  test('completes a beginning', () => {
    expect(lexicon.startingWith('数控')).toEqual(['数控加工', '数控机加工', '数控铣削'])
    expect(lexicon.startingWith('c')).toEqual(['CNC', 'CNC 加工'])
    expect(lexicon.startingWith('')).toEqual([])
  })
})

describe('the checks of a lexicon', () => {
  test('name a spelling that two terms claim, in whatever width or case', () => {
    const found = findConflicts([
      process('注塑', ['IM']),
      process('浸渍', ['ｉｍ']),
      process('注塑'),
    ])
    expect(found).toEqual([{ spelling: 'IM', terms: ['注塑', '浸渍'] }])
  })

  test('name a ring of classes', () => {
    const entries = [process('a', [], ['b']), process('b', [], ['c']), process('c', [], ['a'])]
    expect(findCycles(entries)).toEqual([['a', 'b', 'c']])
    expect(findCycles(entries.slice(0, 2))).toEqual([])
  })
})

describe('the lexicon in search/language/lexicon/terms', () => {
  test('has no spelling that two terms claim', async () => {
    expect(findConflicts(await readLexiconEntries())).toEqual([])
  })

  test('has no ring of classes', async () => {
    expect(findCycles(await readLexiconEntries())).toEqual([])
  })

  test('is not empty', async () => {
    expect((await readLexiconEntries()).length).toBeGreaterThan(100)
  })
})
