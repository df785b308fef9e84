import { certificateNamed } from '../shared/certificates'
import { foldWidth } from '../shared/fold-width'
import { accepted, type Outcome, refused } from '../shared/outcome'
import { type MeasureReason, namesQuantity, parseNumericAsk } from './parse-measure'
import { readCapacity } from './read-capacity'
import type { RequirementBody } from './requirement'
import { regionWords, valueOfWord } from './requirement-words'

/** Why words are no requirement that a rule can judge. */
export type RequirementDoubt =
  | MeasureReason
  | 'unknown-certificate'
  | 'unknown-choice'
  | 'unreadable-capacity'
  | 'not-a-number'
  | 'trl-range'
  | 'unreadable-requirement'

type Read = Outcome<RequirementBody, RequirementDoubt>

/** 100 years. */
const mostDays = 36_500

/** What each name before a colon begins, with how the rest is read. A new kind is a row here. */
const named: Readonly<Record<string, (value: string) => Read>> = {
  工艺: (term) => accepted({ kind: 'process', term }),
  材料: (term) => accepted({ kind: 'material', term }),
  说明: (text) => accepted({ kind: 'statement', text }),
  证书: (value) => {
    const certificate = certificateNamed(value)
    return certificate === undefined
      ? refused('unknown-certificate')
      : accepted({ kind: 'certificate', certificate: certificate.code })
  },
  产能: (value) => {
    const capacity = readCapacity(value)
    return capacity.ok ? accepted({ kind: 'capacity', ...capacity.value }) : capacity
  },
  交期: (value) => {
    const days = Number(/^(\d+)\s*(?:天|日)?$/u.exec(foldWidth(value))?.[1])
    return days > 0 && days <= mostDays
      ? accepted({ kind: 'lead-time', days })
      : refused('not-a-number')
  },
  TRL: (value) => {
    const level = Number(/^[1-9]$/u.exec(foldWidth(value))?.[0])
    return level > 0 ? accepted({ kind: 'trl', level }) : refused('trl-range')
  },
  所在: (value) => readRegion(value, 'site'),
  服务: (value) => readRegion(value, 'service'),
}

function readRegion(value: string, of: 'site' | 'service'): Read {
  const region = valueOfWord(regionWords, value)
  return region.ok ? accepted({ kind: 'region', region: region.value, of }) : region
}

/** Names whose value may be any words: without a colon they may begin a sentence. */
const openNames = new Set(['工艺', '材料', '说明'])
/** What closes a line and says nothing, save in words of one's own: `交期：30 天。` */
const closing = /[\s。；;，,.、]+$/u

/**
 * What a line asks for, without its mark and its wish: a quantity with a number (`尺寸公差≤0.02 mm`), or a
 * name, a colon of any width and a value (`材料：TC4`, `产能：2000 件/月`, `说明：…` for words). Refused with
 * the reason and where the part begins that is not understood.
 */
export function readRequirementBody(text: string): Read & { readonly from: number } {
  const plain = text.replace(closing, '')
  if (namesQuantity(plain)) {
    const asked = parseNumericAsk(plain)
    return { ...(asked.ok ? accepted({ kind: 'numeric', ...asked.value }) : asked), from: 0 }
  }
  const [whole = '', name = '', separator = ''] =
    /^\s*([^:\s]+)(\s*:\s*|\s+)/u.exec(foldWidth(plain)) ?? []
  const key = name.toUpperCase()
  const read = Object.hasOwn(named, key) ? named[key] : undefined
  const isOpen = openNames.has(key) && !separator.includes(':')
  const value = (key === '说明' ? text : plain).slice(whole.length)
  if (read === undefined || isOpen || value === '') {
    return { ...refused('unreadable-requirement'), from: 0 }
  }
  return { ...read(value), from: whole.length }
}
