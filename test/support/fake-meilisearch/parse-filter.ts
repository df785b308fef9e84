import { FakeError } from './fake-error'

export type Condition =
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'in'; readonly field: string; readonly values: readonly string[] }
  | { readonly op: '>' | '>=' | '<' | '<=' | '!='; readonly field: string; readonly value: string }
  | { readonly op: 'to'; readonly field: string; readonly from: string; readonly to: string }
  | { readonly op: 'exists' | 'null' | 'empty'; readonly field: string }
  | {
      readonly op: 'radius'
      readonly latitude: number
      readonly longitude: number
      readonly metres: number
    }

interface Token {
  readonly text: string
  readonly isQuoted: boolean
}

const punctuation = ['>=', '<=', '!=', '=', '>', '<', '(', ')', '[', ']', ','] as const

/** Parses a filter expression of Meilisearch. Throws FakeError with `invalid_search_filter`. */
export function parseFilter(source: string): Condition {
  const tokens = tokensOf(source)
  let at = 0
  const peek = () => tokens[at]
  const isWord = (text: string) => {
    const token = peek()
    return token !== undefined && !token.isQuoted && token.text.toUpperCase() === text
  }
  const take = (): Token => {
    const token = tokens[at]
    if (!token) throw invalid(source, 'it ends too soon')
    at += 1
    return token
  }
  const accept = (text: string) => {
    if (!isWord(text)) return false
    at += 1
    return true
  }
  const expect = (text: string) => {
    if (!accept(text))
      throw invalid(source, `${text} is missing before ${peek()?.text ?? 'its end'}`)
  }
  const value = (): string => {
    const token = take()
    const isSign = !token.isQuoted && punctuation.some((sign) => sign === token.text)
    if (isSign) throw invalid(source, `${token.text} is no value`)
    return token.text
  }

  const any = (): Condition => joined('or', 'OR', all)
  const all = (): Condition => joined('and', 'AND', one)
  function joined(op: 'and' | 'or', word: string, part: () => Condition): Condition {
    const of = [part()]
    while (accept(word)) of.push(part())
    return of.length === 1 && of[0] ? of[0] : { op, of }
  }
  function one(): Condition {
    if (accept('NOT')) return { op: 'not', of: one() }
    if (accept('(')) {
      const inner = any()
      expect(')')
      return inner
    }
    const field = value()
    if (field === '_geoRadius') return radius()
    return comparison(field)
  }
  function radius(): Condition {
    expect('(')
    const latitude = Number(value())
    expect(',')
    const longitude = Number(value())
    expect(',')
    const metres = Number(value())
    expect(')')
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && metres >= 0)) {
      throw invalid(source, 'no such circle on Earth')
    }
    return { op: 'radius', latitude, longitude, metres }
  }
  function comparison(field: string): Condition {
    if (accept('NOT')) return { op: 'not', of: comparison(field) }
    if (accept('EXISTS')) return { op: 'exists', field }
    if (accept('IN')) return { op: 'in', field, values: list() }
    if (accept('IS')) {
      const isNegated = accept('NOT')
      const op = accept('NULL') ? 'null' : 'empty'
      if (op === 'empty') expect('EMPTY')
      const condition: Condition = { op, field }
      return isNegated ? { op: 'not', of: condition } : condition
    }
    if (accept('=')) return { op: 'in', field, values: [value()] }
    for (const op of ['>=', '<=', '!=', '>', '<'] as const) {
      if (accept(op)) return { op, field, value: value() }
    }
    const from = value()
    expect('TO')
    return { op: 'to', field, from, to: value() }
  }
  function list(): readonly string[] {
    expect('[')
    const values: string[] = []
    while (!accept(']')) {
      values.push(value())
      if (!isWord(']')) expect(',')
    }
    return values
  }

  const parsed = any()
  if (at < tokens.length) throw invalid(source, `${peek()?.text} is unexpected`)
  return parsed
}

function tokensOf(source: string): readonly Token[] {
  const found: Token[] = []
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at)
    const sign = punctuation.find((it) => rest.startsWith(it))
    const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^'\\]|\\.)*)'/s.exec(rest)
    const bare = /^[\p{L}\p{N}_.-]+/u.exec(rest)
    if (/^\s/.test(rest)) {
      at += 1
    } else if (sign) {
      found.push({ text: sign, isQuoted: false })
      at += sign.length
    } else if (quoted) {
      const text = (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'\\])/g, '$1')
      found.push({ text, isQuoted: true })
      at += quoted[0].length
    } else if (bare) {
      found.push({ text: bare[0], isQuoted: false })
      at += bare[0].length
    } else {
      throw invalid(source, `${rest[0]} is unexpected`)
    }
  }
  return found
}

function invalid(source: string, why: string): FakeError {
  return new FakeError(400, 'invalid_search_filter', `the filter ${source.slice(0, 200)}: ${why}`)
}
