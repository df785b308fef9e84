import type { Tier } from '../../shared/tier'
import { readAbilityLine } from '../ability-line'
import { readProhibition } from '../prohibition'
import { readRequirementBody } from '../read-requirement-body'
import { readRequirementLine } from '../read-requirement-line'
import type { Strictness } from '../requirement'

/** What a line is to a form: a fact with what it says, words without any, or something to ask about. */
export type LineJudgement =
  | {
      readonly kind: 'fact'
      readonly says: string
      readonly strictness: Strictness
      readonly tier: Tier
    }
  | { readonly kind: 'words' }
  /** Words that say what must not be: no fact, but nothing to be passed over. */
  | { readonly kind: 'prohibition' }
  | {
      readonly kind: 'asked'
      /** It is understood, but stands in another field of the form. */
      readonly isElsewhere: boolean
    }

export type JudgeLine = (line: string) => LineJudgement

/** Of lines that say the same of the same the judgement is the same. */
export function judgeRequirementLine(line: string): LineJudgement {
  const read = readRequirementLine(line)
  if (!read.ok) return { kind: 'asked', isElsewhere: false }
  const { body, strictness, tier } = read.value
  if (read.isPlainWords && body.kind === 'statement' && readProhibition(body.text) !== null) {
    return { kind: 'prohibition' }
  }
  // Words of one's own with a figure in them are shown, so that nobody misses it.
  const isWords = body.kind === 'statement' && !/\p{N}/u.test(body.text)
  return read.isPlainWords || isWords
    ? { kind: 'words' }
    : { kind: 'fact', says: JSON.stringify(body), strictness, tier }
}

/** The same for a line of what somebody offers. */
export function judgeAbilityLine(line: string): LineJudgement {
  const read = readAbilityLine(line)
  if (read.ok) {
    return { kind: 'fact', says: JSON.stringify(read.value), strictness: 'hard', tier: 0 }
  }
  const body = readRequirementBody(line)
  const isWords = body.ok && body.value.kind === 'statement' && !/\p{N}/u.test(line)
  return isWords ? { kind: 'words' } : { kind: 'asked', isElsewhere: read.reason === 'own-field' }
}
