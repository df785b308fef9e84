import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRequirementLine } from '../../app/domain/listing/read-requirement-line'
import { fromRequirementRow, toRequirementColumns } from '../../prisma/requirement-columns'
import { readPhrases } from '../golden/requirements/judge-reading'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
const needId = crypto.randomUUID()

beforeAll(async () => {
  database = await createTestDatabase('empty')
  const { id } = await database.db.organization.create({
    data: { key: 'o', name: '某企业', kind: 'enterprise' },
  })
  await database.db.need.create({
    data: {
      id: needId,
      key: 'n',
      kind: 'sourcing',
      organizationId: id,
      title: '件',
      summary: '件',
    },
  })
})

afterAll(() => database.drop())

const others = [
  '供应商须位于长三角地区，江苏、浙江优先',
  '服务覆盖全国（含港澳）',
  'IATF 16949（有效期内）',
]

test('whatever is read of a line, the database takes, and gives it back', async () => {
  const lines = [
    ...(['a', 'b', 'c', 'd', 'e', 'g'] as const).flatMap((set) =>
      readPhrases(set).map((it) => it.phrase),
    ),
    ...others,
  ]
  const bodies = lines.flatMap((line) => {
    const read = readRequirementLine(line)
    return read.ok ? [read.value] : []
  })
  expect(bodies.length).toBeGreaterThan(1500)
  const kinds = new Set(bodies.map(({ body }) => body.kind))
  const conditioned = bodies.filter(({ body }) => 'condition' in body && body.condition)
  expect([kinds.size, new Set(conditioned.map(({ body }) => body.kind)).size]).toEqual([10, 9])
  const data = bodies.map(({ body, strictness, tier }, position) => ({
    ...{ needId, position, strictness, tier },
    ...toRequirementColumns(body),
  }))
  await database.db.needRequirement.createMany({ data })
  const rows = await database.db.needRequirement.findMany({ orderBy: { position: 'asc' } })
  expect(rows.map(fromRequirementRow)).toMatchObject(bodies.map(({ body }) => body))
})
