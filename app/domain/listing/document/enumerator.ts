import { units } from '../../shared/units'

const counted =
  /^(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-z])\s*[）)]|(?:\d{1,2}|[a-z])[）)]|\d{1,2}[、．.](?!\s*\d)|\d{1,2}(?:\.\d{1,2}){2,4}[、．.]?(?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}[、．.]|第[一二三四五六七八九十\d]{1,3}[章节条款部分]|[A-Za-z][、．.](?![\d\p{L}]))\s*/u
const chapter = /^\d{1,2}\.\d{1,2}[、．.]?\s*(?=\S)/u
const bullet = /^(?:[•●○■□◆◇★▲△※☆]|[-–—*·](?=\s+[^\d\s]))\s*/u
const unitSpellings = units.flatMap(({ symbol, aliases }) => [symbol, ...aliases])

/**
 * Where a text begins behind a number or sign that only counts it: `1、`, `（2）`, `3.2.1`, `①`, `★`. `3.2` before
 * a unit is a figure, and stays.
 */
export function enumeratorEnd(text: string): number {
  let at = /^\s*/u.exec(text)?.[0].length ?? 0
  at += bullet.exec(text.slice(at))?.[0].length ?? 0
  const rest = text.slice(at)
  const [number = ''] = counted.exec(rest) ?? chapterOf(rest) ?? []
  const end = at + number.length
  return /[\p{L}\p{N}]/u.test(text.slice(end)) ? end : at
}

function chapterOf(rest: string): RegExpExecArray | null {
  const found = chapter.exec(rest)
  if (found === null) return null
  const behind = rest.slice(found[0].length)
  const isFigure = /^[^\p{L}]/u.test(behind) || unitSpellings.some((it) => behind.startsWith(it))
  return isFigure ? null : found
}
