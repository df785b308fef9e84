import { expect, test } from 'vitest'
import { definesProduct } from '../../../app/domain/matching/defines-product'
import { must } from './plain-facts'

const lexicon = { broader: (term: string) => (term === '316L 不锈钢' ? ['不锈钢'] : []) }
const material = (term: string) => must('m', { kind: 'material', term })

test.each<[string, string, string[], boolean]>([
  ['a title that names it', '镍钛合金', ['支架', '镍钛合金'], true],
  ['a title that names a narrower one', '不锈钢', ['316L 不锈钢'], true],
  ['a title that names its class only', '316L 不锈钢', ['不锈钢'], false],
  ['a title that names another', '钛合金', ['镍钛合金'], false],
  ['a title that names none', '镍钛合金', [], false],
])('a material defines the product by %s: %#', (_, term, titleTerms, isDefining) => {
  expect(definesProduct(material(term), titleTerms, lexicon)).toBe(isDefining)
})

test('a process never does: another can be learnt', () => {
  const milling = must('p', { kind: 'process', term: '铣削' })
  expect(definesProduct(milling, ['铣削'], lexicon)).toBe(false)
})
