import { findCertificate } from '../../app/domain/shared/certificates'
import { wanOfFen } from '../../app/domain/shared/money'
import { pinyinForms } from '../language/text/pinyin'
import type { IndustryRow, OwnerRow, StepRow } from './common-rows'

/** 万元, or null where the amount is not stated. */
export function toWan(fen: bigint | null): number | null {
  return fen === null ? null : wanOfFen(fen)
}

/** Epoch milliseconds, or null. */
export function toEpoch(date: Date | null): number | null {
  return date === null ? null : date.getTime()
}

export function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)]
}

/** Chain and step ids. */
export function stepFields(rows: readonly StepRow[]) {
  return {
    chain: distinct(rows.map(({ step }) => step.chainId)),
    step: rows.map(({ step }) => step.id),
  }
}

/** Names of steps and of their chains. */
export function stepNames(rows: readonly StepRow[]): readonly string[] {
  return distinct(rows.flatMap(({ step }) => [step.name, step.chain.name]))
}

/** The codes of GB/T 4754-2017 with all classes above: `3985` → `C`, `39`, `398`, `3985`. */
export function industryLevels(rows: readonly IndustryRow[]): readonly string[] {
  return distinct(
    rows.flatMap(({ industry: { code, section } }) => [
      section,
      ...(/^\d+$/.test(code) ? [2, 3, 4].map((length) => code.slice(0, length)) : []),
    ]),
  )
}

/** Codes and names, so that 「IATF 16949」 and 「汽车质量体系」 both find. */
export function certificateNames(codes: readonly string[]): readonly string[] {
  return codes.map((code) => {
    const known = findCertificate(code)
    return known ? `${known.code} ${known.name}` : code
  })
}

type Names = Pick<OwnerRow, 'name' | 'shortName' | 'nameEn'>

/** The names under which an owner is found. */
export function ownerText(owner: Names): readonly string[] {
  return [owner.name, owner.shortName, owner.nameEn].filter((name) => name !== null)
}

export function ownerPinyin(owner: Omit<Names, 'nameEn'>): readonly string[] {
  return pinyinForms([owner.name, owner.shortName].filter((name) => name !== null))
}

/** Codes of what has not expired. */
export function validOnly<Row extends { readonly expiresAt: Date | null }>(
  rows: readonly Row[],
  now: Date,
): readonly Row[] {
  return rows.filter(({ expiresAt }) => expiresAt === null || expiresAt > now)
}
