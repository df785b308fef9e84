import { readAbilityLine } from '../ability-line'
import { readRequirementBody } from '../read-requirement-body'
import { readRequirementLine } from '../read-requirement-line'

/** What a line is to a form: a fact with what it says, words without any, or something to ask about. */
export type LineJudgement =
  | { readonly kind: 'fact'; readonly says: string }
  | { readonly kind: 'words' }
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
  const { body } = read.value
  // Words of one's own with a figure in them are shown, so that nobody misses it.
  const isWords = body.kind === 'statement' && !/\p{N}/u.test(body.text)
  return read.isPlainWords || isWords
    ? { kind: 'words' }
    : { kind: 'fact', says: JSON.stringify(body) }
}

/** The same for a line of what somebody offers. */
export function judgeAbilityLine(line: string): LineJudgement {
  const read = readAbilityLine(line)
  if (read.ok) return { kind: 'fact', says: JSON.stringify(read.value) }
  const body = readRequirementBody(line)
  const isWords = body.ok && body.value.kind === 'statement' && !/\p{N}/u.test(line)
  return isWords ? { kind: 'words' } : { kind: 'asked', isElsewhere: read.reason === 'own-field' }
}
