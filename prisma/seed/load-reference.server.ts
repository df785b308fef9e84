import { districts } from '../../app/domain/shared/districts'
import type { PrismaClient } from '../generated/client'
import type { Transaction } from '../transaction'
import { readChains, readIndustryCodes, type SeedIndustry } from './read-seed-files.server'
import type { ChainFile } from './seed-format'

/**
 * Districts, industry codes and chains from the files in `folder` (`prisma/seed`). May be run
 * again at any time: rows are brought up to the files, nothing that listings refer to is removed.
 */
export async function loadReferenceData(
  db: PrismaClient,
  folder = 'prisma/seed',
): Promise<{ readonly industryCodes: number; readonly chains: number; readonly steps: number }> {
  const chains = readChains(folder)
  const industries = readIndustryCodes(folder)
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('lianhe-reference'))`
      await upsertDistricts(tx)
      await upsertIndustries(tx, industries)
      await upsertChains(tx, chains)
    },
    { timeout: 60_000, maxWait: 60_000 },
  )
  return {
    industryCodes: industries.length,
    chains: chains.length,
    steps: chains.flatMap((chain) => chain.steps).length,
  }
}

async function upsertDistricts(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "District" ("code", "name", "nameEn")
    SELECT "code", "name", "nameEn" FROM jsonb_to_recordset(${JSON.stringify(districts)}::jsonb)
      AS row("code" text, "name" text, "nameEn" text)
    ON CONFLICT ("code") DO UPDATE SET "name" = excluded."name", "nameEn" = excluded."nameEn"`
}

async function upsertIndustries(tx: Transaction, rows: readonly SeedIndustry[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "IndustryCode" ("code", "level", "parentCode", "section", "name")
    SELECT "code", "level", "parentCode", "section", "name"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS row("code" text, "level" int, "parentCode" text, "section" text, "name" text)
    ON CONFLICT ("code") DO UPDATE SET "level" = excluded."level",
      "parentCode" = excluded."parentCode", "section" = excluded."section", "name" = excluded."name"`
}

async function upsertChains(tx: Transaction, chains: readonly ChainFile[]): Promise<void> {
  for (const { steps, ...chain } of chains) {
    await tx.chain.upsert({ where: { id: chain.id }, create: chain, update: chain })
    // Positions are unique within a chain: clear the way before steps change places.
    await tx.$executeRaw`
      UPDATE "ChainStep" step SET "position" = moved."position"
      FROM (SELECT "id", (min("position") OVER () - row_number() OVER (ORDER BY "id"))::int
        AS "position" FROM "ChainStep" WHERE "chainId" = ${chain.id}) moved
      WHERE step."id" = moved."id"`
    for (const [position, { id, codes: _codes, feeds: _feeds, ...step }] of steps.entries()) {
      const row = { ...step, position, chainId: chain.id }
      await tx.chainStep.upsert({
        where: { id: `${chain.id}/${id}` },
        create: { id: `${chain.id}/${id}`, ...row },
        update: row,
      })
    }
  }
  await removeFormerSteps(tx, chains)
  const links = chains.flatMap((chain) =>
    chain.steps.map((step) => ({ ...step, id: `${chain.id}/${step.id}`, chain: chain.id })),
  )
  await tx.chainStepCode.deleteMany()
  await tx.chainStepCode.createMany({
    data: links.flatMap((step) => step.codes.map((code) => ({ stepId: step.id, code }))),
  })
  await tx.chainFlow.deleteMany()
  await tx.chainFlow.createMany({
    data: links.flatMap((step) =>
      step.feeds.map((to) => ({ fromId: step.id, toId: `${step.chain}/${to}` })),
    ),
  })
}

/** Steps that the files no longer name go, unless a listing stands in one. */
async function removeFormerSteps(tx: Transaction, chains: readonly ChainFile[]): Promise<void> {
  const named = chains.flatMap((chain) => chain.steps.map((step) => `${chain.id}/${step.id}`))
  await tx.chainStep.deleteMany({
    where: {
      id: { notIn: named },
      needs: { none: {} },
      capabilities: { none: {} },
      pilots: { none: {} },
    },
  })
}
