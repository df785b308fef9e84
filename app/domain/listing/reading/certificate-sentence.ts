import type { RequirementBody } from '../requirement'
import { certificatesIn } from './certificates-in'
import { choiceWords } from './choice-words'
import { mask } from './left-over'
import { notHeld } from './read-certificate'
import { type ReadingRefusal, refuseReading } from './refusal'

type CertificateBody = Extract<RequirementBody, { kind: 'certificate' }>

/** Something is held, or shall be. */
const holding =
  /认证|通过|(?<=[须需要])过|(?:必须|须|需|要|应)有|(?<![a-z])zone\s*[0-2]|认可|证书|资质|资格|许可|批准|核准|注册|备案|符合性?|满足|合规|(?<=[A-Z\d\ue000]\s*)标[志识]|(?<![a-z])(?:certif|cert(?![a-z])|cleared|listed|wheelmark|approv|accredit|mark|qualif|audit|compliant|registered)/iu
/** What says no more than that it is held. */
const said =
  /[\s,，、:：;；()（）。\ue000]|供应商|企业|工厂|公司|产品|必?须|需要?|应当?|要求?|已|有|通过|过|具备|具有|持有|取得|获得|拥有|有效期内|合规|符合性?|满足|有效|齐全|质量管理体系|管理体系|质量体系|体系|型式|认证证书|认证号?|认可|证书|资质|资格|许可证?|批准书?|核准证?|的|(?<![a-z])(?:certificates?|cert|listed|cleared|wheelmark|certified|certification|type|approvals?|approved|accredited|accreditation|compliant|registered|marking|marked|mark|required|needed|valid|must|be|have|holds?|with|a|an|the|is|and|to|by|for|under)(?![a-z\d])/giu
const saidBefore = new RegExp(`^(?:${said.source})*`, 'iu')
const saidBehind = new RegExp(`(?:${said.source})+$`, 'iu')
const turning = /[≤≥<>=±%]|后补|补办|不|非|除|或|未|没|尚|(?<![a-z])(?:or|not|no|except)(?![a-z])/iu
const mostWords = 40

/**
 * `CCS 船级社型式认可证书`, `NADCAP approval for NDT`: one certificate of the vocabulary that a sentence asks for;
 * of what, or for what, stays beside it as it was written. Several in one line are asked about, since a
 * requirement is one. Null for what asks for none.
 */
export function readCertificateSentence(
  written: string,
  plain: string,
): { readonly ok: true; readonly value: CertificateBody } | ReadingRefusal | null {
  const found = certificatesIn(plain)
  const codes = [...new Set(found.map(({ certificate }) => certificate.code))]
  const [code] = codes
  const rest = found.reduce(mask, plain)
  if (choiceWords.test(rest)) return null
  if (code === undefined) return readOtherCertificate(written, plain)
  if (!holding.test(plain) || notHeld.test(rest)) return null
  if (codes.length > 1) {
    return refuseReading(
      'ambiguous-list',
      { from: 0, until: written.length },
      codes.map((it) => `证书：${it}`),
    )
  }
  if (
    turning.test(rest) ||
    /\d{3}|(?<![A-Za-z])\d+(?!级)/u.test(rest.replaceAll(/(?:zone|class|part|level)\s*\d/giu, ''))
  ) {
    return null
  }
  // 本安防爆，ATEX 证书: what stands in a clause of its own is a second claim.
  const isApart = rest
    .split(/[,，;；]/u)
    .some((clause) => !clause.includes('\ue000') && clause.replaceAll(said, '') !== '')
  const condition = partsBeside(written, rest)
  if (isApart || condition.length > mostWords) return null
  return {
    ok: true,
    value: { kind: 'certificate', certificate: code, ...(condition === '' ? {} : { condition }) },
  }
}

/** What stands before and behind the name, without what only says that it is held. */
function partsBeside(written: string, rest: string): string {
  const parts: string[] = []
  for (const { index, 0: part } of rest.matchAll(/[^\ue000]+/gu)) {
    const from = saidBefore.exec(part)?.[0].length ?? 0
    const text = part.slice(from).replace(saidBehind, '')
    if (text !== '') parts.push(written.slice(index + from, index + from + text.length).trim())
  }
  return parts.filter((it) => it !== '').join('，')
}

/** A short name in capitals before or behind what says that it is held: `CPA计量器具型式批准`, `型号核准SRRC`. */
const shortName =
  /^(?:有|具备|通过|取得|须|需)?\s*([A-Z][A-Z\d]{1,7})\s*(?:认证|[\p{Script=Han}]{0,8}(?:型式批准|型式认可|型号核准|产品认证))(?:的|证书)?$|^([\p{Script=Han}]{2,14}(?:型号核准|型式批准|型式认可|许可))\s*([A-Z][A-Z\d]{1,7})$|^([A-Z][A-Z\d]{1,7})\s+(?:wheelmark|listed|cert|registered|cleared|certificate)(?![a-z])\s*(.*)$/u
/** A certificate that no vocabulary holds, told by how it is called: `TPED certified for …`, `…制造许可证 B3 级`. */
const otherCertificate =
  /^([A-Z][A-Z\d]{2,8})\s*(?:certified|certificate|approved|approval|认证|认证证书|型式批准|型式认可)(?![a-z])\s*(.*)$|^((?!相关|必要|有效|全套|各类|船级社|第三方|行业|专业|国际|国家)[\p{Script=Han}]{4,14}(?:许可证|合格证|注册证|登记证))\s*(.*)$/u
const mostAside = 30

function readOtherCertificate(
  written: string,
  plain: string,
): { readonly ok: true; readonly value: CertificateBody } | null {
  if (notHeld.test(plain) || turning.test(plain)) return null
  const [, before, object, behindName, english, beside] = shortName.exec(plain) ?? []
  const short = before ?? behindName ?? english
  if (short !== undefined) {
    const told = (object ?? beside ?? '').replaceAll(/^[\s(]+|[\s)]+$/gu, '')
    const condition =
      told.replaceAll(said, '') === '' || told.length > mostAside ? {} : { condition: told }
    return { ok: true, value: { kind: 'certificate', certificate: short, ...condition } }
  }
  const [, latin, behindLatin = '', chinese, behindChinese = ''] =
    otherCertificate.exec(plain) ?? []
  const certificate = latin ?? chinese
  const behind = latin === undefined ? behindChinese : behindLatin
  if (certificate === undefined) return null
  if (behind.length > mostAside || /\d{3}|[、,，;；]/u.test(behind)) return null
  const aside = written
    .slice(written.length - behind.length)
    .replaceAll(/^[\s(（]+|[\s)）]+$/gu, '')
  const isMore = aside.replaceAll(said, '') !== ''
  return {
    ok: true,
    value: { kind: 'certificate', certificate, ...(isMore ? { condition: aside } : {}) },
  }
}
