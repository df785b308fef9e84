import type { ImportRun, Prisma } from '../../../../prisma/generated/client'
import { recordChanges } from '../../../../prisma/record-change.server'
import type { Transaction } from '../../../../prisma/transaction'
import { changedRows } from '../changed-rows.server'
import { importOrganizations } from '../import-organizations.server'
import type { Numbered, OrganizationRecord } from '../import-record'
import type { ListingTally } from './apply-listing.server'

/** Writes the firms of a park that an operator brings in, with what stood before. */
export async function applyOrganizations(
  tx: Transaction,
  run: ImportRun,
  records: AsyncIterable<Numbered<OrganizationRecord>>,
  count: (kind: keyof ListingTally) => Promise<void>,
): Promise<void> {
  for await (const { record } of records) {
    const stored = await tx.organization.findUnique({
      where: { key: record.key },
      include: { labels: true },
    })
    const [row] = changedRows([record], stored === null ? [] : [stored])
    if (row === undefined) {
      await count('unchanged')
      continue
    }
    await importOrganizations(tx, [row])
    const verb = stored === null ? 'import-create' : 'import-update'
    await recordChanges(tx, [
      { actor: run.actedBy, verb, subject: 'organization', subjectId: row.id },
    ])
    await tx.importChange.create({
      data: {
        ...{ importId: run.id, subject: 'organization', subjectId: row.id },
        isNew: stored === null,
        revision: (stored?.version ?? 0) + 1,
        ...(stored === null ? {} : { before: factsOf(stored) }),
      },
    })
    await count(stored === null ? 'created' : 'updated')
  }
}

type Stored = NonNullable<
  Prisma.Result<Transaction['organization'], { include: { labels: true } }, 'findUnique'>
>

/** What an import writes of a firm, as it stood: to be written back. */
function factsOf(stored: Stored): Prisma.InputJsonObject {
  const { name, uscc, isUsccConfirmed, shortName, nameEn, kind, scale, districtCode } = stored
  const { siteRegion, address, industryCode, industryText, foundedYear, employees } = stored
  const { summary, website, importHash, labels } = stored
  return {
    ...{ name, uscc, isUsccConfirmed, shortName, nameEn, kind, scale, districtCode, siteRegion },
    ...{ address, industryCode, industryText, foundedYear, employees, summary, website },
    importHash,
    labels: labels.map(({ label, issuer, expiresAt }) => ({
      ...{ label, issuer },
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
  }
}
