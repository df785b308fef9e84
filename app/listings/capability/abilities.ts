import { type Ability, abilityText, readAbilityLine } from '../../domain/listing/ability-line'
import type { OfferedRange } from '../../domain/listing/offered-range'
import { type RefusedLine, refuseLine } from '../../domain/listing/refused-line'
import type { CapacityPeriod } from '../../domain/listing/requirement'
import { linesOf } from '../../domain/shared/lines-of'
import { isOwnName } from '../../domain/shared/quantities'
import { regionCodes } from '../../domain/shared/regions'
import { capacityText } from '../../wording/capacity-text'
import { lineInLanguage } from '../../wording/line-in-language'
import { rangeText } from '../../wording/range-text'
import { certificateName, quantityName } from '../../wording/vocabulary-names'
import type { Wording } from '../../wording/wording'
import type { LineReading } from '../form/line-reading'

/** The part of a capability's content that lines of abilities say. */
interface Abilities {
  ranges: OfferedRange[]
  certificates: { code: string; expiresAt: string | null }[]
  capacityValue: number | null
  capacityUnit: string | null
  capacityPer: CapacityPeriod | null
  serves: string | null
}

/** What a capability holds of them, wherever it is read from. */
interface HeldAbilities extends Omit<Abilities, 'ranges' | 'certificates'> {
  readonly ranges: readonly OfferedRange[]
  readonly certificates: readonly { readonly code: string }[]
}

/**
 * The abilities of a text with one on each line, the lines that are none, and the first of them with why it is
 * refused; `twice` where another line says something of the same.
 */
export function readAbilities(text: string): {
  readonly abilities: readonly Ability[]
  readonly unread: readonly string[]
  readonly refused: RefusedLine | null
} {
  const abilities: Ability[] = []
  const unread: string[] = []
  const refused: RefusedLine[] = []
  const seen = new Set<string>()
  for (const [index, line] of linesOf(text)) {
    const read = readAbilityLine(line)
    const said = line.trim()
    const isTwice = read.ok && seen.has(subjectOf(read.value))
    if (read.ok && !isTwice) {
      seen.add(subjectOf(read.value))
      abilities.push(read.value)
      continue
    }
    unread.push(said)
    refused.push(
      read.ok
        ? refuseLine(index, said, { reason: 'twice', span: { from: 0, until: said.length } })
        : refuseLine(index, line, read),
    )
  }
  return { abilities, unread, refused: refused[0] ?? null }
}

/** What an ability is about: of one thing, one line. */
function subjectOf(ability: Ability): string {
  if (ability.kind === 'range') return ability.range.quantity
  return ability.kind === 'certificate' ? `certificate ${ability.certificate}` : ability.kind
}

/** What lines say, over what was there: a certificate that stays keeps its expiry. */
export function abilitiesOf(text: string, before: Abilities | null): Abilities {
  const { abilities } = readAbilities(text)
  const capacity = abilities.find((it) => it.kind === 'capacity')?.capacity
  return {
    ranges: abilities.flatMap((it) => (it.kind === 'range' ? [it.range] : [])),
    certificates: abilities.flatMap((it) =>
      it.kind !== 'certificate'
        ? []
        : [
            before?.certificates.find(({ code }) => code === it.certificate) ?? {
              code: it.certificate,
              expiresAt: null,
            },
          ],
    ),
    capacityValue: capacity?.value ?? null,
    capacityUnit: capacity?.unit ?? null,
    capacityPer: capacity?.per ?? null,
    serves: abilities.find((it) => it.kind === 'region')?.region ?? null,
  }
}

/** The lines that say what a capability holds. */
export function abilityLines(content: HeldAbilities): readonly string[] {
  const { ranges, certificates, capacityValue, capacityUnit, capacityPer, serves } = content
  const region = regionCodes.find((it) => it === serves)
  const abilities: readonly Ability[] = [
    ...ranges.map((range) => ({ kind: 'range' as const, range })),
    ...certificates.map(({ code }) => ({ kind: 'certificate' as const, certificate: code })),
    ...(capacityValue === null || capacityUnit === null || capacityPer === null
      ? []
      : [
          {
            kind: 'capacity' as const,
            capacity: { value: capacityValue, unit: capacityUnit, per: capacityPer },
          },
        ]),
    ...(region === undefined ? [] : [{ kind: 'region' as const, region }]),
  ]
  return abilities.map(abilityText)
}

/** How a line of abilities is understood, in the reader's words. */
export function abilityReading(line: string, words: Wording): LineReading {
  const read = readAbilityLine(line)
  if (!read.ok) {
    const { reason, span, choices } = read
    const others = choices.filter((it) => it !== line)
    const inLanguage = others.map((it) => lineInLanguage(it, words.language, sayLine))
    return { kind: 'asked', reason, span, choices: [...new Set(inLanguage)] }
  }
  const { value } = read
  const isOwn = value.kind === 'range' && isOwnName(value.range.quantity)
  return {
    kind: 'read',
    text: sayAbility(value, words),
    ownName: isOwn ? value.range.quantity : null,
  }
}

function sayLine(line: string): string | null {
  const read = readAbilityLine(line)
  return read.ok ? JSON.stringify(read.value) : null
}

function sayAbility(ability: Ability, words: Wording): string {
  const { t, language } = words
  switch (ability.kind) {
    case 'range':
      return `${quantityName(ability.range.quantity, language)} ${rangeText(ability.range, words)}`
    case 'certificate':
      return certificateName(ability.certificate, language)
    case 'capacity':
      return capacityText(ability.capacity, words)
    case 'region':
      return t('wording:listing.requirement.serves', {
        region: t(`wording:listing.region.${ability.region}`),
      })
  }
}
