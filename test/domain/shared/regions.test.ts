import { expect, test } from 'vitest'
import { type Region, regionCodes, regionCovers } from '../../../app/domain/shared/regions'

test.each<[Region, readonly Region[]]>([
  ['shanghai', ['shanghai']],
  ['yangtze-delta', ['shanghai', 'yangtze-delta']],
  ['china', ['shanghai', 'yangtze-delta', 'china']],
  ['global', ['shanghai', 'yangtze-delta', 'china', 'global']],
])('who serves %s serves %j and no more', (offered, asked) => {
  expect(regionCodes.filter((code) => regionCovers(offered, code))).toEqual(asked)
})
