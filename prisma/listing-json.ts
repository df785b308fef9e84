import { Prisma } from './generated/client'

/** Kinds of listing that stand at steps of a chain and under industry codes. */
type Placed = 'Need' | 'Capability'

const tables = {
  Need: { id: '"needId"', steps: '"NeedChainStep"', codes: '"NeedIndustryCode"' },
  Capability: {
    id: '"capabilityId"',
    steps: '"CapabilityChainStep"',
    codes: '"CapabilityIndustryCode"',
  },
} as const satisfies Record<Placed, Readonly<Record<'id' | 'steps' | 'codes', string>>>

/** The steps of the listing called `listing`, each with its chain, as JSON. */
export function stepsJson(kind: Placed): Prisma.Sql {
  const { id, steps } = tables[kind]
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('step', json_build_object(
    'id', s."id", 'name', s."name", 'nameEn', s."nameEn", 'chain', json_build_object(
    'id', c."id", 'name', c."name", 'nameEn', c."nameEn"))) ORDER BY s."id"), '[]')
    FROM ${Prisma.raw(steps)} AS placed JOIN "ChainStep" AS s ON s."id" = placed."stepId"
    JOIN "Chain" AS c ON c."id" = s."chainId"
    WHERE placed.${Prisma.raw(id)} = listing."id")`
}

/**
 * The industry codes of the listing called `listing` with their names, as JSON. Each name is a
 * question of its own: joined, the whole table of codes would be read for each listing.
 */
export function industriesJson(kind: Placed): Prisma.Sql {
  const { id, codes } = tables[kind]
  return Prisma.sql`(SELECT coalesce(json_agg(json_build_object('industry', json_build_object(
    'code', placed."code", 'section', (SELECT i."section" FROM "IndustryCode" AS i
    WHERE i."code" = placed."code"), 'name', (SELECT i."name" FROM "IndustryCode" AS i
    WHERE i."code" = placed."code"))) ORDER BY placed."code"), '[]')
    FROM ${Prisma.raw(codes)} AS placed WHERE placed.${Prisma.raw(id)} = listing."id")`
}
