import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ChoiceField } from '../../app/components/form/choice-field'

const options = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
]
const field = (more: object) =>
  renderToStaticMarkup(
    createElement(ChoiceField, { name: 'step', label: '环节', options, ...more }),
  )
const refused = (step: string) => ({ values: { step }, errors: {}, message: null })

describe('one of several', () => {
  test.each([
    ['nothing is known', {}],
    ['what is known is empty', { value: '' }],
    ['what is known is no option', { value: 'gone' }],
    ['a form comes back without it', { value: 'a', state: refused('') }],
    ['a form comes back with what is no option', { state: refused('<x>') }],
  ])('is chosen by nobody but the reader where %s', (_, more) => {
    const html = field(more)
    expect(html).toContain('<option value="" selected=""></option>')
    expect(html).not.toContain('value="a" selected')
  })

  test('stays as it was chosen, and needs no empty option then', () => {
    expect(field({ value: 'b' })).toContain('<option value="b" selected="">')
    expect(field({ value: 'b' })).not.toContain('<option value=""')
    expect(field({ value: 'a', state: refused('b') })).toContain('<option value="b" selected="">')
  })
})
