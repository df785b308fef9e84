import { textUnits } from '../../../app/domain/shared/text-units'

/** Spellings that mean something else too often to be read as a unit, even after a number. */
const ambiguous = new Set(['in', 'class', 'deg', 'gn', '1', 'ohm', 'a', 'd', 'k', 's', 'n', 't'])

/** One-character Chinese units that are rewritten: 8 寸 is said more often than 8 英寸. */
const shortChinese = new Set(['寸'])

function fold(spelling: string): string {
  return spelling.normalize('NFKC').toLowerCase()
}

function isLatinUnit(spelling: string): boolean {
  return /^[a-zμω°][a-zμω]*\d?$/u.test(spelling) && !ambiguous.has(spelling)
}

function isChineseUnit(spelling: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(spelling) || shortChinese.has(spelling)
}

function collectSpellings(): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  for (const unit of textUnits) {
    const canonical = fold(unit.symbol)
    if (!isLatinUnit(canonical)) continue
    for (const spelling of [canonical, ...unit.aliases.map(fold)]) {
      if (spellings.has(spelling)) continue
      if (isLatinUnit(spelling) || isChineseUnit(spelling)) spellings.set(spelling, canonical)
    }
  }
  return spellings
}

/** Lower-case NFKC spelling → the one form: `um`, `微米` → `μm`. Each form maps to itself. */
export const unitSpellings: ReadonlyMap<string, string> = collectSpellings()

function alternation(spellings: readonly string[]): string {
  return [...spellings].sort((a, b) => b.length - a.length).join('|')
}

const latin = [...unitSpellings.keys()].filter(isLatinUnit)
const chinese = [...unitSpellings.keys()].filter(isChineseUnit)

/** A unit behind a number, with the space between them. */
export const unitAfterNumber = new RegExp(
  `(?<=\\d)\\s?(?:(?:${alternation(latin)})(?![a-z0-9])|${alternation(chinese)})`,
  'gu',
)

/** The other spellings of a unit on its own: for `微米`, `μm` and `um`; empty if it is no unit. */
export function otherUnitSpellings(spelling: string): readonly string[] {
  const canonical = unitSpellings.get(spelling)
  if (canonical === undefined) return []
  return [...unitSpellings]
    .filter(([other, to]) => to === canonical && other !== spelling)
    .map(([other]) => other)
}
