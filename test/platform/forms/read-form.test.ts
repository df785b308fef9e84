import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { TextField } from '../../../app/components/form/text-field'
import { recogniseSheets } from '../../../app/features/import/open-rows'
import { fieldError } from '../../../app/platform/forms/field-error'
import { parseForm } from '../../../app/platform/forms/read-form.server'
import { i18nOf } from '../../../app/platform/languages/i18n.server'
import { openJson } from '../../../app/platform/sources/read-json'
import { collect } from '../../support/import-rows'

beforeAll(() => vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none'))

const { t } = i18nOf('zh-CN')
const schema = z.object({
  name: z.string().min(2, 'short'),
  age: z.number(fieldError('whole', { least: 1, most: 9 })).optional(),
})

function form(fields: readonly (readonly [string, string])[]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}

describe('a form', () => {
  test('fields that a form does not have are left out', () => {
    const read = parseForm(
      form([
        ['name', '李工'],
        ['isAdministrator', 'true'],
        ['__proto__', 'x'],
      ]),
      schema,
      t as never,
    )
    expect(read.ok && read.value).toEqual({ name: '李工' })
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  test('no name of a field reaches a prototype', async () => {
    const names = ['__proto__', 'constructor', 'prototype'].flatMap((name) => [
      `${name}.polluted`,
      `${name}[polluted]`,
      `name.${name}.polluted`,
      `${name}.prototype.polluted`,
      `constructor.${name}.polluted`,
    ])
    const loose = z.looseObject({ name: z.string().optional() })
    for (const name of names) {
      for (const by of [schema, loose]) parseForm(form([[name, 'x']]), by, t as never)
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect((() => undefined) as { polluted?: unknown }).not.toHaveProperty('polluted')
    const json = new TextEncoder().encode('{"__proto__":{"polluted":1},"constructor":{"x":1}}')
    const { rowsOf } = await recogniseSheets([openJson(json)], 'needs')
    const cells = await collect(rowsOf('needs'))
    expect(cells).toBeDefined()
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })

  test.each([
    ['__intent__', 'no JSON'],
    ['__intent__', '{"type":"update","payload":{"name":"name","value":{}}}'],
    ['__intent__', '{"type":"insert","payload":{"name":"name"}}'],
    ['__state__', 'no JSON'],
    ['__state__', '{"validated":{}}'],
    ['name[0]', 'x'],
    ['name.x', 'x'],
    ['list[999999999]', 'x'],
    ['a..b[', 'x'],
  ])('what steers the library of forms is no field of it: %s = %s', (name, value) => {
    const sent = [['name', '李工'] as const, [name, value] as const]
    const read = parseForm(form(sent), schema, t as never)
    expect(read.ok && read.value).toEqual({ name: '李工' })
  })

  test('a field that comes twice is refused beside it', () => {
    const read = parseForm(
      form([
        ['name', '李工'],
        ['name', '王工'],
      ]),
      schema,
      t as never,
    )
    expect(!read.ok && read.state.errors).toEqual({ name: '这一项的内容无法识别' })
  })

  test('characters that nobody sees are taken out of any field, and whoever sent it is told and asked again', () => {
    const sent = form([
      ['name', '李\0\u202e工\u0007'],
      ['other', 'a\vb'],
    ])
    const read = parseForm(sent, schema, t as never)
    expect(!read.ok && read.state).toEqual({
      values: { name: '李工', other: 'a b' },
      errors: {
        name: '已去掉 3 个不可见的字符，请核对后再次提交',
        other: '已去掉 1 个不可见的字符，请核对后再次提交',
      },
      message: expect.stringContaining('2'),
    })
    expect(parseForm(read.form, schema, t as never)).toMatchObject({ ok: true })
  })

  test('lines end as the schema counts them, however a browser sends them', () => {
    const read = parseForm(form([['name', 'a\r\nb']]), schema, t as never)
    expect(read.ok && read.value.name).toBe('a\nb')
  })

  test('comes back with what was typed, an error beside each field, and without its secrets', () => {
    const sent = form([
      ['name', 'a'],
      ['age', 'many'],
      ['password', 'geheim'],
      ['code', '123456'],
      ['token', 'T'],
    ])
    const read = parseForm(sent, schema, t as never)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(read.state.values).toEqual({ name: 'a', age: 'many' })
    expect(read.state.errors).toEqual({ name: '内容太短', age: '请填写 1 到 9 之间的整数' })
    expect(read.state.message).toContain('2')
  })

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}} #{7*7}',
    "'; DROP TABLE x;--",
  ])('text is kept as it was typed, and drawn as text: %s', (typed) => {
    const read = parseForm(form([['name', typed]]), schema, t as never)
    expect(read.ok && read.value.name).toBe(typed)
    const state = { values: { name: typed }, errors: {}, message: null }
    const html = renderToStaticMarkup(
      createElement(TextField, { name: 'name', label: typed, state }),
    )
    expect(html).not.toMatch(/<script|<img/)
  })
})
