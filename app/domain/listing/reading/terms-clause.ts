import { cutOutsideBrackets } from '../cut-outside-brackets'
import type { LineSpan } from '../line-span'
import { type FoundTerm, termNamed } from './find-terms'
import { materialEnd, processEnd } from './term-ends'
import { endsInThing } from './thing-names'

export interface Term {
  readonly kind: FoundTerm['kind']
  readonly isGrade: boolean
  readonly text: string
}

/** What a clause names, and what else stands in it, parts that say nothing left out. */
interface TermsClause {
  readonly terms: readonly Term[]
  readonly rest: readonly LineSpan[]
}

const alternatives = /、|或者?|(?<![a-z])or(?![a-z])|\s\/\s|(?<=[A-Z\d])\/(?=[A-Z])/giu
export const clauses = /[,;。]/gu
/** Words around the name of a material or a process that say no more than that it is so. */
export const saidOfTerms =
  /采用|选用|使用|支持|可做|能做|擅长|主要|具备|提供|可选|优先|也行|也可以?|均可|亦可|皆可|都可以?|都行|都能[接做]?|任一|任选|择一|皆可|即可|能力|技术|工艺|制备|制造|加工|成[型形]|一体|方式|方法|(?<=[A-Z\d])级|等级|系列|牌号|等$|经验|的|(?<![a-z])(?:experience|preferred|welcome|possible|available|offered|ok|(?:are )?(?:all )?(?:acceptable|accepted)|grades?|types?|based|chemistry|the|an?|of|with|process(?:es)?|technology|metal|AM)(?![a-z])/giu
/** Behind a name in English it says what for or under what. */
const aboutTail = /\s(?:for|under|of|on|at|to|with)\s.*$/iu
const blank = /[\s()"'“”:/、]/gu

/** The parts of a span between signs that stand outside brackets; blank ones are left out. */
export function cutClause(plain: string, span: LineSpan, signs: RegExp): readonly LineSpan[] {
  return cutOutsideBrackets(plain, span, signs).filter(
    (it) => plain.slice(it.from, it.until).trim() !== '',
  )
}

/** The terms that a clause names as alternatives; null where one of its parts names none. */
export function readTermsClause(
  plain: string,
  written: string,
  clause: LineSpan,
  found: readonly FoundTerm[],
): TermsClause | null {
  const spans = cutClause(plain, clause, alternatives)
  const last = plain.slice(spans.at(-1)?.from, spans.at(-1)?.until).trim()
  const parts: TermsClause[] = []
  for (const span of spans) {
    const read = readPart(plain, written, span, found)
    const bare = plain.slice(span.from, span.until).replaceAll(saidOfTerms, '').trim()
    const shared = withSharedHead(bare, last.replaceAll(saidOfTerms, '').trim())
    const part = shared !== null && span !== spans.at(-1) ? { terms: [shared], rest: [] } : read
    if (part === null) return null
    parts.push(part)
  }
  const terms = parts.flatMap((it) => it.terms)
  const rest = parts.flatMap((it) => it.rest)
  // PEEK or POM machining: what is done with each of them.
  const isWork = parts.some((it) => it.terms.every(({ kind }) => kind === 'material'))
  return isWork ? { terms: terms.filter(({ kind }) => kind === 'material'), rest } : { terms, rest }
}

/** 慢走丝或中走丝线切割, laser beam or electron beam welding: the last word belongs to both. */
function withSharedHead(part: string, last: string): Term | null {
  const cuts = [...last].map((_, index) => last.slice(index + 1)).filter((it) => it.length > 1)
  for (const head of cuts) {
    const text = `${part}${/^[a-z]/iu.test(head) && !head.startsWith(' ') ? ' ' : ''}${head}`
    const kind = termNamed(text)
    if (kind !== undefined && text !== last) return { kind, isGrade: false, text }
  }
  return null
}

const isClass = (name: string) =>
  /^(?:[表后前热]面?处理|焊接|铸造|锻造|加工|涂层|镀层|合金|钢|surface treatment|heat treatment|coating|plating|welding|alloys?|steels?)$/iu.test(
    name,
  )

function readPart(
  plain: string,
  written: string,
  span: LineSpan,
  found: readonly FoundTerm[],
): TermsClause | null {
  const inside = found.filter((it) => it.from >= span.from && it.until <= span.until)
  const text = (it: LineSpan) => written.slice(it.from, it.until)
  const bracket = /\(([^()]*)\)/u.exec(plain.slice(span.from, span.until))
  if (bracket !== null) {
    const open = span.from + bracket.index
    const close = open + bracket[0].length
    const isIn = (it: LineSpan) => it.from > open && it.until < close
    const [closer, outer] = [inside.filter(isIn), inside.filter((it) => !isIn(it))]
    const isShort =
      /^[A-Z][A-Za-z\d/-]{1,8}$/u.test(bracket[1] ?? '') && !closer.some((it) => it.isGrade)
    // T700 says more than 碳纤维, and 镀锌 than 表面处理; 镀锌（蓝白钝化） is still zinc plating.
    const isOfClass = isClass(plain.slice(span.from, open).trim())
    const isCloser = closer.every((it) => it.isGrade) || closer.length > 1
    if (closer.length > 0 && !isShort && (isOfClass || (outer.length > 0 && isCloser))) {
      const terms = closer.map((it) => ({ kind: it.kind, isGrade: it.isGrade, text: text(it) }))
      const before = { from: span.from, until: open }
      return { terms, rest: [before] }
    }
    const aside = isShort ? [] : [{ from: open, until: close }]
    const bare = readBare(plain, written, { from: span.from, until: open }, outer)
    const behind = restOf(plain, { from: close, until: span.until })
    return bare === null ? null : { terms: bare.terms, rest: [...bare.rest, ...aside, ...behind] }
  }
  const tail = aboutTail.exec(plain.slice(span.from, span.until))
  const until = tail === null ? span.until : span.from + tail.index
  const main = inside.filter((it) => it.until <= until)
  if (tail === null || main.length === 0) return readBare(plain, written, span, inside)
  const bare = readBare(plain, written, { from: span.from, until }, main)
  return bare === null
    ? null
    : { ...bare, rest: [...bare.rest, { from: until, until: span.until }] }
}

function readBare(
  plain: string,
  written: string,
  span: LineSpan,
  inside: readonly FoundTerm[],
): TermsClause | null {
  const whole = plain.slice(span.from, span.until).trim()
  const [first] = inside
  const last = inside.at(-1)
  const pick = (from: number, until: number, kind: Term['kind'], isGrade = false): TermsClause => ({
    terms: [{ kind, isGrade, text: written.slice(from, until).trim() }],
    rest: [
      ...restOf(plain, { from: span.from, until: from }),
      ...restOf(plain, { from: until, until: span.until }),
    ],
  })
  if (first === undefined || last === undefined) {
    const kind = processEnd.test(whole) ? 'process' : materialEnd.test(whole) ? 'material' : null
    return kind === null ? null : pick(span.from, span.until, kind)
  }
  const grades = inside.filter(({ isGrade }) => isGrade)
  const [grade] = grades
  if (grades.length > 1) return null
  if (grade !== undefined) {
    const [from, until] = withFamily(plain, grade, inside)
    return pick(from, until, 'material', true)
  }
  const kinds = new Set(inside.map(({ kind }) => kind))
  const isAtEnd = restOf(plain, { from: last.until, until: span.until }).length === 0
  const before = plain.slice(span.from, first.from).trim()
  if (kinds.size > 1) {
    const isWork = first.kind === 'material' && last.kind === 'process' && inside.length === 2
    if (!isWork) return null
    const terms = [first, last].map((it) => ({
      kind: it.kind,
      isGrade: false,
      text: plain.slice(it.from, it.until),
    }))
    return processEnd.test(whole) ? { terms, rest: [] } : null
  }
  if (inside.length > 1) return isAtEnd ? pick(first.from, last.until, first.kind) : null
  // 内孔珩磨, dry electrode coating: what stands before a process may tell it closer.
  const isCloser = first.kind === 'process' && isAtEnd && before !== '' && !endsInThing(before)
  return pick(isCloser ? span.from : first.from, first.until, first.kind)
}

/** What is left of a span when words that say nothing are taken out; none where that is all. */
function restOf(plain: string, span: LineSpan): readonly LineSpan[] {
  const rest = plain.slice(span.from, span.until).replaceAll(saidOfTerms, '').replaceAll(blank, '')
  return rest === '' ? [] : [span]
}

/** 铝锂合金2195, H62黄铜: a grade of so few signs says little without the family that it is joined to. */
function withFamily(
  plain: string,
  grade: LineSpan,
  inside: readonly LineSpan[],
): readonly [from: number, until: number] {
  if (!/^(?:\d+|[A-Z]\d{1,2})$/u.test(plain.slice(grade.from, grade.until)))
    return [grade.from, grade.until]
  const before = inside.find((it) => it.until === grade.from)
  const behind = inside.find((it) => it.from === grade.until)
  return [before?.from ?? grade.from, behind?.until ?? grade.until]
}
