import type { LineSpan } from '../line-span'
import { type FoundTerm, findTerms } from './find-terms'
import { plainSigns } from './plain-signs'
import { isPlainWords } from './plain-words'
import { type ReadingRefusal, refuseReading } from './refusal'
import { type TermsBody, termsBody } from './terms-body'
import { clauses, cutClause, readTermsClause, saidOfTerms, type Term } from './terms-clause'

type TermsReading = { readonly ok: true; readonly value: TermsBody } | ReadingRefusal

/** Behind these stands of what, or by what, the thing before them is made. */
const link =
  /(?:要?采用|选用|要?使用|要?(?<![作利适费通实专])用(?!于)|走(?!丝)|(?<!复合)材[料质](?:为|是|选)?|体系为?|[表后前热]面?处理(?=[\p{Script=Han}A-Z])|(?<=[\p{Script=Han}])为|:|(?<![a-z])(?:made (?:by|of|from|in)|by|using|in|from)(?![a-z]))\s*/iu
const joining = /^(?:\/|\s*[+&]+\s*|\s*(?:和|及|与|以及|plus|and)\s*)$/iu
const composite = /预浸料|复合材料|复合膜|prepreg|composite/iu
const spelledFigure = /[一二三四五六七八九十百千两几]+(?:年|个|天|周|月|台|套|人|家|次|件|倍|成)/u
const mostWords = 40

/**
 * A line that names materials or processes of the vocabulary and nothing else that counts: `椎间融合器用PEEK或钛合金`,
 * `Friction stir welding of the tank domes`. Of a family and its grade the grade is the term; what they are of or
 * for stays beside them. Joined ones may all be meant, and both kinds in one line are two requirements: asked
 * about. Null for all others.
 */
export function readNamedTerms(line: string): TermsReading | null {
  const written = line.replaceAll(/\s+/gu, ' ')
  const plain = plainSigns(written)
  const all = findTerms(plain)
  const [opening] = all
  if (
    opening === undefined ||
    /(?:无|不含|未含|[免非不]|无需|(?<![a-z])no )$/iu.test(plain.slice(0, opening.from))
  )
    return null
  if (!isQuiet(plain, all)) return null
  const [sign] = link.exec(plain) ?? []
  const at = sign === undefined ? 0 : plain.indexOf(sign)
  const start = at + (sign?.length ?? 0)
  const from = all.some((it) => it.from >= start) ? start : 0
  const found = all.filter((it) => it.from >= from)
  const isLabel = sign?.trim() === ':'
  const isOther = !isLabel && all.some((it) => it.from < from && it.kind !== found[0]?.kind)
  if (isOther || isJoined(plain, found))
    return askFor(
      written,
      all.map((it) => termOf(written, it)),
    )
  const [first, ...others] = cutClause(plain, { from, until: plain.length }, clauses)
  const main = first === undefined ? null : readTermsClause(plain, written, first, found)
  if (main === null) return null
  const terms = [...main.terms]
  const rest = [...main.rest]
  for (const clause of others) {
    const inside = found.filter((it) => it.from >= clause.from && it.until <= clause.until)
    const read = inside.length === 0 ? null : readTermsClause(plain, written, clause, found)
    if (read !== null && read.rest.length === 0) terms.push(...read.terms)
    else if (inside.length > 0)
      return askFor(written, [...terms, ...inside.map((it) => termOf(written, it))])
    else rest.push(clause)
  }
  const [kind, another] = new Set(terms.map((it) => it.kind))
  if (kind === undefined) return null
  if (another !== undefined) return askFor(written, terms)
  // Carbon fibre prepreg, T800 grade: behind a family its grade.
  const grades = terms.filter(({ isGrade }) => isGrade)
  const isFamilyFirst =
    others.length > 0 && terms.length === 2 && terms[1]?.isGrade === true && grades.length === 1
  const kept = isFamilyFirst ? grades : terms
  const object = from === 0 ? [] : [written.slice(0, at)]
  const family = isFamilyFirst ? terms.slice(0, 1).map(({ text }) => text) : []
  const told = [...object, ...family, ...rest.map((it) => written.slice(it.from, it.until))]
    .map((it) => it.replaceAll(/^[\s,，(（:：]+|[\s,，)）:：]+$/gu, ''))
    .filter((it) => it !== '')
    .join('，')
  if (told.length > mostWords) return null
  const [term = '', ...more] = [...new Set(kept.map(({ text }) => text))]
  return { ok: true, value: termsBody(kind, [term, ...more], { object: told }) }
}

function termOf(written: string, { kind, isGrade, from, until }: FoundTerm): Term {
  return { kind, isGrade, text: written.slice(from, until) }
}

/** True if what stands around the names turns nothing round, states no figure and names no quantity. */
function isQuiet(plain: string, found: readonly LineSpan[]): boolean {
  let outside = plain
  for (const { from, until } of [...found].reverse()) {
    outside = `${outside.slice(0, from)} ${outside.slice(until)}`
  }
  const words = outside
    .replaceAll(/或者?|(?<![a-z])or(?![a-z])/giu, ' ')
    .replaceAll(saidOfTerms, ' ')
  if (spelledFigure.test(words)) return false
  const figures = words.replaceAll(/[A-Za-z]+-?\d+[A-Za-z]?|\d+(?=-axis|轴|色|层)|100\s*%/giu, '')
  return isPlainWords(words) && !/\d/u.test(figures) && words.trim().length <= mostWords
}

/** True if two names are joined by a plus or an and; a fibre and its resin are one material. */
function isJoined(plain: string, found: readonly FoundTerm[]): boolean {
  return found.some((it, index) => {
    const next = found[index + 1]
    return (
      next !== undefined &&
      joining.test(plain.slice(it.until, next.from).replaceAll(saidOfTerms, '')) &&
      !composite.test(plain.slice(next.from))
    )
  })
}

/** Of several each may be a requirement of its own. */
function askFor(written: string, terms: readonly Term[]): ReadingRefusal {
  const label = { process: '工艺', material: '材料' } as const
  const lines = terms.map(({ kind, text }) => `${label[kind]}：${text}`)
  const [first, another] = new Set(terms.map(({ kind }) => kind))
  const either =
    first !== undefined && another === undefined
      ? [`${label[first]}：${terms.map(({ text }) => text).join('、')}`]
      : []
  return refuseReading('ambiguous-list', { from: 0, until: written.length }, [
    ...new Set([...either, ...lines]),
  ])
}
