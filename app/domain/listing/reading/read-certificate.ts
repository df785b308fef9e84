import { certificateNamed } from '../../shared/certificates'
import { foldWidth } from '../../shared/fold-width'
import type { RequirementBody } from '../requirement'
import { type ReadingRefusal, refuseReading } from './refusal'
import { splitAside } from './split-aside'

type CertificateReading =
  | {
      readonly ok: true
      readonly value: Extract<RequirementBody, { kind: 'certificate' }>
    }
  | ReadingRefusal

const holding =
  /^(?:供应商|企业|工厂|须|需|应|必须|已|要求)*\s*(?:通过|具备|具有|持有|取得|获得|拥有|有|certified (?:to|by)|certified|holds?|has|have|must (?:have|hold)|requires?)?\s*/iu
const titles =
  /\s*(?:质量管理体系认证证书|质量管理体系认证|管理体系认证|质量体系认证|体系认证|体系证书|资格认证|产品认证|认证证书|认证|证书|资质|体系|认可证书|认可|certification|certificate|certified|accredited|approval|accreditation|qualification|required|needed|须有效|有效|在有效期内)$/iu
const edition = /\s*[:：\-–(（]\s*(?:19|20)\d{2}\s*(?:版|年版)?[)）]?$/u
const noName =
  /^(?:[\p{P}\p{S}\s\d]*|有|无|没有|齐全|不限|待定|必要|相关.*|各类.*|n\/?a|none|any|tbd|.*等)$/iu
/** One that is not asked for, not held yet, or merely like another. */
export const notHeld =
  /不|无需|非必|可选|申请|计划|正在|在办|待|除外|到期|过期|后补|补办|补齐|同等|等同|等效|(?<![a-z])(?:not?|pending|planned|in progress|expired|equivalent|optional|except)(?![a-z])/iu
const mostName = 60

function bareName(text: string): string {
  const once = (name: string) => name.replace(titles, '').replace(edition, '').trim()
  return once(once(once(foldWidth(text).replace(holding, '').trim())))
}

/** The certificate of our vocabulary that a text names: `IATF 16949:2016`, `通过 ISO9001 认证`. */
export function knownCertificate(text: string): string | undefined {
  const names = [
    foldWidth(text).trim(),
    foldWidth(text).replace(holding, '').trim(),
    bareName(text),
  ]
  for (const name of names) {
    const found = certificateNamed(name) ?? certificateNamed(name.replace(edition, ''))
    if (found !== undefined) return found.code
  }
  return undefined
}

/** Letters and digits that are typed for each other. */
const alike = (text: string) =>
  foldWidth(text).toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll(/\s/g, '')

/**
 * What stands behind `证书：`. One that the vocabulary does not hold is kept by its name as it was written;
 * refused are several in one, no name, and one that looks like another (`IS0 9001` with a zero).
 */
export function readCertificate(text: string): CertificateReading {
  const span = { from: 0, until: text.length }
  const known = knownCertificate(text)
  if (known !== undefined) return { ok: true, value: { kind: 'certificate', certificate: known } }
  const apart = splitAside(text)
  if (apart !== null && !edition.test(text)) {
    const read = readCertificate(apart.before)
    if (!read.ok || notHeld.test(apart.aside) || /[≤≥<>=]/u.test(apart.aside)) {
      return refuseReading('not-understood', span)
    }
    return { ok: true, value: { ...read.value, condition: apart.aside } }
  }
  const parts = text.split(/[、,，;；/]|和|及|与|或/u).map((part) => part.trim())
  if (parts.length > 1) {
    return refuseReading(
      'ambiguous-list',
      span,
      parts.map((part) => `证书：${part}`),
    )
  }
  const name = bareName(text)
  if (
    noName.test(name) ||
    notHeld.test(text) ||
    [...name].length > mostName ||
    /[≤≥<>=]/u.test(name)
  ) {
    return refuseReading('not-understood', span)
  }
  const meant = certificateNamed(alike(name).replace(/^1S0/, 'ISO'))
  if (meant !== undefined) return refuseReading('ambiguous-list', span, [`证书：${meant.code}`])
  return { ok: true, value: { kind: 'certificate', certificate: name } }
}
