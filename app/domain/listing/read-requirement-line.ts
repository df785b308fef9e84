import type { Tier } from '../shared/tier'
import type { LineSpan } from './line-span'
import { type RequirementDoubt, readRequirementBody } from './read-requirement-body'
import { readTierMark } from './read-tier-mark'
import type { RequirementBody, Strictness } from './requirement'

/** One requirement as a person writes it on a line. */
export interface WrittenRequirement {
  readonly strictness: Strictness
  readonly tier: Tier
  readonly body: RequirementBody
}

export type RequirementRefusal = 'unreadable-tier' | 'unreadable-requirement'

export type ReadRequirement =
  | {
      readonly ok: true
      readonly value: WrittenRequirement
      /** Set where the line was kept as a statement since it could not be read: why, and which part. */
      readonly doubt: { readonly reason: RequirementDoubt; readonly span: LineSpan } | null
    }
  | { readonly ok: false; readonly reason: RequirementRefusal; readonly span: LineSpan }

const wishForm = /^希望(?:\s*[:：])?\s*/u
/**
 * Reads a line like `尺寸公差≤0.02 mm`, `材料：TC4`, `证书：ISO 9001` or `说明：…`; the names are those of
 * `readRequirementBody`. A line that begins with `希望` is a wish; one that ends in `@1` or `@2` is for that
 * tier, see `readTierMark`. What is none of these is a statement in the writer's own words, with the
 * doubt that made it one: a caller may refuse it. Refused are a mark that cannot be read and a line
 * that asks for nothing.
 */
export function readRequirementLine(line: string): ReadRequirement {
  const marked = readTierMark(line)
  if (!marked.ok) return marked
  const { from, until } = marked.body
  const [wish = ''] = wishForm.exec(line.slice(from, until)) ?? []
  const start = from + wish.length
  const text = line.slice(start, until)
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return { ok: false, reason: 'unreadable-requirement', span: marked.body }
  }
  const read = readRequirementBody(text)
  return {
    ok: true,
    value: {
      strictness: wish === '' ? 'hard' : 'wish',
      tier: marked.tier ?? 0,
      body: read.ok ? read.value : { kind: 'statement', text },
    },
    doubt: read.ok ? null : { reason: read.reason, span: { from: start + read.from, until } },
  }
}
