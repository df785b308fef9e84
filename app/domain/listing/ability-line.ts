import { accepted } from '../shared/outcome'
import type { Region } from '../shared/regions'
import type { OfferedRange } from './offered-range'
import { parseOfferedRange } from './parse-measure'
import { rangeLine } from './range-line'
import type { Capacity } from './read-capacity'
import { readRequirementBody } from './read-requirement-body'
import { type ReadingRefusal, refuseReading } from './reading/refusal'
import { refuseMark } from './refuse-mark'
import { requirementBodyText } from './write-requirement-line'

/** What a supplier can do, of one kind, as a line says it. */
export type Ability =
  | { readonly kind: 'range'; readonly range: OfferedRange }
  | { readonly kind: 'certificate'; readonly certificate: string }
  | { readonly kind: 'capacity'; readonly capacity: Capacity }
  | { readonly kind: 'region'; readonly region: Region }

/**
 * Reads `工件长度 400 mm 以内`, `尺寸公差 0.005~0.05 mm`, `证书：ISO 9001`, `产能：2000 件/月`, `服务：长三角`. Refused
 * is what leaves a doubt, what says under what it holds or for whom it is (nothing could keep that), and
 * what has a field of its own: processes, materials, lead time, TRL.
 */
export function readAbilityLine(
  line: string,
): { readonly ok: true; readonly value: Ability } | ReadingRefusal {
  const whole = { from: 0, until: line.length }
  const mark = refuseMark(line)
  if (mark !== null) return mark
  const body = readRequirementBody(line)
  const kind = body.ok ? body.value.kind : 'numeric'
  if (kind === 'numeric') {
    const range = parseOfferedRange(line.replace(/[\s。；;，,.、!！]+$/u, ''))
    return range.ok ? accepted({ kind: 'range', range: range.value }) : range
  }
  if (!body.ok) return body
  const { value } = body
  switch (value.kind) {
    case 'certificate':
      return value.condition === undefined
        ? accepted({ kind: 'certificate', certificate: value.certificate })
        : refuseReading('unkept-condition', whole)
    case 'capacity': {
      const { kind: _, condition, ...capacity } = value
      return condition === undefined
        ? accepted({ kind: 'capacity', capacity })
        : refuseReading('not-understood', whole)
    }
    case 'region':
      if (value.condition !== undefined) return refuseReading('unkept-condition', whole)
      return value.of === 'service'
        ? accepted({ kind: 'region', region: value.region })
        : refuseReading('own-field', whole)
    case 'process':
    case 'material':
    case 'lead-time':
    case 'trl':
      return refuseReading('own-field', whole)
    default:
      return refuseReading('unreadable-requirement', whole)
  }
}

/** The line that `readAbilityLine` reads as this ability. */
export function abilityText(ability: Ability): string {
  switch (ability.kind) {
    case 'range':
      return rangeLine(ability.range)
    case 'certificate':
      return requirementBodyText(ability)
    case 'capacity':
      return requirementBodyText({ kind: 'capacity', ...ability.capacity })
    case 'region':
      return requirementBodyText({ kind: 'region', region: ability.region, of: 'service' })
  }
}
