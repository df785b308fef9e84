import { describe, expect, test } from 'vitest'
import { findMeasures } from '../../../../search/language/text/measures'
import { normaliseText } from '../../../../search/language/text/normalise'

const found = (text: string) => findMeasures(normaliseText(text))
const only = (text: string) => {
  const measures = found(text)
  expect(measures).toHaveLength(1)
  return measures[0] as (typeof measures)[number]
}

describe('a number with its unit', () => {
  test.each([
    ['0.01mm', '10μm'],
    ['10 微米', '0.01mm'],
    ['最长 2 米', '2m'],
    ['最长 2 米', '2000mm'],
    ['2 m', '2米'],
    ['500 MPa', '0.5gpa'],
    ['≥99.9%', '99.9 %'],
    ['10.0mm', '10mm'],
    ['90 分钟', '1.5h'],
  ])('%s is also written %s', (typed, other) => {
    expect(only(typed).spellings).toContain(other)
  })

  test('leaves the words that bound it out of what is looked for', () => {
    expect(only('最长 2 米').text).toBe('2米')
    expect(only('≥99.9%').text).toBe('99.9%')
    expect(only('2 毫米以内').text).toBe('2mm')
    expect(only('2 毫米以内').end).toBe(normaliseText('2 毫米以内').length)
  })

  test.each([
    ['a range', '10-20mm'],
    ['a compound unit that is not known', '5mm/h'],
    ['a unit whose case decides (mW, MW)', '500MW'],
    ['a grade', '5 级'],
    ['a count', '3 台'],
    ['a model number', '6061-T6'],
    ['the number of axes', '5 轴'],
    ['a plain number', '42'],
  ])('is not %s', (_what, text) => {
    expect(found(text)).toEqual([])
  })

  test('has no spelling that nobody writes', () => {
    for (const spelling of only('10nm').spellings) expect(spelling).not.toMatch(/e-|0\.000/)
    expect(only('1/3 不算, 37 ℃').spellings).toEqual([])
  })
})
