import { readRequirementLine } from '../../domain/listing/read-requirement-line'
import type { RequirementBody } from '../../domain/listing/requirement'
import { isOwnName } from '../../domain/shared/quantities'
import { requirementText } from '../../wording/requirement-text'
import type { Wording } from '../../wording/wording'
import type { LineReading } from '../form/line-reading'

/** Longer words name no process and no material. */
const mostTerm = 10

/** How a line of requirements is understood, in the reader's words. */
export function requirementReading(line: string, words: Wording): LineReading {
  const read = readRequirementLine(line)
  const text = line.trim()
  if (!read.ok) {
    const { reason, span } = read
    const choices = [...read.choices.filter((it) => it !== line), `说明：${text}`]
    return { kind: 'asked', reason, span, choices: [...new Set(choices)] }
  }
  if (read.isPlainWords) {
    const choices = [...text].length > mostTerm ? [] : [`工艺：${text}`, `材料：${text}`]
    return { kind: 'words', choices }
  }
  const { body } = read.value
  if (body.kind === 'statement') return { kind: 'words', choices: [] }
  return { kind: 'read', text: requirementText(body, words), ownName: ownNameOf(body) }
}

function ownNameOf(body: RequirementBody): string | null {
  return body.kind === 'numeric' && isOwnName(body.quantity) ? body.quantity : null
}
