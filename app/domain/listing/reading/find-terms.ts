import { materialGrades, materialNames } from '../../shared/material-names'
import { processNames } from '../../shared/process-names'
import type { LineSpan } from '../line-span'
import { plainSigns } from './plain-signs'

export interface FoundTerm extends LineSpan {
  readonly kind: 'process' | 'material'
  /** A designation like `TC4` or `6061-T6`, which says more than the family before it. */
  readonly isGrade: boolean
}

interface Name {
  readonly text: string
  readonly kind: FoundTerm['kind']
}

const byFirstSign = new Map<string, Name[]>()
const enter = (kind: FoundTerm['kind'], names: readonly string[]) => {
  for (const written of new Set(names)) {
    const text = inCase(plainSigns(written))
    const [sign = ''] = text.toLowerCase()
    byFirstSign.set(sign, [...(byFirstSign.get(sign) ?? []), { text, kind }])
  }
}
enter('material', materialNames)
enter('process', processNames)
for (const names of byFirstSign.values()) names.sort((a, b) => b.text.length - a.text.length)

/** Abbreviations are read as they are written, longer names in any case. */
function inCase(text: string): string {
  return isAbbreviation(text) ? text : text.toLowerCase()
}

function isAbbreviation(text: string): boolean {
  return /^(?=.*[A-Z\d].*[A-Z\d])[A-Za-z\d/+-]{2,8}$/u.test(text)
}

const grade = new RegExp(
  String.raw`(?:${materialGrades.join('|')})(?=[\p{Script=Han}\s,、;()/]|$)`,
  'uy',
)
/** A name of one sign is a part of most words that hold it: 全氟己酮 names no ketone. */
const aloneBefore = /(?:^|[^\p{Script=Han}]|[含无用或和及与为是纯])$/u
const aloneBehind = /^(?![己化酸酯醇烯烷基盐醛胺属质量色工线])/u
/** Lead time, lead screws, lead frames: nothing is made of it. */
const leadOfOther = /^lead[\s-]*(?:times?|screws?|frames?|wires?|pitch|angles?)(?![a-z])/u
const isLetter = (sign: string | undefined) => sign !== undefined && /[A-Za-z\d]/u.test(sign)

/** What the name of a material or a process begins at a place, the longest that fits. */
function termAt(plain: string, lower: string, at: number): FoundTerm | undefined {
  if (isLetter(plain[at]) && /[A-Za-z\d]-?$/u.test(plain.slice(Math.max(0, at - 2), at)))
    return undefined
  grade.lastIndex = at
  const graded = grade.exec(plain)?.[0].length ?? 0
  const named = byFirstSign.get(lower[at] ?? '')?.find(({ text }) => {
    const source = isAbbreviation(text) ? plain : lower
    const isAlone =
      !/^\p{Script=Han}$/u.test(text) ||
      (aloneBefore.test(plain.slice(0, at)) && aloneBehind.test(plain.slice(at + 1)))
    return (
      isAlone &&
      !(text === 'lead' && leadOfOther.test(lower.slice(at))) &&
      source.startsWith(text, at) &&
      !(isLetter(text.at(-1)) && isLetter(plural(plain, at + text.length)))
    )
  })
  const length = Math.max(graded, named?.text.length ?? 0)
  if (length === 0) return undefined
  const isGrade = graded >= (named?.text.length ?? 0)
  return {
    from: at,
    until: at + length,
    kind: isGrade ? 'material' : (named?.kind ?? 'material'),
    isGrade,
  }
}

/** The sign behind a name, past the `s` of several. */
function plural(plain: string, until: number): string | undefined {
  return plain[until] === 's' ? plain[until + 1] : plain[until]
}

/** The materials and processes that a line in plain signs names, in its order, the longest names first. */
export function findTerms(plain: string): readonly FoundTerm[] {
  const lower = plain.toLowerCase()
  const found: FoundTerm[] = []
  for (let at = 0; at < plain.length; ) {
    const term = termAt(plain, lower, at)
    if (term !== undefined) found.push(term)
    at = term?.until ?? at + 1
  }
  return found
}

/** What a text in plain signs is just the name of; undefined where it is of neither. */
export function termNamed(plain: string): FoundTerm['kind'] | undefined {
  const lower = plain.toLowerCase()
  const term = termAt(plain, lower, 0)
  return term?.until === plain.length ? term.kind : undefined
}
