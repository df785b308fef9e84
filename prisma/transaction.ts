import type { PrismaClient } from './generated/client'

/** What `db.$transaction` hands to its callback. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
