import type { RequirementBody } from '../requirement'
import { regionWords, valueOfWord } from '../requirement-words'
import { plainSigns } from './plain-signs'
import { type ReadingRefusal, refuseReading } from './refusal'

type RegionBody = Extract<RequirementBody, { kind: 'region' }>
type RegionReading = { readonly ok: true; readonly value: RegionBody } | ReadingRefusal

const others: Readonly<Record<string, RegionBody['region']>> = {
  国内: 'china',
  中国: 'china',
  china: 'china',
  'yangtze delta': 'yangtze-delta',
  'yangtze river delta': 'yangtze-delta',
  worldwide: 'global',
  globally: 'global',
}

/** `上海`, `长三角地区`, `china`. */
export function readRegion(text: string, of: 'site' | 'service'): RegionReading {
  const plain = plainSigns(text).trim()
  const bare = plain.replace(/(?:市|地区|区域|范围|境内|本地|内)$/u, '').toLowerCase()
  const other = Object.hasOwn(others, bare) ? others[bare] : undefined
  const region = [plain, bare].map((it) => valueOfWord(regionWords, it)).find(({ ok }) => ok)
  const value = region?.ok ? region.value : other
  return value !== undefined
    ? { ok: true, value: { kind: 'region', region: value, of } }
    : refuseReading('unknown-choice', { from: 0, until: text.length })
}

const place =
  '(上海|长三角|全国|国内|中国|全球|shanghai|china|the yangtze (?:river )?delta|worldwide)'
const area = '(?:市|地区|区域|范围|境内|本地)?'
const subject =
  '(?:供应商|供方|工厂|企业|厂家|厂址|公司|总部|生产基地|supplier|plant|company|factory)?'
const siteForms = [
  `^${subject}(?:须|必须|应|需|要)?(?:在|位于|设在|设于|注册于|注册在|注册地[:：在]*|所在地[:：在]*)\\s*${place}${area}(?:内|的)?(?:企业|供应商|厂家)?$`,
  `^${place}${area}(?:的)?(?:企业|供应商|厂家|工厂)$`,
  `^(?:the )?${subject}\\s*(?:must|shall|should)?\\s*(?:be )?(?:located|based|situated) in ${place}$`,
  `^${place}[- ]based(?: ${subject})?$`,
].map((form) => new RegExp(form, 'iu'))
const serviceForms = [
  `^(?:服务|业务|供货|配送|销售)?(?:范围)?(?:须|必须|应|需|要|可|能)?(?:覆盖|服务|供货|供应|面向|配送)\\s*${place}${area}(?:客户|市场)?$`,
  `^(?:可|能|提供)?${place}${area}(?:范围)?(?:内)?(?:上门|售后|现场)*(?:服务|供货|配送|发货|售后)$`,
  `^(?:we )?(?:serves?|ships?|delivers?|supply|supplies)(?: to)? ${place}$`,
].map((form) => new RegExp(form, 'iu'))

/** A sentence that says only where somebody stands or whom somebody serves; null for all others. */
export function readRegionSentence(text: string): RegionBody | null {
  const plain = plainSigns(text).trim()
  const found = (forms: readonly RegExp[]) =>
    forms.map((form) => form.exec(plain)?.[1]).find((it) => it !== undefined)
  const site = found(siteForms)
  const service = site === undefined ? found(serviceForms) : undefined
  const name = (site ?? service)?.replace(/^the /iu, '')
  const read = name === undefined ? null : readRegion(name, site === undefined ? 'service' : 'site')
  return read?.ok ? read.value : null
}
