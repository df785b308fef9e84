import type { Unit } from '../../shared/unit'
import { units } from '../../shared/units'
import { compoundAt } from './compound-at'
import type { FoundUnit } from './found-unit'
import { plainSigns } from './plain-signs'

interface Spelling {
  readonly text: string
  readonly folded: string
  readonly unit: Unit
}

/** What is written for a second unit too: the quantity tells which is meant. */
const secondMeanings: Readonly<Record<string, readonly string[]>> = {
  '°': ['度'],
  Hz: ['cps'],
  t: ['T'],
  g: ['G'],
  inch: ['"', '″'],
  gₙ: ['g'],
  '1': [':1'],
}

const spellings: readonly Spelling[] = units
  .flatMap((unit) =>
    [unit.symbol, ...unit.aliases, ...(secondMeanings[unit.symbol] ?? [])].map((spelling) => {
      const text = plainSigns(spelling)
      return { text, folded: text.toLowerCase(), unit }
    }),
  )
  .sort((a, b) => b.text.length - a.text.length)

const byFirstSign = new Map<string, Spelling[]>()
for (const spelling of spellings) {
  const [sign = ''] = spelling.folded
  byFirstSign.set(sign, [...(byFirstSign.get(sign) ?? []), spelling])
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[A-Za-zμΩ]/u.test(sign)

/**
 * The unit at the beginning of a text in plain signs, the longest that fits; as it is written, or, where
 * nothing is written so, in another case (`KW`). `5 MW` is never `5 mW`: of two that differ by case alone,
 * both are given, but `Mpa` means what its capital says. One that is made of others (`kWh/Nm³`) is read
 * whole or not at all.
 */
export function unitAt(text: string): FoundUnit | undefined {
  const first = tabledUnitAt(text)
  return first === undefined ? undefined : (compoundAt(text, first, tabledUnitAt) ?? first)
}

function tabledUnitAt(text: string): FoundUnit | undefined {
  const folded = text.toLowerCase()
  const alike = byFirstSign.get([...folded.slice(0, 2)][0] ?? '') ?? []
  const exact = alike.find((it) => startsWith(text, it.text))
  // 40 S is a count of yarns.
  const loose = alike.filter(
    (it) => startsWith(folded, it.folded) && !(it.text === 's' && text.startsWith('S')),
  )
  const [longest] = loose
  if (exact !== undefined && exact.text.length >= (longest?.text.length ?? 0)) {
    const meant = spellings.filter((it) => it.text === exact.text).map((it) => it.unit)
    return { length: exact.text.length, units: [...new Set(meant)] }
  }
  if (longest === undefined) return undefined
  const { length } = longest.text
  const same = loose.filter((it) => it.text.length === length)
  const first = text[0] ?? ''
  const capital = /^[A-Z]$/.test(first) ? same.filter((it) => it.text.startsWith(first)) : []
  const meant = new Set((capital.length > 0 ? capital : same).map(({ unit }) => unit))
  return { length, units: [...meant] }
}

function startsWith(text: string, spelling: string): boolean {
  return (
    text.startsWith(spelling) && !(isLetter(spelling.at(-1)) && isLetter(text[spelling.length]))
  )
}
