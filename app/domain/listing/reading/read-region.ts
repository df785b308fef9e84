import type { RequirementBody } from '../requirement'
import { regionWords, valueOfWord } from '../requirement-words'
import { plainSigns } from './plain-signs'
import { type ReadingRefusal, refuseReading } from './refusal'
import { splitAside } from './split-aside'

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

/** `上海`, `长三角地区`, `china`; in a bracket behind it, what is served there. */
export function readRegion(text: string, of: 'site' | 'service'): RegionReading {
  const apart = splitAside(text)
  if (apart !== null) {
    const read = readRegion(apart.before, of)
    return read.ok ? { ok: true, value: { ...read.value, condition: apart.aside } } : read
  }
  const plain = plainSigns(text).trim()
  const bare = plain.replace(/(?:市|地区|区域|范围|境内|本地|内)$/u, '').toLowerCase()
  const other = Object.hasOwn(others, bare) ? others[bare] : undefined
  const region = [plain, bare].map((it) => valueOfWord(regionWords, it)).find(({ ok }) => ok)
  const value = region?.ok ? region.value : other
  return value !== undefined
    ? { ok: true, value: { kind: 'region', region: value, of } }
    : refuseReading('unknown-choice', { from: 0, until: text.length })
}
