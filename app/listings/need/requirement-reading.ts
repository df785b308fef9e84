import { readProhibition } from '../../domain/listing/prohibition'
import {
  type ReadRequirement,
  readRequirementLine,
} from '../../domain/listing/read-requirement-line'
import { readTierMark } from '../../domain/listing/read-tier-mark'
import type { RequirementBody } from '../../domain/listing/requirement'
import { isOwnName } from '../../domain/shared/quantities'
import { lineInLanguage } from '../../wording/line-in-language'
import { requirementText } from '../../wording/requirement-text'
import type { Wording } from '../../wording/wording'
import type { LineReading } from '../form/line-reading'

/** Longer words name no process and no material. */
const mostTerm = 10

/** How a line of requirements is understood, in the reader's words. */
export function requirementReading(line: string, words: Wording): LineReading {
  const reading = readingOf(line, words)
  if (reading.kind === 'read') return reading
  const choices = reading.choices.map((it) => lineInLanguage(it, words.language, sayLine))
  return { ...reading, choices: [...new Set(choices)] }
}

function sayLine(line: string): string | null {
  const read = readRequirementLine(line)
  return read.ok ? JSON.stringify(read.value) : null
}

function readingOf(line: string, words: Wording): LineReading {
  const read = readRequirementLine(line)
  const text = line.trim()
  if (!read.ok) {
    const { reason, span } = read
    const meant = [...forbiddenIn(line), ...read.choices, ...markChoices(line, read)]
    // As words of one's own it would be refused again where its mark cannot be read.
    const asWords = reason === 'unreadable-tier' ? [] : [`说明：${text}`]
    const choices = [...meant.filter((it) => it !== line && !isWords(it)), ...asWords]
    return { kind: 'asked', reason, span, choices }
  }
  const { body } = read.value
  if (read.isPlainWords && body.kind === 'statement') {
    const forbidden = readProhibition(body.text)
    if (forbidden !== null) {
      const choices = [...forbidden.exclusions, `说明：${body.text.trim()}`]
      return { kind: 'forbids', choices: choices.map((it) => line.replace(body.text, () => it)) }
    }
    const isName = [...text].length <= mostTerm && !noName.test(text)
    const choices = isName ? [`工艺：${text}`, `材料：${text}`] : []
    return { kind: 'words', choices }
  }
  if (body.kind === 'statement') return { kind: 'words', choices: [] }
  return { kind: 'read', text: requirementText(body, words), ownName: ownNameOf(body) }
}

/** What turns round, leaves open or tells of a place is the name of nothing. */
const noName = /不|^[免非除勿]|无需|位于|所在|(?<![a-z])(?:not?|without|located)(?![a-z])/iu

const isWords = (choice: string) => choice.startsWith('说明：')

/** What a line that is refused forbids, with its mark: `工艺：不得采用焊接（@1）`. */
function forbiddenIn(line: string): readonly string[] {
  const marked = readTierMark(line)
  if (!marked.ok) return []
  const { from, until } = marked.body
  const forbidden = readProhibition(line.slice(from, until))
  return (forbidden?.exclusions ?? []).map((it) => line.slice(0, from) + it + line.slice(until))
}

/** Longer than any slip of a mark. */
const mostMark = 8

/** For whom a line may be whose mark cannot be read: each that keeps it back in the place of what stands there. */
function markChoices(
  line: string,
  { reason, span }: Extract<ReadRequirement, { ok: false }>,
): readonly string[] {
  if (reason !== 'unreadable-tier' || span.until - span.from > mostMark) return []
  const text = line.slice(0, span.from).replace(/[\s(（[【]+$/u, '')
  const choices = [`${text}（@1）`, `${text}（@2）`]
  return choices.filter((it) => readTierMark(it).ok && /[\p{L}\p{N}]/u.test(it))
}

function ownNameOf(body: RequirementBody): string | null {
  return body.kind === 'numeric' && isOwnName(body.quantity) ? body.quantity : null
}
