import { toRequirementColumns } from '../../../prisma/requirement-columns'
import type { Transaction } from '../../../prisma/transaction'
import type { NeedRecord } from './import-record'
import { readOwners } from './read-owners.server'
import type { RowToWrite } from './stored-row'

type Row = RowToWrite<NeedRecord>

/** Creates or replaces needs with all that hangs on them. */
export async function writeNeeds(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const ownerOf = await readOwners(
    tx,
    rows.map(({ record }) => record.organizationKey),
  )
  const dataOf = ({ id, record, importHash }: Row) => {
    const { organizationKey, steps: _steps, codes: _codes, requirements: _asked, ...facts } = record
    const owner = ownerOf(organizationKey)
    const confirmedBy = facts.confirmedAt ? owner.name : null
    return { id, ...facts, organizationId: owner.id, confirmedBy, importHash }
  }
  const updates = rows.filter(({ stored }) => stored !== null)
  for (const row of updates) {
    const data = { ...dataOf(row), version: { increment: 1 } }
    await tx.need.update({ where: { id: row.id }, data })
  }
  await tx.need.createMany({ data: rows.filter(({ stored }) => stored === null).map(dataOf) })
  const where = { needId: { in: updates.map(({ id }) => id) } }
  await tx.needRequirement.deleteMany({ where })
  await tx.needChainStep.deleteMany({ where })
  await tx.needIndustryCode.deleteMany({ where })
  await writeParts(tx, rows)
}

async function writeParts(tx: Transaction, rows: readonly Row[]): Promise<void> {
  await tx.needChainStep.createMany({
    data: rows.flatMap(({ id, record }) => record.steps.map((stepId) => ({ needId: id, stepId }))),
  })
  await tx.needIndustryCode.createMany({
    data: rows.flatMap(({ id, record }) => record.codes.map((code) => ({ needId: id, code }))),
  })
  await tx.needRequirement.createMany({
    data: rows.flatMap(({ id, record }) =>
      record.requirements.map(({ strictness, tier, body }, position) => ({
        needId: id,
        position,
        strictness,
        tier,
        ...toRequirementColumns(body),
      })),
    ),
  })
}
