// @vitest-environment happy-dom
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { useDeskKeys } from '../../../app/features/desk/use-desk-keys'

let root: Root
let clicked: string[]
const note = ({ target }: Event) => clicked.push((target as Element).id)

function Desk() {
  useDeskKeys()
  return null
}

const item = (id: string, isCurrent = false) =>
  `<li ${isCurrent ? 'data-current' : ''}><input type="checkbox" id="box-${id}"><a href="#${id}" id="${id}">${id}</a></li>`
const decision = (key: string, more = '') =>
  `<button id="${key}" data-shortcut="${key}" ${more}>${key}</button>`

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  document.body.innerHTML = `
    <ul data-queue>${item('one')}${item('two', true)}${item('three')}</ul>
    <select id="field-reason"><option value=""></option><option value="unclear">x</option></select>
    <input id="line"><textarea id="reply"></textarea>
    <select id="field-mergeInto"><option value=""></option><option value="other">x</option></select>
    ${decision('A', 'formnovalidate')}${decision('R')}${decision('M')}<div id="app"></div>`
  clicked = []
  document.body.addEventListener('click', note)
  root = createRoot(document.querySelector('#app') as Element)
  await act(async () => root.render(createElement(Desk)))
})
afterEach(async () => {
  await act(async () => root.unmount())
  document.body.removeEventListener('click', note)
  vi.unstubAllGlobals()
})

/** True if the key was taken. */
function press(key: string, more: object = {}, on: Element = document.body): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  return !on.dispatchEvent(event)
}
const field = (id: string) => document.querySelector(`#${id}`) as HTMLInputElement

describe('keys of the desk', () => {
  test.each([
    ['j', 'three'],
    ['K', 'one'],
    ['x', 'box-two'],
    ['a', 'A'],
  ])('%s is a press on %s', (key, id) => {
    expect(press(key)).toBe(true)
    expect(clicked).toEqual([id])
  })

  test('E leads to the reason, and so does a refusal without one', () => {
    expect(press('e')).toBe(true)
    expect(document.activeElement?.id).toBe('field-reason')
    field('reply').focus()
    expect(press('r')).toBe(true)
    expect(document.activeElement?.id).toBe('field-reason')
    expect(clicked).toEqual([])
    field('field-reason').value = 'unclear'
    expect(press('r')).toBe(true)
    expect(clicked).toEqual(['R'])
  })

  test('merging leads to what is to stay, then to the reason, then is done', () => {
    for (const [id, value] of [
      ['field-mergeInto', 'other'],
      ['field-reason', 'unclear'],
    ] as const) {
      expect(press('m')).toBe(true)
      expect(document.activeElement?.id).toBe(id)
      field(id).value = value
      field(id).blur()
    }
    expect(clicked).toEqual([])
    press('m')
    expect(clicked).toEqual(['M'])
  })

  test('a decision that needs no reason is taken without one', () => {
    ;(document.querySelector('#R') as HTMLButtonElement).formNoValidate = true
    press('r')
    expect(clicked).toEqual(['R'])
  })

  test('a key that is held decides once', () => {
    press('a')
    expect(press('a', { repeat: true })).toBe(true)
    expect(clicked).toEqual(['A'])
    press('j', { repeat: true })
    expect(clicked).toEqual(['A', 'three'])
  })

  test('at the ends of the queue J and K go on to the next page and the one before', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<a href="#p3" id="next" data-queue-step="1">3</a><a href="#p1" id="previous" data-queue-step="-1">1</a>',
    )
    document.querySelector('#one')?.closest('li')?.remove()
    document.querySelector('#three')?.closest('li')?.remove()
    expect(press('j') && press('k')).toBe(true)
    expect(clicked).toEqual(['next', 'previous'])
  })

  test('what leads nowhere is left to the browser', () => {
    expect(press('q')).toBe(false)
    document.querySelector('[data-queue]')?.replaceChildren()
    field('field-reason').remove()
    for (const key of ['j', 'k', 'x', 'e']) expect(press(key), key).toBe(false)
    expect(press('r')).toBe(true)
    expect(clicked).toEqual(['R'])
  })

  test('none is taken with another key held, nor while somebody writes', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) {
      expect(press('a', { [held]: true }), held).toBe(false)
    }
    for (const id of ['line', 'reply', 'field-reason']) {
      expect(press('a', {}, field(id)), id).toBe(false)
    }
    expect(clicked).toEqual([])
    expect(press('a', {}, field('box-one'))).toBe(true)
    expect(clicked).toEqual(['A'])
  })

  test('Escape leaves a field, and no other key does', () => {
    field('line').focus()
    press('a', {}, field('line'))
    expect(document.activeElement?.id).toBe('line')
    press('Escape', {}, field('line'))
    expect(document.activeElement?.id).not.toBe('line')
  })

  test('none is taken once the desk is left', async () => {
    await act(async () => root.render(null))
    expect(press('a')).toBe(false)
    expect(clicked).toEqual([])
  })
})
