import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../search/indexes/check-fields'
import { definitionOf } from '../../../search/indexes/definition-of'
import { indexNames } from '../../../search/port'

describe('the indexes', () => {
  test.each(indexNames)('%s names its title among its texts', (name) => {
    const definition = definitionOf(name)
    expect(definition.name).toBe(name)
    expect(definition.text[definition.titleField]?.kind).toBe('text')
  })
})

test('the fields of a filter are those of all its parts', () => {
  const range = { op: 'range', field: 'trl', min: 4 } as const
  const values = { op: 'in', field: 'chain', values: ['steel'] } as const
  expect(
    fieldsOf({ op: 'and', of: [range, { op: 'not', of: { op: 'or', of: [values] } }] }),
  ).toEqual(['trl', 'chain'])
})

test('each code of GB/T 4754 lies under the beginnings of itself, as the index takes it', () => {
  const lines = readFileSync('prisma/seed/reference/gbt4754-2017.csv', 'utf8').trim().split('\n')
  const codes = new Map(
    lines.slice(1).map((line) => {
      const [code = '', , parent = '', section = ''] = line.split(',')
      return [code, { parent, section }]
    }),
  )
  expect(codes.size).toBeGreaterThan(1500)
  for (const [code, { parent, section }] of codes) {
    if (/^\d{2}$/.test(code)) expect(parent).toBe(section)
    if (/^\d{3,4}$/.test(code)) expect(parent).toBe(code.slice(0, -1))
  }
})
