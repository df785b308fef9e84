import { readRequirementLine } from '../domain/listing/read-requirement-line'
import type { RequirementBody } from '../domain/listing/requirement'
import { findQuantity } from '../domain/shared/quantities'

const wishHead = '希望：'

/** What stands before a colon in lines that we write, and what an English reader knows for it. */
const heads: readonly (readonly [written: string, english: string])[] = [
  [wishHead, 'preferred: '],
  ['说明：', 'note: '],
  ['工艺：不含 ', 'process: no '],
  ['材料：不含 ', 'material: no '],
  ['工艺：', 'process: '],
  ['材料：', 'material: '],
  ['证书：', 'certificate: '],
  ['标准：', 'standard: '],
]

/**
 * A line that we propose, in the reader's language: for an English page with English words in the place of ours,
 * as long as `says` tells the same of it. What was written in Chinese stays in Chinese but for those.
 */
export function lineInLanguage(
  line: string,
  language: string,
  says: (line: string) => string | null,
): string {
  if (language !== 'en') return line
  const meant = says(line)
  // What is asked about again may be so in English, too.
  const spellings = meant === null ? [] : englishLines(line)
  return [...spellings, withEnglishHeads(line)].find((it) => says(it) === meant) ?? line
}

/** The same with English heads: what stands behind them is as it was. */
function withEnglishHeads(line: string): string {
  const [written, english] = heads.find(([it]) => line.startsWith(it)) ?? ['', '']
  const rest = line.slice(written.length)
  return english + (written === wishHead ? withEnglishHeads(rest) : rest)
}

/** Ways to write in English what a line says, if it is understood and all its own words are English. */
function englishLines(line: string): readonly string[] {
  const read = readRequirementLine(line)
  if (!read.ok) return []
  const { body, strictness, tier } = read.value
  const wish = strictness === 'wish' ? 'preferred: ' : ''
  const mark = tier === 0 ? '' : ` (@${tier})`
  const bodies = englishBodies(body).map((it) => `${wish}${it}${mark}`)
  return [...bodies, withEnglishName(line, body)].filter((it) => !/\p{Script=Han}/u.test(it))
}

/** As it was written, but for the name of what is measured. */
function withEnglishName(line: string, body: RequirementBody): string {
  const quantity = body.kind === 'numeric' ? findQuantity(body.quantity) : undefined
  return quantity === undefined ? line : line.replace(quantity.name, `${quantity.nameEn} `)
}

type Terms = Extract<RequirementBody, { kind: 'process' | 'material' }>

function englishBodies(body: RequirementBody): readonly string[] {
  switch (body.kind) {
    case 'numeric':
      return numericLines(body)
    case 'process':
    case 'material':
      return [`${body.kind}: ${body.isExcluded === true ? 'no ' : ''}${termsOf(body)}`]
    case 'certificate':
      return [`certificate: ${body.certificate}${aside(body)}`]
    case 'standard':
      return [`standard: ${body.standard}${aside(body)}`]
    case 'lead-time': {
      const from = body.fromDays === undefined ? '' : `${body.fromDays}-`
      return [`lead time: ${from}${body.days} days${aside(body)}`]
    }
    case 'capacity':
      return [`capacity: ${body.value} ${body.unit}/${body.per}${aside(body)}`]
    case 'trl':
      return [`TRL: ${body.level}${aside(body)}`]
    case 'statement':
      return [`note: ${body.text}`]
    case 'region':
      return []
  }
}

function termsOf({ term, others = [] }: Terms): string {
  return [term, ...others].map((it) => (/[/+,&]| and | or /u.test(it) ? `“${it}”` : it)).join(', ')
}

function aside({ condition }: { readonly condition?: string }): string {
  return condition === undefined ? '' : ` (${condition})`
}

type Numeric = Extract<RequirementBody, { kind: 'numeric' }>

const signs = { 'at-most': '≤', 'at-least': '≥', equals: '=' } as const

function numericLines(body: Numeric): readonly string[] {
  const { comparison, value, upper, others = [] } = body
  const name = findQuantity(body.quantity)?.nameEn ?? body.quantity
  const unit = body.unit === '1' ? '' : ` ${body.unit}`
  const tail = `${unit}${aside(body)}`
  if (comparison === 'covers') return [`${name} ${value}~${upper ?? value}${tail}`]
  if (comparison === 'within') return []
  if (comparison !== 'one-of') return [`${name} ${signs[comparison]} ${value}${tail}`]
  const values = [value, ...others]
  return [`${name} ${values.join(', ')}${tail}`, `${name} ${values.join('、')}${tail}`]
}
