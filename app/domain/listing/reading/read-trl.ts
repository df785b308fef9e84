import type { RequirementBody } from '../requirement'
import { leftOvers, mask } from './left-over'
import { plainSigns } from './plain-signs'
import { type ReadingRefusal, refuseReading } from './refusal'
import { scanClaim } from './scan-claim'

type TrlReading =
  | { readonly ok: true; readonly value: Extract<RequirementBody, { kind: 'trl' }> }
  | ReadingRefusal

export const trlName =
  /(?<![A-Za-z])TRL(?![A-Za-z])|技术(?:成熟度|就绪度|就绪水平)(?:等级)?|technology readiness(?: level)?/iu

/** `TRL≥6`, `技术成熟度不低于 6 级`: one level of 1 to 9, reached or passed. */
export function readTrl(written: string): TrlReading {
  const whole = { from: 0, until: written.length }
  const cover = (part: string) => '\ue000'.repeat(part.length)
  const plain = plainSigns(written)
    .replaceAll(/(?<=TRL)-(?=\d)/giu, ' ')
    .replace(/[,;]\s*(?:欢迎[^,;\d]*)?$/u, cover)
    .replaceAll(new RegExp(trlName, 'giu'), cover)
  const claim = scanClaim(plain)
  if (claim === null) return refuseReading('trl-range', whole)
  const objects = leftOvers(mask(plain, claim)).filter(
    ({ from, until }) => !/^(?:成熟度|等级|级别|level)$/iu.test(plain.slice(from, until)),
  )
  const odd = objects.find(({ from, until }) => /[\d±≤≥<>=%不非除]/u.test(plain.slice(from, until)))
  if (odd !== undefined) return refuseReading('trl-range', odd)
  const condition = objects.map(({ from, until }) => written.slice(from, until).trim()).join('，')
  const [number] = claim.numbers
  const level = Number(number?.digits)
  const isLevel =
    Number.isInteger(level) && level >= 1 && level <= 9 && number?.isNegative === false
  const isPlain = claim.shape === 'single' && claim.bound !== 'at-most' && number?.factor === 1
  const unit = claim.units[0]
  const isUnit = unit === null || unit?.some(({ symbol }) => symbol === '级') === true
  return isLevel && isPlain && isUnit
    ? {
        ok: true,
        value: { kind: 'trl', level, ...(condition === '' ? {} : { condition }) },
      }
    : refuseReading('trl-range', claim)
}
