import { expect, test } from 'vitest'
import { markedFields } from '../../../app/platform/lists/highlight-fields'
import { matchedFragment } from '../../../app/platform/lists/matched-fragment'
import { checkFields } from '../../../search/indexes/check-fields'
import { definitionOf } from '../../../search/indexes/definition-of'
import { listNames } from '../../../search/port'

const plain = (text: string) => ({ text, isMatch: false })
const match = (text: string) => ({ text, isMatch: true })

test.each(listNames)('the index %s can mark every field that rows ask for', (index) => {
  const query = { index, text: '激光', highlight: markedFields(index) }
  expect(() => checkFields(definitionOf(index), query)).not.toThrow()
})

test('a match that the row shows needs no fragment', () => {
  const highlights = { title: [match('激光'), plain('焊接')], terms: [match('激光')] }
  expect(matchedFragment('needs', highlights)).toBeNull()
  expect(matchedFragment('needs', {})).toBeNull()
})

test('a match elsewhere is shown with the words around it, most telling field first', () => {
  const highlights = {
    title: [plain('发动机推力室')],
    description: [match('激光')],
    terms: [plain('CuCrZr、'), match('激光'), plain('选区熔化')],
  }
  expect(matchedFragment('needs', highlights)).toEqual([
    plain('CuCrZr、'),
    match('激光'),
    plain('选区熔化'),
  ])
})

test('long text is cut on both sides of the first match', () => {
  const highlights = {
    description: [
      plain('前'.repeat(40)),
      match('激光'),
      plain('后'.repeat(20)),
      match('激光'),
      plain('后'.repeat(20)),
    ],
  }
  expect(matchedFragment('needs', highlights)).toEqual([
    plain(`…${'前'.repeat(14)}`),
    match('激光'),
    plain(`${'后'.repeat(20)}激光${'后'.repeat(8)}…`),
  ])
})
