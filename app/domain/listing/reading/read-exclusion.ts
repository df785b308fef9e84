import type { LineSpan } from '../line-span'
import { type FoundTerm, findTerms } from './find-terms'
import { plainSigns } from './plain-signs'
import { isPlainWords } from './plain-words'
import { excluding } from './read-terms'
import { processEnd } from './term-ends'
import { type TermsBody, termsBody } from './terms-body'
import { clauses, cutClause, saidOfTerms } from './terms-clause'

/** What must not be, before the names of it. */
const excludingWord =
  /(?:须|应|必须|要)?(?:不得检出|不得含有?|不含有?|不能含有?|不可含有?|不允许含有?|不得使用|不使用|不采用|不得采用|不可采用|不允许采用|禁止采用|严禁采用|严禁使用|不添加|不得添加|不用|不要用|不能用|不可用|不得用|不允许|不接受|不得有?|禁止使用|禁止|禁用|杜绝|无|零添加|(?<![a-z])(?:free (?:of|from)|without|(?:must|shall|may|should|can|do(?:es)?) ?not (?:contain|include|use|be made (?:of|from))|no)(?![a-z]))\s*(?:任何)?(?:含有?)?\s*/giu
/** The same behind them. */
const excludedBehind =
  /[\s-]*free(?![a-z])|\s*(?:is|are)?\s*(?:not (?:accepted|allowed|permitted|acceptable|used)|forbidden|prohibited|banned)|(?:不允许|不得检出|不接受)$/giu
const between =
  /[、,，;；/和及与或\s]|(?<![a-z])(?:and|or|nor|allowed|permitted|accepted|acceptable)(?![a-z])/giu
/** What is short for a group of substances. */
const wholeNames: Readonly<Record<string, string>> = { 卤: '卤素' }

/**
 * A sentence that says only what must not be in something, or must not be done: `催化剂不含铂`, `不使用含六价铬的表面处理`,
 * `Fragrance free, no parabens`. Each name in it must be excluded. Null for all others.
 */
export function readExclusion(text: string): TermsBody | null {
  return readNamed(text) ?? readWork(text) ?? readSentence(text)
}

function readNamed(written: string): TermsBody | null {
  const plain = plainSigns(written).replaceAll(/\s+/gu, ' ').trim()
  const found = findTerms(plain)
  const [first] = found
  if (first === undefined || /\d{2}|[≤≥<>=±%]/u.test(plain)) return null
  const spansOf = (form: RegExp) =>
    [...plain.matchAll(form)]
      .map((it) => ({ from: it.index, until: it.index + it[0].length }))
      .filter((it) => !found.some((term) => term.from < it.until && it.from < term.until))
  const [signsBefore, signsBehind] = [spansOf(excludingWord), spansOf(excludedBehind)]
  const isExcluded = (term: FoundTerm, index: number): boolean => {
    const before = signsBefore.some(
      (it) => it.until <= term.from && isNear(plain.slice(it.until, term.from)),
    )
    const behind = signsBehind.some(
      (it) => it.from >= term.until && isNear(plain.slice(term.until, it.from)),
    )
    const last = found[index - 1]
    const isListed = last !== undefined && isGap(plain.slice(last.until, term.from))
    return before || behind || (isListed && isExcluded(last, index - 1))
  }
  const gone = found.filter(isExcluded)
  // 不含 before what no vocabulary has says something that would be lost.
  const isSaid = signsBefore.every((sign) =>
    gone.some((it) => it.from >= sign.until && isNear(plain.slice(sign.until, it.from))),
  )
  if (!isSaid) return null
  const kinds = new Set(gone.map(({ kind }) => kind))
  const [kind] = kinds
  if (kind === undefined || kinds.size > 1) return null
  // 面层用 CPP，不能用 PVC: a clause that excludes nothing is another requirement.
  const isOdd = cutClause(plain, { from: 0, until: plain.length }, clauses).some(
    (clause) => !gone.some((it) => it.from >= clause.from && it.until <= clause.until),
  )
  if (isOdd) return null
  // What is not excluded may only say of what: 元器件, 的表面处理.
  const others = found.filter((it) => !gone.includes(it))
  if (others.some((it) => it.from < (gone.at(-1)?.from ?? 0))) return null
  const rest = [...gone, ...signsBefore, ...signsBehind].reduce(blank, plain)
  const words = rest.replaceAll(between, ' ').replaceAll(saidOfTerms, ' ').trim()
  if (
    noSubstance.test(words) ||
    !isPlainWords(words) ||
    /\d/u.test(words) ||
    words.length > mostObject
  )
    return null
  const [term = '', ...more] = [...new Set(gone.map((it) => nameOf(plain, it)))]
  return termsBody(kind, [term, ...more], {
    isExcluded: true,
    object: words.replaceAll(/\s+/gu, ' '),
  })
}

const mostObject = 16
const isNear = (text: string) => text.trim() === ''
/** 无铅玻璃 is a glass: what stands there without a sign of listing is no second name. */
const isGap = (text: string) => text.trim() !== '' && text.replaceAll(between, '') === ''

function nameOf(plain: string, { from, until }: LineSpan): string {
  const name = plain.slice(from, until)
  return wholeNames[name] ?? name
}

function blank(text: string, { from, until }: LineSpan): string {
  return text.slice(0, from) + ' '.repeat(until - from) + text.slice(until)
}

const workSentence =
  /^([\p{Script=Han}A-Za-z]{0,10}?)(?:须|应|必须)?(?:不得采用|不得使用|不可采用|不允许采用|不允许使用|不接受|不采用|不使用|不得用|不能用|禁止采用|禁止使用|禁止|禁用|严禁采用|严禁使用|严禁)(?:任何)?([\p{Script=Han}A-Za-z]{2,10})$/u
/** Who does it, or when, is no process: 外协加工, 二次焊接. */
const noProcess =
  /外协|委外|外发|外包|分包|转包|转|代工|来料|代加工|二次|重复|返|多次|单独|分[批次]|现场|的|等|未|不|无|低|高|手动|带|违|野蛮|超/u

/** `划片工序不接受砂轮刀切割`: what is called like a process, though no vocabulary has it, and nothing else stands there. */
function readWork(text: string): TermsBody | null {
  const [, object = '', named] = workSentence.exec(plainSigns(text).trim()) ?? []
  if (named === undefined || !processEnd.test(named) || noProcess.test(named)) return null
  if (/^(?:加工|焊接?|生产|[过处]理|.?法|清洗|切割|装配)$/u.test(named)) return null
  return termsBody('process', [named], { isExcluded: true, object })
}

const exclusionSentence =
  /^((?:[\p{Script=Han}A-Za-z]{1,8}?)?)(?:须|应|必须)?(?:不得含有?|不含有?|不能含有?|不得检出|不得使用|不使用|禁止使用|禁用|free of)\s*(?:任何)?([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\s、,，及和与或]{0,30})$/iu

/** What is not in a price, a scope or a surface is no substance. */
const noSubstance =
  /税|费|价|运输|安装|调试|加工|模具|二维码|包装|托盘|翻新|味|菌|软件|服务|培训|人员|外包|分包|明火|童工|裂|毛刺|气泡|划|缺陷|杂物|变形|charge|defect|crack|burr|scratch|tax|cost|error/iu

/** `催化剂不含铂`: what no vocabulary needs to know, since nothing else stands there. */
function readSentence(text: string): TermsBody | null {
  const [, object = '', named] = exclusionSentence.exec(text.trim()) ?? []
  if (named === undefined || /的|等|方法|工艺|处理|焊料|材料|产品|涂料|胶|漆/u.test(named))
    return null
  if (noSubstance.test(named)) return null
  const terms = named
    .split(/\s*[、,，及和与或]\s*|\s+(?:and|or)\s+/iu)
    .map((it) => it.trim().replace(excluding, ''))
    .filter((it) => it !== '')
  const [term, ...others] = terms
  if (term === undefined) return null
  return termsBody('material', [term, ...others], { isExcluded: true, object })
}
