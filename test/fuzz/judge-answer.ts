import { parse } from 'parse5'
import type { Answer } from './send-request'

/** More than the largest page with real data has, several times over. */
const mostBytes = 1_500_000

/** What only the inside of the server says; none of it is among what the suite sends. */
const innards = [
  /\n\s+at .{0,200}:\d+:\d+\)?/,
  /node_modules|webpack:|file:\/\/\//,
  /Prisma|prisma|\bP20\d\d\b/,
  /SELECT\s.{0,400}\sFROM\s|INSERT INTO|violates .{0,60}constraint|invalid byte sequence/,
  /SQLSTATE|ECONNREFUSED|TypeError|RangeError|SyntaxError|ReferenceError|URIError/,
] as const

const workbook = /^application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet$/

/** What is wrong with an answer, whatever was asked. */
export function judgeAnswer(answer: Answer): readonly string[] {
  const { status, type, location, body } = answer
  const faults: string[] = []
  if (status >= 500 && status !== 503) faults.push(`answered ${status}`)
  if (body.length > mostBytes) faults.push(`an answer of ${body.length} bytes`)
  if (location !== null && !/^\/(?!\/|\\)/.test(location)) faults.push(`leads to ${location}`)
  if (workbook.test(type)) return faults
  const text = decode(body)
  if (text === null) return [...faults, 'an answer that is no UTF-8']
  for (const form of innards) {
    const found = form.exec(text)
    if (found) faults.push(`shows ${JSON.stringify(found[0].slice(0, 200))}`)
  }
  return [...faults, ...judgeText(text, type, status)]
}

function decode(body: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return null
  }
}

function judgeText(text: string, type: string, status: number): readonly string[] {
  if (text === '') return []
  if (type.startsWith('text/html')) return judgeHtml(text)
  if (type.startsWith('application/json')) return isJson(text) ? [] : ['JSON that is none']
  if (type.startsWith('text/x-script')) return judgeData(text)
  // Refusals before any page: `405`, `403`, and so on.
  if (type.startsWith('text/plain')) return status >= 400 ? [] : ['a page as plain text']
  return status < 300 || status === 304 ? [] : [`a refusal as ${type || 'nothing'}`]
}

/** Markup that a browser has to mend was broken by what stands in it. */
function judgeHtml(text: string): readonly string[] {
  const faults: string[] = []
  if (!/^<!DOCTYPE html>/i.test(text)) faults.push('HTML without its doctype')
  if (!text.includes('</html>') || !text.trimEnd().endsWith('>'))
    faults.push('HTML that breaks off')
  if (!/<title>[^<]/.test(text)) faults.push('a page without a title')
  parse(text, {
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startOffset }) => {
      const around = text.slice(Math.max(0, startOffset - 60), startOffset + 60)
      faults.push(`HTML with ${code} at ${JSON.stringify(around)}`)
    },
  })
  return faults.slice(0, 5)
}

/** Each line of what a loader said is JSON; one that is not cannot be read at all. */
function judgeData(text: string): readonly string[] {
  const broken = text
    .split('\n')
    .filter((line) => line !== '' && !isJson(line.replace(/^[PE]\d+:/, '')))
  return broken.slice(0, 1).map((line) => `data that cannot be read: ${line.slice(0, 200)}`)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
