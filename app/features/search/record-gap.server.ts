import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import { normaliseText } from '../../../search/language/text/normalise'

/** A question to the search that found nothing. */
export interface EmptySearch {
  /** The list that was asked, or `all`. */
  readonly list: string
  readonly text: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** Something held some of the words. */
  readonly isTextRelaxed: boolean
}

/** What fits into one entry of an index of PostgreSQL with room to spare; nobody types more in earnest. */
const longestSubject = 600

/**
 * Mail addresses, mobile numbers in their usual groups, land lines, and long numbers of identities
 * and cards: people paste them into search boxes.
 */
const personal =
  /[\w.+-]+@[\w-]+\.\w|(?<!\d)1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)|\d{15,}/u

/**
 * Counts a search without result as a gap: once per normalised question, whatever the order of its
 * conditions. Keeps no trace of who asked; a question that holds personal data is not kept at all.
 */
export async function recordGap(db: PrismaClient, search: EmptySearch, now: Date): Promise<void> {
  const text = normaliseText(search.text).trim()
  const conditions = search.parameters
    .filter(([name]) => name !== 'q' && name !== 'sort')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
  if ((text === '' && conditions.length === 0) || personal.test(text)) return
  const subject = [search.list, text, ...conditions].join('|')
  if (subject.length > longestSubject) return
  const detail = {
    list: search.list,
    text,
    conditions,
    isTextRelaxed: search.isTextRelaxed,
  } satisfies Prisma.InputJsonObject
  await db.gap.upsert({
    where: { kind_subject: { kind: 'search', subject } },
    create: { kind: 'search', subject, detail, firstSeenAt: now, lastSeenAt: now },
    update: { count: { increment: 1 }, lastSeenAt: now, detail },
  })
}
