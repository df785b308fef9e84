import type { Prisma, PrismaClient } from '../../../prisma/generated/client'
import type { Transaction } from '../../../prisma/transaction'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { type RefusedSaving, saveVersion } from '../life/save-version.server'
import { submitVersion } from '../life/submit-version.server'
import type { ListingForm, PostedInput, References } from './listing-form'
import { readWritten } from './read-draft.server'

export interface Posting {
  readonly organizationId: string
  readonly actor: string
  readonly id: string
  readonly isNew: boolean
  /** Put before an operator, or kept as a draft. */
  readonly isSubmitted: boolean
}

/** What became of it: a draft is kept in any case. */
export type PostingResult = 'saved' | 'saved-unread' | 'submitted' | 'not-verified' | 'not-open'

export type RefusedPosting = RefusedSaving | 'no-step' | 'no-district' | 'alias-tells'

const ownerNames = { name: true, shortName: true, nameEn: true } as const

/** Writes what a form says of a listing and, if asked, puts it before an operator: in one transaction. */
export function savePosting<Input extends PostedInput, Content extends Prisma.InputJsonObject>(
  db: PrismaClient,
  form: ListingForm<Input, Content>,
  posting: Posting,
  input: Input,
  now: Date,
): Promise<Outcome<PostingResult, RefusedPosting>> {
  return db.$transaction(async (tx) => {
    const { organizationId, actor, id } = posting
    const written = await readWritten(tx, form, { organizationId, id })
    if (written === null && !posting.isNew) return refused('not-there')
    const content = form.toContent(input, written?.content ?? null)
    const unknown = await unknownReference(tx, form.referencesOf(content))
    if (unknown !== null) return refused(unknown)
    if (form.tellsOwner) {
      const where = { id: organizationId }
      const owner = await tx.organization.findUniqueOrThrow({ where, select: ownerNames })
      if (form.tellsOwner(content, owner)) return refused('alias-tells')
    }
    const { listing } = form
    const version = { id, organizationId, actor, revision: input.version, content }
    const saved = await saveVersion(tx, listing, version, now)
    if (!saved.ok) return saved
    const isUnread = form.unreadCount(content) > 0
    if (posting.isSubmitted && isUnread)
      throw new Error('a submission with lines that are not understood')
    if (!posting.isSubmitted) return accepted(isUnread ? 'saved-unread' : 'saved')
    const submitted = await submitVersion(tx, listing, saved.value, actor, now)
    return accepted(submitted.ok ? 'submitted' : submitted.reason)
  })
}

/** A version is kept as text: what it names has to exist before it is written, not when published. */
async function unknownReference(
  tx: Transaction,
  { steps, districtCode }: References,
): Promise<'no-step' | 'no-district' | null> {
  const known = await tx.chainStep.count({ where: { id: { in: [...steps] } } })
  if (known !== new Set(steps).size) return 'no-step'
  if (districtCode === null) return null
  const district = await tx.district.findUnique({ where: { code: districtCode } })
  return district === null ? 'no-district' : null
}
