import { expect, test } from 'vitest'
import { findMutations } from '../../scripts/mutation/find-mutations'

const source = `import { a } from 'a'
type T = 'x' extends string ? true : false
export async function close(tx, id, organizationId) {
  if (id === '') return false
  const where = { id, organizationId }
  await tx.need.updateMany({ where: { ...where, version: 1 }, data: { version: 2 } })
  await recordChange(tx, { verb: 'close' })
  return id.length > 3 && id !== 'x'
}
`

test('every place that can be broken is broken once, and types are left alone', () => {
  const found = findMutations('close.ts', source)
  expect(found.map(({ line, what }) => `${line} ${what}`).sort()).toEqual([
    '4 === → !==',
    '4 an early answer left out',
    '4 false → true',
    '5 organizationId left out of where',
    '6 version left out of where',
    '7 recordChange left out',
    '8 !== → ===',
    '8 && → ||',
    '8 > → <=',
  ])
  const turned = found.find(({ what }) => what === '> → <=')
  expect(turned?.mutated).toBe(source.replace('length > 3', 'length <= 3'))
})
