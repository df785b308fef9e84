import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { formatInstant } from '../../components/format-date'
import { isId } from '../../domain/shared/ids'
import { auditActorName, auditSubjectName, auditVerbName } from '../../wording/audit-names'
import type { Wording } from '../../wording/wording'
import type { AuditFilter } from './audit-filter'

const pageSize = 50

/** Entries of the log, the last first, with their place in the chain, and the last signed head. */
export async function findEntries(
  db: PrismaClient,
  filter: AuditFilter,
  words: Pick<Wording, 't'>,
) {
  const { actor, subject, verb, before } = filter
  const where: Prisma.AuditEntryWhereInput = {
    ...(actor ? { actor } : {}),
    ...(subject ? { subjectId: subject } : {}),
    ...(verb ? { verb } : {}),
    ...(before > 0 ? { id: { lt: BigInt(before) } } : {}),
  }
  const [rows, head] = await Promise.all([
    db.auditEntry.findMany({
      where,
      orderBy: { id: 'desc' },
      take: pageSize + 1,
      include: { seal: true },
    }),
    db.auditHead.findFirst({ orderBy: { size: 'desc' } }),
  ])
  const shown = rows.slice(0, pageSize)
  const names = await namesOf(db, shown)
  return {
    treeHead: head && {
      size: Number(head.size),
      root: Buffer.from(head.root).toString('hex'),
      at: formatInstant(head.at),
      keyId: head.keyId,
    },
    next: rows.length > pageSize ? Number(shown.at(-1)?.id ?? 0) : null,
    entries: shown.map((row) => ({
      id: Number(row.id),
      sequence: row.seal ? Number(row.seal.sequence) : null,
      hash: row.seal ? Buffer.from(row.seal.hash).toString('hex') : null,
      at: formatInstant(row.at),
      instant: row.at.toISOString(),
      actor: row.actor,
      actorName: names.get(row.actor) ?? auditActorName(row.actor, words),
      verb: auditVerbName(row.verb, words),
      subject: auditSubjectName(row.subject, words),
      subjectId: row.subjectId,
      before: row.before === null ? null : JSON.stringify(row.before),
      after: row.after === null ? null : JSON.stringify(row.after),
    })),
  }
}

async function namesOf(db: PrismaClient, rows: readonly { readonly actor: string }[]) {
  const ids = [...new Set(rows.map(({ actor }) => actor))].filter(isId)
  const people = await db.person.findMany({ where: { id: { in: ids } } })
  return new Map(people.map(({ id, name }) => [id, name]))
}
