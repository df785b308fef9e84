import { foldWidth } from '../shared/fold-width'
import { readRequirementLine } from './read-requirement-line'
import type { TermsBody } from './reading/terms-body'

/** Words that say what must not be. */
export interface Prohibition {
  /** Lines that exclude it, each read as that; none where nobody can tell what is meant. */
  readonly exclusions: readonly string[]
}

const names = { process: '工艺', material: '材料' } as const
const named =
  /^\s*(?:(?<process>工艺|process(?:es)?)|(?<material>材料|材质|materials?))\s*:\s*(?=\S)/iu
/** `本件禁止外协`, `材料应不含铅、汞`: of what, that it must not, and what. */
const chinese =
  /^(?<of>[\p{Script=Han}A-Za-z]{0,10}?)(?:不得|不能|不可(?!靠|逆|燃|见)|不允许|不准|不许|禁止|严禁|不接受|不要(?!求)|不应(?!力)|不宜|切勿|请勿|拒绝|谢绝|避免|杜绝|禁用|不采用|不使用|不选用|不含|不做(?!为)|无需|不需要?|免(?=[焊铸锻镀涂机热])|非(?=[\p{Script=Han}]{0,3}合金)|不(?=外协|外包|分包|转包|[补]?焊|[电]?镀|铸|锻|涂|返))(?:再|擅自|随意|以任何方式)?(?:采用|使用|选用|进行|用于|含有?|做|是|为)?(?:任何)?(?<what>.+)$/u
const chineseBehind =
  /^(?<what>.+?)\s*:?\s*(?:均|一律|都)?(?:不可|不允许|不得|不接受|禁止|严禁)(?:使用|采用)?$/u
/** Substances without which a thing is named: 无损 and 无缝 name something else. */
const withoutSubstance =
  /^无(?<what>铅|卤素?|氟|甲醛|荧光剂|石棉|溶剂|重金属|汞|镉|砷|六价铬|铬|硅|磷|硫|氯|油|乳胶|塑化剂|邻苯|双酚 ?A)(?:化|要求|环保)?$/u
const english =
  /^(?:no(?!\.|\s+(?:less|more|later|fewer|limit|preference))|without|free (?:of|from)|never|avoid|(?:do|must|shall|may|can|should) ?not(?: (?:be|contain|use|include|have))?|cannot)\s+(?:any\s+)?(?<what>.+?)(?:\s+(?:is|are)?\s*(?:allowed|permitted|accepted|acceptable|please))?$/iu
const englishBehind =
  /^(?:any\s+)?(?<what>.+?)\s+(?:(?:is|are|must|shall|may|can|should|will)\s+)?(?:not (?:be )?(?:allowed|permitted|accepted|acceptable|used)|prohibited|forbidden|banned)$/iu
const englishFree = /^(?<what>.+\S)[\s-]free$/iu
const forms = [chinese, chineseBehind, withoutSubstance, english, englishBehind, englishFree]

const parting = /\s*(?:[、,/]|以?及|和|与|或者?|(?<![a-z])(?:and|or)(?![a-z]))\s*/iu
/** Said of all of it: an exclusion is, too. */
const anyObject =
  /^(?:(?:本|该|全部|所有|整个)?(?:件|品|产品|零件|工件|部件|材料|原材料|材质|工艺|过程|加工|生产)?|供应商|乙方|应|须|必须|均|一律)(?:中|内|均|应|须|必须|一律|绝对)*$/u
const duty = /(?:均|应|须|必须|一律|绝对)+$/u
/** What stands in the way of naming one thing: where, when, how much, or whose doing it is. */
const beyondName =
  /的|处(?!理)|部位|[之以]?[后前时内]|超过|超出|任何|等$|擅自|更改|修改|泄|漏|公开|转让|影响|造成|导致|\d|(?<![a-z])(?:on|in|at|for|during|after|before|from|than|by|if|when|to|of|it|that)(?![a-z])/iu
/** What no process and no material is: faults of a thing, money, people and papers. */
const noTerm =
  /裂|毛刺|气泡|气孔|夹渣|砂眼|划|缺陷|杂[物质]|变形|锈|油污|异[味响]|破损|松动|味$|税|费|价|运输|安装|图纸|资料|文件|信息|人员|童工|明火|延[期误]|delay|late|crack|burr|scratch|defect|pore|porosity|tax|cost|charge|fee|smell|deform|damage|rust/iu
const doing =
  /[焊铸锻磨铣钻]$|焊接|铸造|锻造|加工|外协|外包|分包|转包|代工|工艺|处理|打磨|返[修工]|修补|涂|镀|ing$|treatment|subcontract|outsourc|rework|repair/iu
const substance =
  /^(?:铅|卤素?|氟|甲醛|荧光剂|石棉|溶剂|重金属|汞|镉|砷|六价铬|铬|硅|磷|硫|氯|油|乳胶|塑化剂|邻苯|双酚 ?A|lead|halogens?|mercury|cadmium|asbestos|silicone?|latex|solvents?|fluorine|formaldehyde|BPA)$|合金$|钢$|胶$|橡胶|塑料|树脂/iu

/**
 * What a line forbids that states no fact otherwise (`不得采用焊接`, `本件禁止外协`, `无铅`, `no welding`); null for
 * words that forbid nothing. Without its mark and its wish. `工艺：` or `材料：` before it says which of both is meant.
 */
export function readProhibition(text: string): Prohibition | null {
  const folded = foldWidth(text)
    .replace(/[\s。.;,、!]+$/u, '')
    .trim()
  const { groups: kind, 0: name = '' } = named.exec(folded) ?? { groups: undefined }
  const said = folded.slice(name.length)
  const found = forms.map((form) => form.exec(said)?.groups).find((it) => it !== undefined)
  if (found === undefined) return null
  const { what = '', of = '' } = found
  const terms = [...new Set(what.trim().split(parting))].filter((it) => it !== '')
  if (terms.length === 0 || !terms.every(isTerm)) return { exclusions: [] }
  const object = anyObject.test(of) ? '' : of.replace(duty, '')
  const lines = kindsOf(kind, terms).map((it) => `${names[it]}：${object}不含 ${terms.join('、')}`)
  return { exclusions: lines.filter(excludes) }
}

function isTerm(term: string): boolean {
  const most = /\p{Script=Han}/u.test(term) ? 10 : 30
  return term.length <= most && !beyondName.test(term) && !noTerm.test(term)
}

function kindsOf(
  groups: Readonly<Record<string, string>> | undefined,
  terms: readonly string[],
): readonly TermsBody['kind'][] {
  if (groups?.process !== undefined) return ['process']
  if (groups?.material !== undefined) return ['material']
  if (terms.every((it) => doing.test(it))) return ['process']
  if (terms.every((it) => substance.test(it))) return ['material']
  return ['process', 'material']
}

function excludes(line: string): boolean {
  const read = readRequirementLine(line)
  if (!read.ok) return false
  const { body } = read.value
  return (body.kind === 'process' || body.kind === 'material') && body.isExcluded === true
}
